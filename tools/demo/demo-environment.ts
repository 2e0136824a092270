/** What the demo's programs are told; see `demoEnvironment` of the runner. */
export type DemoEnvironment = {
  publicUrl: string;
  databaseUrl: string;
  secretsKey: string;
  demoDataDir: string;
  mediaHost: string;
  mediaPort: number;
};

const VARIABLES = ['PUBLIC_URL', 'DATABASE_URL', 'SECRETS_KEY', 'DEMO_DATA_DIR', 'DEMO_MEDIA_ADDRESS'] as const;

/** @throws Error that lists every variable that is missing */
export function readDemoEnvironment(env: NodeJS.ProcessEnv): DemoEnvironment {
  const missing = VARIABLES.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`The demo is started by \`npm start\`, which sets ${missing.join(', ')}.`);
  const [publicUrl, databaseUrl, secretsKey, demoDataDir, address] = VARIABLES.map((name) => env[name]!) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const [mediaHost = '127.0.0.1', port] = address.split(':');
  return { publicUrl, databaseUrl, secretsKey, demoDataDir, mediaHost, mediaPort: Number(port) };
}
