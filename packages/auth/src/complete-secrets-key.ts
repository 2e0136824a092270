import { readFileSync } from 'node:fs';

/** The variables that say with what secrets are sealed and requests signed. */
export interface SecretsVariables {
  /** The current key; or a list with the current one first. */
  SECRETS_KEY?: string | undefined;
  /** A file with the same content, one key a line, such as a mounted secret; read when SECRETS_KEY is not set. */
  SECRETS_KEY_FILE?: string | undefined;
  /** Keys that were current before, newest first; `hashing:<key>` for one that must only go on hashing. */
  SECRETS_KEY_PREVIOUS?: string | undefined;
}

/**
 * SECRETS_KEY as the processes hand it around: all keys of the installation, separated by commas, the current one first.
 * Undefined when nothing names a key; not judged here (`isSecretsKeys`), so that a wrong one is told with whatever else is wrong.
 * @throws Error without the path's content when the file cannot be read
 */
export function completeSecretsKey(variables: SecretsVariables): string | undefined {
  const { SECRETS_KEY_FILE: file, SECRETS_KEY_PREVIOUS: previous = '' } = variables;
  const first = variables.SECRETS_KEY || (file ? readKeyFile(file) : undefined);
  if (first === undefined) return undefined;
  const keys = new Set(`${first},${previous}`.split(/[\s,]+/).filter(Boolean));
  return [...keys].join(',');
}

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`SECRETS_KEY_FILE cannot be read: ${(cause as Error).message}`, { cause });
  }
}
