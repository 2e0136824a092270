import type { Orm } from '@castgraph/orm/open-orm';
import { createContext, type OperationContext } from '@castgraph/service/context';
import type { RouteRequest, RouteResponse } from '@castgraph/service/routes';

/** What the routes of providers need. */
export interface OidcRouteOptions {
  orm: Orm;
  addAccounts: (base: OperationContext) => OperationContext;
}

/** The context of a request that came past the gateway: nobody's, but with the browser's cookies. */
export function routeContext({ orm, addAccounts }: OidcRouteOptions, { headers, log, signal }: RouteRequest): OperationContext {
  return addAccounts(createContext({ viewer: null, orm, log, requestHeaders: headers, signal }));
}

/** Leads the browser on, with the cookies of the context. What the address holds behind `#` no server sees. */
export function leadTo({ responseHeaders }: OperationContext, location: string): RouteResponse {
  const headers = { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'set-cookie': responseHeaders.getSetCookie() };
  return { status: 303, headers };
}

/** Leads to the sign-in page, with what it needs to know behind `#`. */
export function leadToSignIn(context: OperationContext, told: Readonly<Record<string, string>>, redirect = '/'): RouteResponse {
  return leadTo(context, `${withRedirect('/sign-in', redirect)}#${new URLSearchParams(told).toString()}`);
}

/** The address of a page that leads on to another one. */
export function withRedirect(page: string, redirect: string): string {
  return redirect === '/' ? page : `${page}?${new URLSearchParams({ redirect }).toString()}`;
}
