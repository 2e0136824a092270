import { SCOPES, type Scope } from '@castgraph/kernel/scopes';

/** What people read when an app asks. A scope without a sentence cannot be asked for. */
const SENTENCES = {
  'podcasts:read': 'See your podcasts, episodes and how they are listened to',
  'podcasts:write': 'Add podcasts and change how they are counted',
  'campaigns:read': 'See campaigns, sponsors and what they earned',
  'campaigns:write': 'Book and change campaigns, promo codes and tracking links, and report orders',
  'reports:read': 'See and download reports',
  'reports:write': 'Have reports made',
} as const satisfies Partial<Record<Scope, string>>;

/**
 * A scope that an app may ask for: one of the public schema. Members, keys, shops, the audit and how downloads are counted
 * are not an app's business.
 */
export type GrantableScope = keyof typeof SENTENCES;

export const GRANTABLE_SCOPES = SCOPES.filter(isGrantable);

/** True for a scope that an app may ask for. */
export function isGrantable(scope: string): scope is GrantableScope {
  return Object.hasOwn(SENTENCES, scope);
}

/** What a scope permits, for people. */
export function sentenceOf(scope: GrantableScope): string {
  return SENTENCES[scope];
}
