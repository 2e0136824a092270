import type { Scope } from '@castgraph/kernel/scopes';

/** What each scope lets a program do. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  'podcasts:read': 'Read shows, episodes and their listening figures',
  'podcasts:write': 'Add shows, read their feeds now, import figures of platforms',
  'listening:write': 'Report events and logs, which become downloads',
  'campaigns:read': 'Read sponsors, campaigns, orders and return',
  'campaigns:write': 'Make sponsors, campaigns, placements, codes, links and conversions',
  'approvals:write': 'A sponsor’s only: keys cannot approve orders or dispute spots',
  'reports:read': 'Read reports and download their files',
  'reports:write': 'Make reports',
  'integrations:read': 'Read connections and what arrived through them',
  'integrations:write': 'Make and change connections',
  'members:read': 'Read members, their addresses and invitations',
  'members:write': 'A person’s only: keys cannot change members',
  'keys:write': 'Read and make keys',
  'audit:read': 'Read and export the audit log',
  'operations:read': 'Read health, alerts and tasks',
  'dashboard:read': 'Read the sums of the dashboard, without names',
  'operations:write': 'Start tasks again, count again, change how is counted',
};
