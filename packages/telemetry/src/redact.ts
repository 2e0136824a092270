import { isSecretName } from '@castgraph/kernel/secret-names';

/** What stands in a log line instead of a secret or of personal data. */
export const REDACTED = '[redacted]';

/** Forms that give a secret away wherever they stand: bearer values, JWTs, API keys, e-mail addresses, passwords in URLs. */
const SECRET_TEXT =
  /\b(?:Bearer|Basic)\s+[\w.~+/=-]{8,}|\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*|\bcg_[0-9a-f]{12}_[\w-]{20,}|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<=:\/\/[^\s:/@]{0,64}:)[^\s@/]+(?=@)/g;

const MAX_DEPTH = 8;
const MAX_TEXT = 16_384;

/** The text with everything that looks like a credential or an e-mail address replaced. */
export function redactText(text: string): string {
  const bounded = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  return bounded.replace(SECRET_TEXT, REDACTED);
}

/**
 * A copy of a log value without secrets: fields of secret names at any depth, secret forms in any text, errors as plain
 * objects. Deep, cyclic or long values are cut short, because a log line must not cost more than the work it tells of.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (value instanceof Error) return redactError(value, depth);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redact(item, depth + 1));
  return redactFields(value as Record<string, unknown>, depth);
}

function redactFields(fields: Record<string, unknown>, depth: number): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    out[key] = isSecretName(key) && value !== undefined && value !== null ? REDACTED : redact(value, depth + 1);
  }
  return out;
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  const { cause, ...own } = error as Error & Record<string, unknown>;
  return {
    type: error.name,
    message: redactText(error.message),
    stack: error.stack === undefined ? undefined : redactText(error.stack),
    ...redactFields(own, depth),
    ...(cause === undefined ? {} : { cause: redact(cause, depth + 1) }),
  };
}
