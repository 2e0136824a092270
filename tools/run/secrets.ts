import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is made once per clone and kept in `.data/secrets.json`, readable by its owner only. */
export type Secrets = {
  /** 32 bytes, base64: encrypts credentials and is the root of every derived key. */
  secretsKey: string;
  postgresPassword: string;
  redisPassword: string;
  /** Not secret, but as lasting: the demo's feeds keep their address from start to start. */
  demoMediaPort: number;
};

/** The clone's secrets, made at the first call; written whole or not at all. */
export function readOrMakeSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  const known = readSecrets(path);
  const secrets = {
    secretsKey: known.secretsKey ?? randomBytes(32).toString('base64'),
    postgresPassword: known.postgresPassword ?? randomBytes(24).toString('hex'),
    redisPassword: known.redisPassword ?? randomBytes(24).toString('hex'),
    demoMediaPort: known.demoMediaPort ?? randomInt(32_000, 32_700),
  };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, path);
  return secrets;
}

function readSecrets(path: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${path} cannot be read (${(error as Error).message}). Mend it, or start over with \`npm start -- --fresh\`.`, {
      cause: error,
    });
  }
}
