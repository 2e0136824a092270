import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** What figures depend on besides the program. */
export interface MachineFacts {
  at: string;
  cpu: string;
  cores: number;
  memoryGiB: number;
  system: string;
  node: string;
  /** Runnable processes in the minute before, at the start. */
  load: number;
}

/** A core that is half busy with something else makes every figure somebody else's, too. */
const QUIET_LOAD_PER_CORE = 0.5;

/** The machine as it is now. */
export function readMachineFacts(): MachineFacts {
  return {
    at: new Date().toISOString(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    load: Math.round(loadavg()[0]! * 100) / 100,
  };
}

/** Whether the machine has something else to do. */
export function isBusy({ load, cores }: MachineFacts): boolean {
  return load > QUIET_LOAD_PER_CORE * cores;
}
