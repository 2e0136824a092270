type Headers = Readonly<Record<string, string>>;

/**
 * For how many seconds from now the answer says it is fresh: `max-age` less `Age`, else `Expires` by the server's own clock
 * (RFC 9111, 4.2). Null where it says nothing, or wants to be asked each time.
 */
export function readFreshSeconds(headers: Headers): number | null {
  const directives = (headers['cache-control'] ?? '').toLowerCase();
  if (/\b(no-cache|no-store)\b/.test(directives)) return null;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(directives)?.[1];
  if (maxAge !== undefined) return positive(Number(maxAge) - (Number(headers['age']) || 0));
  return headers['expires'] === undefined ? null : positive(secondsUntil(headers['expires'], headers));
}

/** How long the server asks to be left alone: seconds, or a date by its own clock. Null where it does not say. */
export function readRetryAfter(headers: Headers): number | null {
  const text = headers['retry-after']?.trim();
  if (text === undefined) return null;
  return positive(/^\d{1,10}$/.test(text) ? Number(text) : secondsUntil(text, headers));
}

/** Many a server's clock is wrong, but it is wrong in both headers. */
function secondsUntil(date: string, headers: Headers): number {
  const serverNow = Date.parse(headers['date'] ?? '');
  return (Date.parse(date) - (Number.isNaN(serverNow) ? Date.now() : serverNow)) / 1000;
}

function positive(seconds: number): number | null {
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}
