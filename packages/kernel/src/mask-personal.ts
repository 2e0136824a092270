import { isSecretName } from './secret-names.ts';

const REDACTED = '[redacted]';
const MAX_DEPTH = 8;

/** Begins where a word begins: to begin at each letter of a long one takes the square of its length. */
const EMAIL = /(?<![\w.+-])([\w.+-])[\w.+-]*@((?:[\w-]+\.)+[\w-]+)/g;
/** Three dots or four colons at least, so that versions, times and durations stay. */
const ADDRESS =
  /\b(?:\d{1,3}\.){3}\d{1,3}\b|(?<![\w:.])(?:[0-9a-f]{1,4}:){4,7}(?::?[0-9a-f]{1,4})?(?![\w:])|(?<![\w:.])(?:[0-9a-f]{1,4}:)*(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:)*[0-9a-f]{1,4}(?![\w:])/gi;
const URL_PASSWORD = /(?<=:\/\/)[^\s/@]{1,256}@/g;
const URL_SECRET = /([?&](?:access_?token|token|auth|api_?key|key|secret|sig|signature|password)=)[^&#\s]+/gi;

/** `a…@example.com`: enough to recognize one's own, too little to write to. A text that is no address becomes `…`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '…' : `${String.fromCodePoint(email.codePointAt(0)!)}…${email.slice(at)}`;
}

/**
 * A copy of a JSON value that may be kept and shown: e-mail addresses shortened, network addresses and the secrets of URLs
 * taken out of every text, values of secret names replaced. What is deeper than eight levels is left out.
 */
export function maskPersonal(value: unknown): unknown {
  return mask(value, 0);
}

function mask(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '…';
  if (Array.isArray(value)) return value.map((item) => mask(item, depth + 1));
  if (value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, isSecretName(name) ? hide(item) : mask(item, depth + 1)]));
}

function hide(value: unknown): unknown {
  if (value === null || value === undefined) return value;
  return typeof value === 'string' && /^[^@\s]+@[^@\s]+$/.test(value) ? maskEmail(value) : REDACTED;
}

function maskText(text: string): string {
  return text
    .replace(URL_PASSWORD, `${REDACTED}@`)
    .replace(URL_SECRET, `$1${REDACTED}`)
    .replace(EMAIL, '$1…@$2')
    .replace(ADDRESS, '[address]');
}
