import { join } from 'node:path';
import { startFixtureServer } from './fixture-server.ts';
import { readDemoEnvironment } from './demo-environment.ts';
import { demoShops } from './shop/demo-shops.ts';

/** The demo's outside world as a program: feeds, audio and shops at DEMO_MEDIA_ADDRESS, until SIGTERM. */
const { mediaHost, mediaPort, demoDataDir, publicUrl } = readDemoEnvironment(process.env);
const server = await startFixtureServer({
  host: mediaHost,
  port: mediaPort,
  shops: demoShops,
  stateFile: join(demoDataDir, 'shops.json'),
  publicUrl,
});
console.log(JSON.stringify({ msg: 'listening', url: server.url }));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close().then(() => process.exit(0)));
