import type { Role } from './scopes.ts';

/** What a member can be granted: a sponsor with all its campaigns and reports, or a single campaign with its reports. */
export const GRANT_KINDS = ['sponsor', 'campaign'] as const;
export type GrantKind = (typeof GRANT_KINDS)[number];

/** What a share link opens: exactly one report, or the organization's dashboard. */
export const SHARED_KINDS = ['report', 'dashboard'] as const;
export type SharedKind = (typeof SHARED_KINDS)[number];

export type ResourceKind = GrantKind | SharedKind;

/** One resource that a confined viewer may see, as `kind:id`. */
export type Grant = `${ResourceKind}:${string}`;

/** More would not fit into the header that carries a token (8 KiB). */
export const MAX_GRANTS = 50;

/** Roles that see, of what can be granted, only what was granted to them. All other roles see the whole organization. */
const CONFINED_ROLES: ReadonlySet<Role> = new Set<Role>(['sponsor']);

/** True for a role whose members see only what was granted to them. */
export function isConfinedRole(role: Role): boolean {
  return CONFINED_ROLES.has(role);
}
