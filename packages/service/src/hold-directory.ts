import { mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes a directory for this process alone, by a file with its process id: two processes in one spool would mix their
 * records. What a killed process left is taken over.
 * @returns what gives it back
 * @throws Error naming the process that holds it
 */
export async function holdDirectory(directory: string, setting: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'held-by');
  for (let attempt = 1; ; attempt++) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return () => unlink(path).catch(() => undefined);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (await isProcess(holder)) {
      throw new Error(
        `The directory ${directory} is held by process ${holder}: give each process its own ${setting}, or remove ${path} if that process is none`,
      );
    }
    await unlink(path).catch(() => undefined);
  }
}

/** Ids are used again, in containers above all, so that where the system tells, the process must be one of Node's. */
async function isProcess(pid: number): Promise<boolean> {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'node');
  return command.includes('node');
}
