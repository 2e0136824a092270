import type { Writable } from 'node:stream';

const EVERY_MS = 200;
const BAR_WIDTH = 24;

/**
 * A progress line on a terminal, rewritten in place at most five times a second and wiped at the end; nothing elsewhere.
 * Small inputs end before it would first appear. `total` in bytes, null when unknown.
 */
export function startProgress(
  stream: Writable & { isTTY?: boolean },
  name: string,
  total: number | null,
): { add(bytes: number): void; end(): void } {
  if (!stream.isTTY) return { add: () => {}, end: () => {} };
  let done = 0;
  let shownAt = Date.now();
  let isShown = false;
  return {
    add(bytes) {
      done += bytes;
      if (Date.now() - shownAt < EVERY_MS) return;
      shownAt = Date.now();
      isShown = true;
      stream.write(`\r\u001b[2K${name} ${draw(done, total)}`);
    },
    end() {
      if (isShown) stream.write('\r\u001b[2K');
    },
  };
}

function draw(done: number, total: number | null): string {
  const megabytes = `${(done / 1e6).toFixed(1)} MB`;
  if (!total) return megabytes;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${Math.round(share * 100)} % of ${(total / 1e6).toFixed(1)} MB`;
}
