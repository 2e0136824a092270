import type { Role } from '@castgraph/kernel/scopes';

/** Roles as people say them, and what each is for. What they may do is in `SCOPES_OF_ROLE`. */
export const ROLE_WORDS: Readonly<Record<Role, { title: string; purpose: string }>> = {
  owner: { title: 'Owner', purpose: 'Everything, and makes other owners. There is always one.' },
  admin: { title: 'Admin', purpose: 'Everything but making, changing or removing owners.' },
  manager: { title: 'Manager', purpose: 'Shows, campaigns, reports and connections; no members, keys or audit.' },
  analyst: { title: 'Analyst', purpose: 'Reads all figures and makes reports.' },
  sponsor: { title: 'Sponsor', purpose: 'Reads campaigns and their reports.' },
  'read-only': { title: 'Read-only', purpose: 'Reads shows, campaigns and reports.' },
};

/** A role as people say it; one that these pages do not know goes by its own name. */
export function roleTitle(role: string): string {
  return (ROLE_WORDS as Partial<Record<string, { title: string }>>)[role]?.title ?? role;
}
