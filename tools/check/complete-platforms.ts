/** As much of a lock file's entry as is looked at or written here. */
export type LockEntry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  license?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  engines?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

const systems = new Set(['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']);
const processors = new Set(['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']);
/** How makers of binaries call what npm calls otherwise. */
const synonyms: Record<string, string> = { windows: 'win32', '64': 'x64', gnueabihf: 'gnu', musleabihf: 'musl' };
const libraries: Record<string, string> = { gnu: 'glibc', musl: 'musl' };
const exactVersion = /^\d+\.\d+\.\d+/;

/**
 * Adds to a lock file's packages the platform binaries that some package names as optional, exactly versioned
 * dependencies and that have no entry. Which machines they are for is read from their names; integrity is unknown, so
 * npm takes the registry's word for these.
 */
export function completePlatforms(packages: Record<string, LockEntry>): {
  packages: Record<string, LockEntry>;
  added: Record<string, LockEntry>;
} {
  const added: Record<string, LockEntry> = {};
  for (const [owner, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = readPlatform(name);
      if (platform === undefined || !exactVersion.test(version) || isLocked(packages, owner, name)) continue;
      const path = `node_modules/${name}`;
      const shared = {
        ...(entry.dev ? { dev: true } : {}),
        ...(entry.license ? { license: entry.license } : {}),
        ...(entry.engines ? { engines: entry.engines } : {}),
      };
      added[path] = { version, ...platform, ...shared, optional: true };
    }
  }
  const entries = Object.entries(packages);
  for (const [path, entry] of Object.entries(added)) {
    // In npm's order, and nothing else moved: the next `npm install` should not rewrite the file.
    const before = entries.findIndex(([other]) => other.startsWith('node_modules/') && other.localeCompare(path, 'en') > 0);
    entries.splice(before === -1 ? entries.length : before, 0, [path, entry]);
  }
  return { packages: Object.fromEntries(entries), added };
}

/** `@oxlint/binding-linux-arm64-musl` → linux, arm64, musl; undefined when the name does not end in a machine. */
export function readPlatform(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> | undefined {
  const parts = name.split(/[/-]/).map((part) => synonyms[part] ?? part);
  const os = parts.find((part) => systems.has(part));
  const cpu = parts.find((part) => processors.has(part));
  if (os === undefined || cpu === undefined) return undefined;
  const libc = os === 'linux' ? parts.map((part) => libraries[part]).find((library) => library !== undefined) : undefined;
  return { os: [os], cpu: [cpu], ...(libc === undefined ? {} : { libc: [libc] }) };
}

/** npm looks in the owner's own node_modules and then in each above. */
function isLocked(packages: Record<string, LockEntry>, owner: string, name: string): boolean {
  for (let at = owner; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at}${at === '' ? '' : '/'}node_modules/${name}` in packages) return true;
    if (at === '' || !at.includes('/')) return `node_modules/${name}` in packages;
  }
}
