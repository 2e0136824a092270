import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

type Ids = { uid: number; gid: number };

/** Under whose account PostgreSQL runs: it refuses to be root. */
export type PostgresAccount = {
  /** Who must own the data directory; undefined when that is us. */
  owner: Ids | undefined;
  /** Options for `spawn`. */
  ids: Ids | Record<string, never>;
  /** The command as it is to be spawned. */
  wrap(command: string, args: readonly string[]): [string, string[]];
};

const plain = (command: string, args: readonly string[]): [string, string[]] => [command, [...args]];

/**
 * The account for PostgreSQL: our own, or as root the system's `postgres` or else `nobody`. A clone below a folder that
 * the account may not enter (/root is one) is reached with the one capability that opens folders, by `setpriv`.
 *
 * @param binary a program that the account must be able to run
 * @param folder an existing folder that it must be able to enter
 * @throws Error that says what to do when there is no way
 */
export function choosePostgresAccount(binary: string, folder: string): PostgresAccount {
  if (process.getuid?.() !== 0) return { owner: undefined, ids: {}, wrap: plain };
  const account = findAccount(['postgres', 'nobody']);
  if (account === undefined)
    throw new Error(
      'PostgreSQL refuses to run as root, and there is no account `postgres` or `nobody` to run it under. Add one, or set DATABASE_URL.',
    );
  const trial = ['-c', 'cd "$1" && "$2" --version', 'trial', folder, binary];
  if (runs('/bin/sh', trial, account)) return { owner: account, ids: account, wrap: plain };
  const wrap = (command: string, args: readonly string[]): [string, string[]] => [
    'setpriv',
    [...setprivArguments(account), command, ...args],
  ];
  const [command, args] = wrap('/bin/sh', trial);
  if (runs(command, args)) return { owner: account, ids: {}, wrap };
  throw new Error(
    `PostgreSQL refuses to run as root, and its account cannot enter the folder of this clone. Move the clone (to /srv or /opt, say), or set DATABASE_URL.`,
  );
}

/** Without `no_setuid_fixup`, access(2) would ignore the capability and initdb would not find its own programs. */
function setprivArguments({ uid, gid }: Ids): string[] {
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    '--bounding-set=-all,+dac_override',
    '--',
  ];
}

function findAccount(names: readonly string[]): Ids | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of names) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    const uid = Number(fields?.[2]);
    const gid = Number(fields?.[3]);
    // Negative on macOS, where `nobody` is -2.
    if (fields !== undefined && Number.isInteger(uid) && uid > 0) return { uid, gid };
  }
  return undefined;
}

function runs(command: string, args: readonly string[], ids?: Ids): boolean {
  return spawnSync(command, args, { cwd: '/', stdio: 'ignore', ...ids }).status === 0;
}
