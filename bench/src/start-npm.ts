import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** `npm start` as a newcomer types it. */
export interface StartedNpm {
  output: () => string;
  hasEnded: () => boolean;
  /** Waits until it printed `text`; throws when it has not by then. */
  said: (text: string, withinMs: number) => Promise<void>;
  /** Ends all of it, as Ctrl-C does. */
  stop: () => Promise<void>;
}

/** Starts the product of a clone by npm, on this port, with nothing of this process in its environment. */
export function startNpm({ clone, args, port }: { clone: string; args: readonly string[]; port: number }): StartedNpm {
  const path = (process.env['PATH'] ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  const npm = spawn('npm', ['start', '--', ...args], {
    cwd: clone,
    env: { PATH: path.join(':'), HOME: process.env['HOME'], PORT: String(port) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const hasEnded = () => npm.exitCode !== null || npm.signalCode !== null;
  const stop = async () => {
    if (hasEnded()) return;
    const ended = once(npm, 'close');
    process.kill(-npm.pid!, 'SIGINT');
    await ended;
  };
  // Its group is its own: whoever interrupts the benchmark means it, too.
  const interrupt = () => void stop().then(() => process.exit(1));
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, interrupt);
  npm.once('close', () => signals.forEach((signal) => process.off(signal, interrupt)));
  return {
    output: () => output,
    hasEnded,
    async said(text, withinMs) {
      for (let waitedMs = 0; !output.includes(text); waitedMs += 100) {
        if (hasEnded() || waitedMs > withinMs) throw new Error(`npm start never said "${text}":\n${output.slice(-4000)}`);
        await sleep(100);
      }
    },
    stop,
  };
}
