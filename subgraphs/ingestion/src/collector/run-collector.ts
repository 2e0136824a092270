import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A collector in a process of its own, for tests that end it. */
export interface CollectorProcess {
  port: number;
  /** Every line it has logged. */
  lines: string[];
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  /** Ends it by SIGTERM and gives its exit code. */
  stop(): Promise<number | null>;
}

const PROGRAM = fileURLToPath(new URL('../collector.ts', import.meta.url));

/** Starts `collector.ts` with the environment given, on a free port, and waits until it listens. */
export async function runCollector(environment: Readonly<Record<string, string>>): Promise<CollectorProcess> {
  const child = spawn(process.execPath, [PROGRAM], { env: { ...process.env, PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const { promise: listening, resolve, reject } = Promise.withResolvers<number>();
  for (const stream of [child.stdout!, child.stderr!]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      const port = /"port":(\d+),"msg":"listening"/.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
  }
  child.once('exit', (code) => reject(new Error(`The collector ended with ${code}:\n${lines.join('\n')}`)));
  return { port: await listening, lines, kill: () => end(child, 'SIGKILL').then(() => undefined), stop: () => end(child, 'SIGTERM') };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  const [code] = (await ended) as [number | null];
  return code;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** One request exactly as written: no client rewrites its path. */
export function ask(port: number, path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asking = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts).toString() }));
    response.on('error', reject);
  });
  asking.on('error', reject).end();
  return promise;
}
