import type { Grant, ResourceKind } from '@castgraph/kernel/grants';
import { grantsOf } from '@castgraph/kernel/grants-of';
import { isScope } from '@castgraph/kernel/scopes';
import { hasScope, type Viewer } from '@castgraph/kernel/viewer';

/** One thing that can be granted, and what it is part of: a campaign is also seen by whoever was granted its sponsor. */
export interface Resource {
  kind: ResourceKind;
  id: string;
  partOf?: readonly { kind: ResourceKind; id: string }[];
}

/** What is asked for: an area of the catalogue of scopes such as `campaigns`, and within it one thing, when it is about one. */
export interface Asked {
  area: string;
  resource?: Resource;
}

export interface Decision {
  granted: boolean;
  /** Which rule decides, in words for the caller. */
  reason: string;
}

/**
 * Whether the viewer may do the action, and why: the one function that reads the policy table, which is the scopes of a role
 * (`SCOPES_OF_ROLE`), the roles that are confined, and what each confined viewer was granted. Pure; asks no database.
 */
export function can(viewer: Viewer | null | undefined, action: string, { area, resource }: Asked): Decision {
  if (!viewer) return { granted: false, reason: 'Nobody has signed in' };
  const scope = `${area}:${action}`;
  if (!isScope(scope)) return { granted: false, reason: `There is no permission ${scope}` };
  const holder = viewer.roles.length > 0 ? `the role ${viewer.roles.join(', ')}` : `the ${viewer.kind}`;
  if (!hasScope(viewer, scope)) return { granted: false, reason: `${scope} is not among the permissions of ${holder}` };
  const byScope = `${scope} is among the permissions of ${holder}`;
  const grants = grantsOf(viewer);
  if (!resource || !grants) return { granted: true, reason: byScope };
  const found = namesOf(resource).find((name) => grants.includes(name));
  return found
    ? { granted: true, reason: `${byScope}, and ${found} was granted` }
    : { granted: false, reason: `${byScope}, but ${resource.kind}:${resource.id} was not granted` };
}

function namesOf({ kind, id, partOf = [] }: Resource): Grant[] {
  return [{ kind, id }, ...partOf].map((one): Grant => `${one.kind}:${one.id}`);
}
