import { grantsOf } from '@castgraph/kernel/grants-of';
import type { Viewer } from '@castgraph/kernel/viewer';

const rights = new WeakMap<Viewer, string>();

/** Equal for callers whom the schema lets see the same: kind, organization, scopes, roles and, for confined ones, grants. */
export function rightsKey(viewer: Viewer | undefined): string {
  if (!viewer) return 'anonymous';
  let key = rights.get(viewer);
  if (key === undefined) {
    key = JSON.stringify([
      viewer.kind,
      viewer.organizationId,
      viewer.scopes.toSorted(),
      viewer.roles.toSorted(),
      grantsOf(viewer)?.toSorted(),
    ]);
    rights.set(viewer, key);
  }
  return key;
}

/** Equal for one caller with equal rights. */
export function identityKey(viewer: Viewer | undefined): string {
  return viewer ? `${viewer.id} ${rightsKey(viewer)}` : 'anonymous';
}
