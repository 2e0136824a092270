import { forbidden } from '@castgraph/kernel/errors';
import type { Viewer } from '@castgraph/kernel/viewer';

/**
 * The viewer, when it is a person who acts themselves: neither a key nor an app that a person let in.
 * @param what what only a person may do, as in "make or change keys"
 * @throws FORBIDDEN
 */
export function requirePerson(viewer: Viewer, what: string): Viewer {
  if (viewer.kind !== 'user' || viewer.delegation) throw forbidden(`Only a person may ${what}`);
  return viewer;
}
