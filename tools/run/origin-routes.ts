/** Who answers a path of the one origin. */
export type OriginTarget =
  | 'accounts'
  | 'gateway'
  | 'collector'
  | 'analytics'
  | 'ingestion'
  | 'integrations'
  | 'reporting'
  | 'pages'
  | 'livez'
  | 'readyz';

const routes: ReadonlyArray<[pattern: RegExp, target: OriginTarget]> = [
  [/^\/graphql\/?$/, 'gateway'],
  [/^\/graphql\/stream$/, 'gateway'],
  [/^\/r\//, 'collector'],
  // A conversion is money, not listening: the same server as the pixel takes it.
  [/^\/v1\/conversions$/, 'analytics'],
  [/^\/v1\//, 'collector'],
  [/^\/(go|pixel)\//, 'analytics'],
  // With an organization: the public descriptions. `/methodology` alone is a page.
  [/^\/(methodology|privacy)\/[^/]+$/, 'analytics'],
  // Hubs that tell of changed feeds.
  [/^\/websub\//, 'ingestion'],
  // Apps that people let act for them. Other paths below /oauth/ are shops', where we are the app.
  [/^\/(oauth\/(authorize|token|revoke)|\.well-known\/(oauth-authorization-server|jwks\.json))$/, 'accounts'],
  // Signing in at a provider. Other callbacks are those of connected services.
  [/^\/oauth\/(start|callback)\/[^/]+$/, 'accounts'],
  [/^\/(webhooks|oauth)\//, 'integrations'],
  // With a file: the download. `/reports` and `/reports/{id}` are pages.
  [/^\/reports\/[^/]+\/[^/]+$/, 'reporting'],
  // A file of audit entries. `/audit` is a page.
  [/^\/audit\/exports\//, 'accounts'],
  [/^\/livez$/, 'livez'],
  [/^\/readyz$/, 'readyz'],
];

/** The target of a request path (without its query). */
export function findOriginTarget(path: string): OriginTarget {
  return routes.find(([pattern]) => pattern.test(path))?.[1] ?? 'pages';
}
