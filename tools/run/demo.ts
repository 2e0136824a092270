import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the demo needs to know of the running product. */
export type DemoContext = {
  root: string;
  dataDir: string;
  /** The origin that browsers use: `http://localhost:4000`. */
  publicUrl: string;
  databaseUrl: string;
  redisUrl: string;
  secretsKey: string;
  /** `host:port` where the demo may serve feeds and audio from; the product's guarded client may reach it. */
  mediaAddress: string;
  say: (text: string) => void;
};

/** How to sign in to the demo; the same at every start on the same data. */
export type DemoAccess = {
  email: string;
  password: string;
  apiKey?: string;
  /** Measurement prefix of the demo's organization: `http://localhost:4000/r/<organization>/`. */
  measurementPrefix?: string;
};

type SeedModule = { seedDemo: (context: DemoContext) => Promise<DemoAccess> };

const folder = 'tools/demo';

/** Makes the demo's data through the product's own API, or finds it made. Undefined where this clone has no demo. */
export async function seedDemo(context: DemoContext): Promise<DemoAccess | undefined> {
  const file = join(context.root, folder, 'seed.ts');
  if (!existsSync(file)) return undefined;
  const seed = (await import(pathToFileURL(file).href)) as SeedModule;
  return seed.seedDemo(context);
}

/** The demo's long-running programs, those that this clone has: `media.ts` (feeds and audio) and `traffic.ts` (podcast apps). */
export function demoProgram(root: string, name: 'media' | 'traffic'): string | undefined {
  const program = `${folder}/${name}.ts`;
  return existsSync(join(root, program)) ? program : undefined;
}

/** Where the demo's shops have their Admin APIs: a shop that is not one of them is answered 404. */
export function demoShopifyUrl(mediaAddress: string): string {
  return `http://${mediaAddress}/shops/{shop}`;
}

/** What the demo's programs read: the same facts as {@link DemoContext}, as variables. */
export function demoEnvironment(context: DemoContext): Record<string, string> {
  return {
    PUBLIC_URL: context.publicUrl,
    DATABASE_URL: context.databaseUrl,
    REDIS_URL: context.redisUrl,
    SECRETS_KEY: context.secretsKey,
    DEMO_DATA_DIR: join(context.dataDir, 'demo'),
    DEMO_MEDIA_ADDRESS: context.mediaAddress,
  };
}
