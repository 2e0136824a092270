import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A product that was started with `npm start` in a clone. */
export type StartedClone = {
  /** Waits until it printed `text`, or for so long. */
  said(text: string, options: { orAfterMs: number }): Promise<void>;
  /** Waits until it runs and gives its URL. */
  running(): Promise<string>;
  /** Sends a signal to the whole group, as a terminal does, and waits until npm is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
  /** Sends a signal to npm, the shell and the runner, and waits for nothing. */
  kill(signal: NodeJS.Signals): void;
};

const runningWithinMs = 15 * 60_000;

/** Clones the committed state of `root` into the empty folder `dir`. */
export function cloneProject(root: string, dir: string): string {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, dir]);
  return dir;
}

/** Runs `npm start -- --no-demo` in a clone, without anything of this one in its environment. */
export function startClone(dir: string): StartedClone {
  const env = {
    PATH: (process.env['PATH'] ?? '')
      .split(':')
      .filter((folder) => !folder.includes('node_modules'))
      .join(':'),
    HOME: process.env['HOME'],
  };
  const npm: ChildProcess = spawn('npm', ['start', '--', '--no-demo'], {
    cwd: dir,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const send = (signal: NodeJS.Signals): void => void process.kill(-(npm.pid as number), signal);

  return {
    said: async (text, { orAfterMs }) => {
      for (let waited = 0; waited < orAfterMs && !output.includes(text); waited += 100) await sleep(100);
    },
    running: async () => {
      for (let waited = 0; waited < runningWithinMs; waited += 100) {
        const url = /Dashboard +(\S+)/.exec(output)?.[1];
        if (url !== undefined && output.includes('Ctrl-C stops')) return url;
        if (npm.exitCode !== null) break;
        await sleep(100);
      }
      throw new Error(`npm start in ${dir} did not come up:\n${output}`);
    },
    end: async (signal) => {
      send(signal);
      if (npm.exitCode === null && npm.signalCode === null) await once(npm, 'exit');
    },
    kill: send,
  };
}
