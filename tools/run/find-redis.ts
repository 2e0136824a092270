import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Oldest Redis whose commands we use (stream and set commands of 6.2). */
const oldestVersion = [6, 2] as const;

const installers: ReadonlyArray<{ manager: string; commands: string[][]; needsRoot: boolean }> = [
  {
    manager: 'apt-get',
    commands: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'redis-server'],
    ],
    needsRoot: true,
  },
  { manager: 'dnf', commands: [['dnf', 'install', '-y', '-q', 'redis']], needsRoot: true },
  { manager: 'apk', commands: [['apk', 'add', '--no-progress', 'redis']], needsRoot: true },
  { manager: 'brew', commands: [['brew', 'install', '--quiet', 'redis']], needsRoot: false },
];

/**
 * The Redis server's binary: from the PATH (or where packages put it), else installed with the system's package
 * manager, with sudo where that is needed.
 *
 * @throws Error that says what to type
 */
export function findOrInstallRedis(say: (text: string) => void): string {
  const found = findRedis();
  if (found !== undefined) return found;
  const installer = installers.find(({ manager }) => findProgram(manager) !== undefined);
  if (installer === undefined) throw new Error(howToHelp(undefined));
  const prefix = installer.needsRoot && process.getuid?.() !== 0 ? ['sudo'] : [];
  const typed = installer.commands.map((command) => [...prefix, ...command].join(' ')).join(' && ');
  if (prefix.length > 0 && (findProgram('sudo') === undefined || !maySudo())) throw new Error(howToHelp(typed));
  say(`  … Redis is not on the PATH: ${typed}`);
  for (const command of installer.commands) {
    const [program, ...args] = [...prefix, ...command] as [string, ...string[]];
    const done = spawnSync(program, args, { stdio: ['inherit', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (done.status !== 0 && command !== installer.commands[0]) throw new Error(howToHelp(typed));
  }
  const installed = findRedis();
  if (installed === undefined) throw new Error(howToHelp(typed));
  return installed;
}

/** The first usable Redis (or Valkey, its fork) of this machine. */
function findRedis(): string | undefined {
  return ['redis-server', 'valkey-server'].map(findProgram).find((path) => path !== undefined && isRecent(path));
}

function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'];
  return folders.map((folder) => join(folder || '.', name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isRecent(binary: string): boolean {
  const version = /v=(\d+)\.(\d+)/.exec(spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout ?? '');
  if (version === null) return false;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  return major > oldestVersion[0] || (major === oldestVersion[0] && minor >= oldestVersion[1]);
}

/** With a terminal sudo may ask for the password; without one it must not hang. */
function maySudo(): boolean {
  return process.stdin.isTTY || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
}

function howToHelp(typed: string | undefined): string {
  const install =
    typed === undefined ? 'Install Redis 6.2 or newer (https://redis.io/docs/latest/operate/oss_and_stack/install/)' : `Type\n    ${typed}`;
  return `Redis ${oldestVersion.join('.')} or newer is needed and is not on the PATH. ${install}\nand start again, or set REDIS_URL to one that runs elsewhere.`;
}
