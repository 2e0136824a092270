/**
 * Name of the advisory lock under which an organization's counts change: one counting transaction at a time, and none
 * while episodes are recorded, so that no request is found unknown behind the back of the episode that owns its URL.
 */
export function countingLock(organizationId: string): string {
  return `castgraph.analytics.count.${organizationId}`;
}
