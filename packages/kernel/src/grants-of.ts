import { isConfinedRole, type Grant } from './grants.ts';
import type { Viewer } from './viewer.ts';

/** What a confined viewer was granted, possibly nothing; undefined for one who sees the whole organization. */
export function grantsOf({ kind, roles, grants }: Viewer): readonly Grant[] | undefined {
  const isConfined = kind === 'link' || (roles.length > 0 && roles.every(isConfinedRole));
  // A viewer of before there were grants carries none: to a confined role that means nothing rather than everything.
  return isConfined ? (grants ?? []) : grants;
}
