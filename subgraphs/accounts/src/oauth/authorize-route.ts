import { hashSessionToken, readSessionToken } from '@castgraph/auth/session-cookie';
import type { Viewer } from '@castgraph/kernel/viewer';
import { inSystem } from '@castgraph/orm/transact';
import type { Route, RouteRequest, RouteResponse } from '@castgraph/service/routes';
import { findPerson } from '../people/find-account.ts';
import { findSessionViewer } from '../sessions/find-session-viewer.ts';
import { readAuthorizeRequest, RefusedRequest, UntrustedRequest, type AuthorizeRequest } from './authorize-request.ts';
import { consentPage, refusalPage } from './consent-page.ts';
import { openConsentTicket, signConsentTicket } from './consent-ticket.ts';
import { createGrant } from './create-grant.ts';
import type { OAuthDoor } from './oauth-door.ts';

const MAX_QUERY_LENGTH = 4_000;

/** `GET /oauth/authorize`: asks the person who is signed in; sends others to sign in first, and back here. */
export function authorizeRoute(door: OAuthDoor): Route {
  return {
    method: 'GET',
    path: '/oauth/authorize',
    handle: (request) => answer(door, () => ask(door, request)),
  };
}

/** `POST /oauth/authorize`: the decision, by the form of that page and no other. */
export function decideRoute(door: OAuthDoor): Route {
  return {
    method: 'POST',
    path: '/oauth/authorize',
    maxBytes: 16_384,
    handle: (request) => answer(door, () => decide(door, request)),
  };
}

async function ask(door: OAuthDoor, request: RouteRequest): Promise<RouteResponse> {
  const query = request.query.toString();
  if (query.length > MAX_QUERY_LENGTH) throw new UntrustedRequest('The request is too long');
  const asked = await readAuthorizeRequest(door.orm, request.query);
  const session = await findSession(door, request);
  if (!session) {
    const back = new URLSearchParams({ redirect: `/oauth/authorize?${query}` });
    return { status: 302, headers: { location: `/sign-in?${back.toString()}`, 'cache-control': 'no-store' } };
  }
  const { granted, withheld } = share(asked, session.viewer);
  const about = await describe(door, session.viewer);
  const ticket = signConsentTicket({ sessionHash: session.hash, query }, door.secretsKey);
  const { client, publisher, redirectUri } = asked;
  return consentPage({
    ...about,
    appName: client.name,
    publisher,
    homepage: client.homepage ?? null,
    redirectUri,
    granted,
    withheld,
    ticket,
  });
}

async function decide(door: OAuthDoor, request: RouteRequest): Promise<RouteResponse> {
  const { origin } = request.headers;
  // Besides the ticket: a browser says where a form was sent from.
  if (origin !== undefined && origin !== new URL(door.publicUrl).origin) throw new UntrustedRequest('This form belongs to another site');
  const form = new URLSearchParams((await request.body()).toString());
  const session = await findSession(door, request);
  const query = session && openConsentTicket(form.get('ticket') ?? '', session.hash, door.secretsKey);
  if (!session || query === undefined) throw new UntrustedRequest('The question is too old, or was asked of somebody else');
  // Read anew: the app may have changed since the question was asked.
  const asked = await readAuthorizeRequest(door.orm, new URLSearchParams(query));
  if (form.get('decision') !== 'allow') throw new RefusedRequest('access_denied', 'The person did not allow it', asked);
  const code = await createGrant(door.orm, session, { ...asked, scopes: share(asked, session.viewer).granted });
  return sendBack(door, asked, { code });
}

/** What of the scopes asked for the person can give, and what not. @throws RefusedRequest when that is nothing */
function share(asked: AuthorizeRequest, { scopes }: Viewer) {
  const granted = asked.scopes.filter((scope) => scopes.includes(scope));
  if (granted.length === 0) throw new RefusedRequest('access_denied', 'The person has none of the scopes asked for', asked);
  return { granted, withheld: asked.scopes.filter((scope) => !scopes.includes(scope)) };
}

async function findSession(door: OAuthDoor, { headers }: RouteRequest): Promise<{ viewer: Viewer; hash: string } | undefined> {
  const token = readSessionToken(headers.cookie, door.publicUrl);
  if (token === undefined) return undefined;
  const hash = hashSessionToken(token);
  const viewer = await findSessionViewer(door, hash);
  return viewer && { viewer, hash };
}

async function describe({ orm }: OAuthDoor, { id, organizationId }: Viewer) {
  return inSystem(
    orm,
    async (em) => {
      const person = await findPerson(em, id);
      const [organization] = await em.execute<{ name: string }[]>('select name from accounts.organization where organization_id = ?', [
        organizationId,
      ]);
      return { personName: person?.name ?? '', email: person?.email ?? '', organizationName: organization?.name ?? '' };
    },
    { readOnly: true },
  );
}

/** A refusal goes to the app only where it is known to be the app's address. */
async function answer(door: OAuthDoor, work: () => Promise<RouteResponse>): Promise<RouteResponse> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UntrustedRequest) return refusalPage(400, error.message);
    if (error instanceof RefusedRequest) return sendBack(door, error, { error: error.code, error_description: error.message });
    throw error;
  }
}

/** Back to the app, with who we are (RFC 9207): one that talks to several servers notices an answer of the wrong one. */
function sendBack(
  { publicUrl }: OAuthDoor,
  { redirectUri, state }: { redirectUri: string; state: string | undefined },
  result: Record<string, string>,
): RouteResponse {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries({ ...result, ...(state === undefined ? {} : { state }), iss: new URL(publicUrl).origin }))
    url.searchParams.set(name, value);
  return { status: 303, headers: { location: url.href, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } };
}
