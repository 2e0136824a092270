import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Guard {
  /** Ends the process if it still runs and removes the directory. */
  release(): Promise<void>;
}

/**
 * Watches over a server process: when this process ends in any way, kill -9 included, the server is stopped and its
 * directory removed. A shell in a session of its own holds the other end of a pipe, which the kernel closes for us.
 */
export function endWithParent(pid: number, directory: string): Guard {
  const script = `cat >/dev/null; kill -INT ${pid} 2>/dev/null; for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 ${pid} 2>/dev/null || break; sleep 0.2; done; kill -KILL ${pid} 2>/dev/null; rm -rf "$1"`;
  const guard = spawn('sh', ['-c', script, 'guard', directory], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.unref();
  (guard.stdin as unknown as { unref?: () => void }).unref?.();
  return {
    release: async () => {
      const ended = once(guard, 'exit');
      guard.ref();
      guard.stdin.end();
      await ended;
    },
  };
}
