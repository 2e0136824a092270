/** Every permission a viewer can hold, as `area:action`. The SDL's `@requiresScopes` uses the same strings. */
export const SCOPES = [
  'podcasts:read',
  'podcasts:write',
  // Reported events and logs (`POST /v1/events`, `POST /v1/logs`): what becomes downloads, hence not part of podcasts:write.
  'listening:write',
  'campaigns:read',
  'campaigns:write',
  // What the sponsor's side alone says: that an order or a copy is right, that a spot is not. A publisher does not approve for them.
  'approvals:write',
  'reports:read',
  'reports:write',
  'integrations:read',
  'integrations:write',
  'members:read',
  'members:write',
  'keys:write',
  'audit:read',
  'operations:read',
  'operations:write',
  // The figures of the dashboard without the names behind them: what a share link of it opens. The scopes of the parts include it.
  'dashboard:read',
] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * What an app may ask people for, by OAuth: scopes of the public schema. Members, keys, shops, the audit and how downloads are counted
 * are not an app's business.
 */
export const APP_SCOPES = [
  'podcasts:read',
  'podcasts:write',
  'campaigns:read',
  'campaigns:write',
  'reports:read',
  'reports:write',
] as const satisfies readonly Scope[];
export type AppScope = (typeof APP_SCOPES)[number];

/** What a person is within an organization. */
export const ROLES = ['owner', 'admin', 'manager', 'analyst', 'sponsor', 'read-only'] as const;
export type Role = (typeof ROLES)[number];

const READ: Scope[] = ['podcasts:read', 'campaigns:read', 'reports:read'];

const OF_PUBLISHER: readonly Scope[] = SCOPES.filter((scope) => scope !== 'approvals:write');

/** The scopes that each role brings with it. */
export const SCOPES_OF_ROLE: Readonly<Record<Role, readonly Scope[]>> = {
  owner: OF_PUBLISHER,
  admin: OF_PUBLISHER,
  manager: [
    ...READ,
    'podcasts:write',
    'campaigns:write',
    'reports:write',
    'integrations:read',
    'integrations:write',
    'members:read',
    'operations:read',
  ],
  analyst: [...READ, 'reports:write', 'integrations:read', 'operations:read'],
  sponsor: ['campaigns:read', 'approvals:write', 'reports:read'],
  'read-only': READ,
};

/** True for a string that names a scope. */
export function isScope(value: string): value is Scope {
  return (SCOPES as readonly string[]).includes(value);
}
