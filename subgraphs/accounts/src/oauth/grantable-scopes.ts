import { APP_SCOPES, type AppScope } from '@castgraph/kernel/scopes';

/** What people read when an app asks. */
const SENTENCES: Readonly<Record<AppScope, string>> = {
  'podcasts:read': 'See your podcasts, episodes and how they are listened to',
  'podcasts:write': 'Add podcasts and change how they are counted',
  'campaigns:read': 'See campaigns, sponsors and what they earned',
  'campaigns:write': 'Book and change campaigns, promo codes and tracking links, and report orders',
  'reports:read': 'See and download reports',
  'reports:write': 'Have reports made',
};

/** True for a scope that an app may ask for. */
export function isGrantable(scope: string): scope is AppScope {
  return APP_SCOPES.some((one) => one === scope);
}

/** What a scope permits, for people. */
export function sentenceOf(scope: AppScope): string {
  return SENTENCES[scope];
}
