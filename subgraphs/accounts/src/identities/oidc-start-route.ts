import { counter } from '@castgraph/telemetry/metrics';
import type { Route } from '@castgraph/service/routes';
import { beginOidc } from './begin-oidc.ts';
import { leadTo, leadToSignIn, routeContext, type OidcRouteOptions } from './route-context.ts';

/**
 * `GET /oauth/start/:provider`: leads the browser to a provider, where one of our own pages or the person themselves asks for it. `?redirect=` is
 * the page to come back to, `?link=` leave to link.
 */
export function oidcStartRoute(options: OidcRouteOptions): Route {
  return {
    method: 'GET',
    path: '/oauth/start/:provider',
    handle: async (request) => {
      const context = routeContext(options, request);
      const issuer = context.accounts.issuers.require(request.params['provider'] ?? '');
      const { query, log } = request;
      // Another site must not sign somebody in here only because their provider still knows them: they are asked to click.
      if (request.headers['sec-fetch-site'] === 'cross-site') return leadToSignIn(context, {});
      try {
        const redirect = query.get('redirect') ?? '/';
        const url = await beginOidc(context, { issuer, redirect, link: query.get('link') ?? undefined });
        return url ? leadTo(context, url.href) : leadToSignIn(context, { problem: 'unfinished' });
      } catch (error) {
        log.warn({ reason: (error as Error).message, provider: issuer.name }, 'A provider cannot be asked');
        counter('security_events_total').inc({ type: 'provider-unavailable' });
        return leadToSignIn(context, { problem: 'unavailable' });
      }
    },
  };
}
