import { Agent } from 'undici';

/**
 * The peer: a bare loop of undici that asks the same server for the same feeds with the same conditions, and drops what it
 * gets. `node bare-fetch.ts PORT HOSTS FEEDS AT_ONCE` prints its seconds and processor seconds as JSON.
 */
const [port, hosts, feeds, atOnce] = process.argv.slice(2).map(Number) as [number, number, number, number];
const agent = new Agent({ connections: 32 });
const startedAt = performance.now();
const before = process.cpuUsage();
let next = 1;

async function fetchSome(): Promise<void> {
  for (let n = next++; n <= feeds; n = next++) {
    const { body } = await agent.request({
      origin: `http://127.0.0.${1 + (n % hosts)}:${port}`,
      path: `/feed/${n}`,
      method: 'GET',
      headers: { 'if-none-match': '"before"', 'accept-encoding': 'gzip' },
    });
    await body.arrayBuffer();
  }
}

await Promise.all(Array.from({ length: atOnce }, fetchSome));
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (performance.now() - startedAt) / 1000, cpuSeconds: (user + system) / 1e6 }));
await agent.close();
