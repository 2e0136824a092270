import { execFileSync } from 'node:child_process';

/** Command lines of the processes that run programs or serve data of the clone in `dir`. */
export function listProcessesOf(dir: string): string[] {
  return execFileSync('ps', ['-ww', '-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(dir) && !line.includes(`${process.pid} `));
}
