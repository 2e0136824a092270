/**
 * What an answer carries that does not say otherwise: it is kept nowhere, is what its type says, and is no page, so that nobody frames it
 * and nothing of it runs.
 */
export const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
} as const;
