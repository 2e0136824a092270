import { useState } from 'react';
import type { Pages } from '../../shared/pager.tsx';

/**
 * Pages of a list whose place stands in the address: `after` is its cursor, `go` writes another. The way back follows the cursors seen
 * since the page was opened; from an address that was handed on it leads to the beginning.
 */
export function useAddressPages(after: string | undefined, go: (after: string | undefined) => void): Pages {
  const [seen, setSeen] = useState<readonly string[]>([]);
  const at = after === undefined ? -1 : seen.indexOf(after);
  return {
    after: after ?? null,
    isFirst: after === undefined,
    forward: (endCursor) => {
      setSeen(after === undefined ? [endCursor] : [...(at < 0 ? [after] : seen.slice(0, at + 1)), endCursor]);
      go(endCursor);
    },
    back: () => go(at > 0 ? seen[at - 1] : undefined),
  };
}
