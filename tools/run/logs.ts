import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** How many logs of earlier starts are kept beside the current one. */
const keptLogs = 3;

/** A process's log file: appended to over restarts, rotated at each start of the whole. */
export type ProcessLog = {
  path: string;
  /** Descriptor to hand to the process. */
  output: number;
  /** The last lines, for a message about a failure. */
  tail(lines?: number): string;
  close(): void;
};

/** Opens `<folder>/<name>.log`; earlier ones become `<name>.1.log` (the youngest) to `<name>.3.log`. */
export function openProcessLog(folder: string, name: string): ProcessLog {
  mkdirSync(folder, { recursive: true });
  const numbered = (n: number): string => join(folder, n === 0 ? `${name}.log` : `${name}.${n}.log`);
  for (let n = keptLogs - 1; n >= 0; n--) if (existsSync(numbered(n))) renameSync(numbered(n), numbered(n + 1));
  const path = numbered(0);
  const output = openSync(path, 'a', 0o600);
  return {
    path,
    output,
    tail: (lines = 15) => readFileSync(path, 'utf8').trimEnd().split('\n').slice(-lines).join('\n'),
    close: () => closeSync(output),
  };
}
