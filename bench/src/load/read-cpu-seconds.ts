import { readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second whatever its own clock does. */
const TICKS_A_SECOND = 100;

/** CPU time that a process has used, its threads included; NaN where the system does not tell. */
export function readCpuSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return Number.NaN;
  }
}
