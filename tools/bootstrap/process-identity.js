import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * What tells a process from a later one with the same id: its start time (and the boot it belongs to, on Linux).
 * Undefined when there is no such process. Ids are reused fast in containers, so an id alone proves nothing.
 *
 * @param {number} pid
 * @returns {string | undefined}
 */
export function processIdentity(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') return linuxIdentity(pid);
  try {
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() ||
      undefined
    );
  } catch {
    return undefined;
  }
}

/**
 * Whether the process that had `identity` still runs.
 *
 * @param {{ pid: number, identity?: string }} known
 */
export function isRunning(known) {
  return known.identity !== undefined && processIdentity(known.pid) === known.identity;
}

/**
 * The parent and the program name of a process; undefined when there is no such process.
 *
 * @param {number} pid
 * @returns {{ ppid: number, name: string } | undefined}
 */
export function describeProcess(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const end = stat.lastIndexOf(')');
      return { ppid: Number(stat.slice(end + 2).split(' ')[1]), name: stat.slice(stat.indexOf('(') + 1, end) };
    }
    const [ppid, ...name] = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split(/\s+/);
    return { ppid: Number(ppid), name: basename(name.join(' ')) };
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function linuxIdentity(pid) {
  try {
    // The command name may hold spaces and parentheses: fields are counted from the last parenthesis.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}
