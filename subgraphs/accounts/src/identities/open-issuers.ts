import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type Configuration,
  type CustomFetch,
} from 'openid-client';
import type { GuardedClient } from '@castgraph/http/guarded-client';
import { notFound } from '@castgraph/kernel/errors';
import type { OidcIssuer } from './oidc-settings.ts';

/** The OpenID providers of this installation. */
export interface Issuers {
  list(): readonly OidcIssuer[];
  /** @throws NOT_FOUND */
  require(name: string): OidcIssuer;
  /** What the provider says of itself, asked anew each hour. Rejects when it cannot be asked. */
  configure(issuer: OidcIssuer): Promise<Configuration>;
}

const ASK_AGAIN_MS = 3_600_000;
const MAX_BYTES = 1_048_576;
const TIMEOUT_SECONDS = 5;

/** Opens the providers of the settings; nothing is asked of them before somebody signs in. */
export function openIssuers(settings: readonly OidcIssuer[], client: GuardedClient): Issuers {
  const byName = new Map(settings.map((issuer) => [issuer.name, issuer]));
  const known = new Map<string, { at: number; configuration: Promise<Configuration> }>();
  return {
    list: () => settings,
    require: (name) => {
      const issuer = byName.get(name);
      if (!issuer) throw notFound('sign-in provider', name);
      return issuer;
    },
    configure: (issuer) => {
      const before = known.get(issuer.name);
      if (before && before.at > Date.now() - ASK_AGAIN_MS) return before.configuration;
      const configuration = discover(issuer, client);
      known.set(issuer.name, { at: Date.now(), configuration });
      // A provider that was away is asked again by the next one.
      configuration.catch(() => known.delete(issuer.name));
      return configuration;
    },
  };
}

function discover({ issuer, clientId, clientSecret, clientAuth }: OidcIssuer, client: GuardedClient): Promise<Configuration> {
  const authentication = clientAuth === 'client_secret_post' ? ClientSecretPost(clientSecret) : ClientSecretBasic(clientSecret);
  const execute = [enableNonRepudiationChecks];
  // Loopback only, which the settings have checked.
  if (issuer.startsWith('http:')) execute.push(allowInsecureRequests);
  return discovery(new URL(issuer), clientId, undefined, authentication, {
    [customFetch]: guarded(client),
    timeout: TIMEOUT_SECONDS,
    execute,
  });
}

/** Addresses come out of a document that a stranger's server wrote, so they are fetched like any other stranger's. */
function guarded(client: GuardedClient): CustomFetch {
  return async (url, { method, headers, body, signal }) => {
    const answer = await client.fetch(url, {
      method: method as 'GET' | 'POST',
      headers,
      ...(body instanceof URLSearchParams ? { body: body.toString() } : {}),
      ...(signal ? { signal } : {}),
      maxBytes: MAX_BYTES,
      maxRedirects: 0,
    });
    const status = answer.status;
    return new Response(status === 204 || status === 304 ? null : Buffer.from(answer.body), { status, headers: plain(answer.headers) });
  };
}

/** The body has been decoded by now. */
function plain(headers: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(headers).filter(([name]) => name !== 'content-encoding' && name !== 'content-length');
}
