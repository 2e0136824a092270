import { createServer } from 'node:net';

// Below the range from which Linux (32768) and macOS (49152) take ports for outgoing connections: a port found here
// does not vanish between the look and the use because some client happened to connect.
const lowest = 20_000;
const highest = 32_000;

/**
 * A port on 127.0.0.1 that nobody listens on; never gives the same one twice.
 *
 * @param preferred taken when it is free
 */
export async function findFreePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && !given.has(preferred) && (await isFree(preferred))) {
    given.add(preferred);
    return preferred;
  }
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
    if (!given.has(port) && (await isFree(port))) {
      given.add(port);
      return port;
    }
  }
  throw new Error(`No free port was found between ${lowest} and ${highest} on 127.0.0.1.`);
}

const given = new Set<number>();

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
