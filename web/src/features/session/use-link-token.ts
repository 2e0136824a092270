import { useEffect, useState } from 'react';

/**
 * The token of a mailed link, which stands behind `#` so that no server's log sees it; undefined where there is none. It is taken
 * out of the address at once: neither the history nor whoever looks at the screen keeps it.
 */
export function useLinkToken(): string | undefined {
  const [token] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('token') ?? undefined);
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return token;
}
