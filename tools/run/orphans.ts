import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, processIdentity } from '../bootstrap/process-identity.js';

type KnownProcess = { name: string; pid: number; identity?: string };

const graceMs = 5_000;

/** Keeps `.data/processes.json`: what this start runs, so that the next one can end whatever outlived it. */
export class ProcessRecord {
  readonly #path: string;
  readonly #known = new Map<string, KnownProcess>();

  constructor(dataDir: string) {
    this.#path = join(dataDir, 'processes.json');
  }

  /** Notes the process that runs under `name` now. */
  note(name: string, pid: number): void {
    this.#known.set(name, { name, pid, identity: processIdentity(pid) });
    this.#write();
  }

  /** Forgets it: it has ended. */
  forget(name: string): void {
    this.#known.delete(name);
    this.#write();
  }

  /** Ends what an earlier start left running (it was killed) and gives the names. */
  async endOrphans(): Promise<string[]> {
    const left = this.#read().filter(isRunning);
    for (const orphan of left) signal(orphan.pid, orphan.name === 'postgres' ? 'SIGINT' : 'SIGTERM');
    for (let waited = 0; waited < graceMs && left.some(isRunning); waited += 50) await sleep(50);
    for (const orphan of left.filter(isRunning)) signal(orphan.pid, 'SIGKILL');
    while (left.some(isRunning)) await sleep(20);
    rmSync(this.#path, { force: true });
    return left.map((orphan) => orphan.name);
  }

  #read(): KnownProcess[] {
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8')) as KnownProcess[];
    } catch {
      return [];
    }
  }

  #write(): void {
    writeFileSync(`${this.#path}.new`, JSON.stringify([...this.#known.values()]));
    renameSync(`${this.#path}.new`, this.#path);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself meanwhile.
  }
}
