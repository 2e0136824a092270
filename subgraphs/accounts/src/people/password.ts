import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes, one lane: OWASP's first choice; about 60 ms on two cores. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashes at once: more would only take memory and processor from everybody else's requests. */
const AT_ONCE = 2;

/** A hash of nobody's password, so that an unknown account takes as long to refuse as a known one. */
const NOBODY = hash('nobody has this password', ARGON2ID);

const waiting: (() => void)[] = [];
let running = 0;

/** The argon2id hash of a password, in PHC format. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, ARGON2ID));
}

/** Whether the password is the one hashed; without a hash it takes the same time and says no. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const expected = passwordHash ?? (await NOBODY);
  const matches = await inTurn(() => verify(expected, password));
  return matches && passwordHash !== undefined;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}
