const KEY = /^[A-Za-z0-9+/_-]{43}=?$/;
const FOR_HASHES = 'hashing:';

/** The keys of an installation, each 32 bytes in base64. */
export interface SecretsKeys {
  /** Seals and signs from now on. */
  current: string;
  /** What an earlier current key sealed or signed is still accepted. Newest first. */
  previous: readonly string[];
  /**
   * The root of hashes that must stay the same for ever (listeners, customers): the first key the installation had. It is
   * the last of the list, or stands there as `hashing:<key>` when it may open and sign nothing any more.
   */
  hashing: string;
}

/**
 * Reads SECRETS_KEY as the processes hand it around: keys separated by commas or white space, the current one first.
 * @throws RangeError for a list without a key and for a key that is not 32 bytes of base64, because a short key is a guessable one
 */
export function readSecretsKeys(text: string): SecretsKeys {
  const entries = text.split(/[\s,]+/).filter(Boolean);
  const keys = entries.filter((entry) => !entry.startsWith(FOR_HASHES));
  const [forHashes, second] = entries.filter((entry) => entry.startsWith(FOR_HASHES)).map((entry) => entry.slice(FOR_HASHES.length));
  const [current, ...previous] = keys;
  if (current === undefined || second !== undefined || ![...keys, forHashes ?? current].every((key) => KEY.test(key)))
    throw new RangeError('SECRETS_KEY must be 32 bytes in base64: node -p "crypto.randomBytes(32).toString(\'base64\')"');
  return { current, previous, hashing: forHashes ?? keys.at(-1)! };
}

/** Whether a text can be read as SECRETS_KEY. */
export function isSecretsKeys(text: string): boolean {
  try {
    return Boolean(readSecretsKeys(text));
  } catch {
    return false;
  }
}
