import { isCastgraphError } from '@castgraph/kernel/errors';
import { timed } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import type { OperationContext } from '@castgraph/service/context';
import type { Route, RouteResponse } from '@castgraph/service/routes';
import { AccountRefusal } from '../people/account-refusal.ts';
import { findSessionOf } from '../sessions/find-own-session.ts';
import { admitIdentity } from './admit-identity.ts';
import { attemptCookie, readAttemptCookie } from './attempt-cookie.ts';
import { finishOidc } from './finish-oidc.ts';
import { addOwnIdentity } from './link-identity.ts';
import { attemptNote, type OidcAttempt, type ProvenIdentity } from './notes.ts';
import { OidcRefusal, type OidcProblem } from './oidc-refusal.ts';
import type { OidcIssuer } from './oidc-settings.ts';
import { leadTo, leadToSignIn, routeContext, withRedirect, type OidcRouteOptions } from './route-context.ts';
import { openNote } from '../sessions/sealed-note.ts';

/** `GET /oauth/callback/:provider`: where a provider leads back to. Always a page, never an error document: a person is looking. */
export function oidcCallbackRoute(options: OidcRouteOptions): Route {
  return {
    method: 'GET',
    path: '/oauth/callback/:provider',
    timeoutMs: 20_000,
    handle: async (request) => {
      const context = routeContext(options, request);
      const { issuers, secretsKey, publicUrl } = context.accounts;
      const issuer = issuers.require(request.params['provider'] ?? '');
      const sealed = readAttemptCookie(request.headers.cookie, publicUrl);
      const attempt = sealed === undefined ? undefined : openNote(attemptNote, sealed, secretsKey);
      // Whatever comes of it, this attempt is over.
      context.responseHeaders.append('set-cookie', attemptCookie('', publicUrl));
      return timed('auth_latency_seconds', { method: 'oidc' }, () =>
        answer(context, { issuer, attempt, query: request.url.split('?', 2)[1] ?? '' }),
      );
    },
  };
}

interface CallbackRequest {
  issuer: OidcIssuer;
  attempt: OidcAttempt | undefined;
  query: string;
}

async function answer(context: OperationContext, { issuer, attempt, query }: CallbackRequest): Promise<RouteResponse> {
  try {
    // Without the cookie it was begun in another browser: somebody may want to sign this one in as themselves.
    if (attempt?.provider !== issuer.name) throw new OidcRefusal('unfinished');
    const identity = await finishOidc(context, { issuer, attempt, query });
    const response = attempt.link ? await link(context, attempt, attempt.link, identity) : await enter(context, attempt, identity);
    observeOutcome('auth_success_rate', { method: 'oidc' }, true);
    return response;
  } catch (error) {
    if (error instanceof AccountRefusal && error.answer.__typename === 'MfaRequired') {
      const { challengeToken, methods } = error.answer;
      return leadToSignIn(context, { challenge: challengeToken, methods: methods.join(',') }, attempt?.redirect);
    }
    const problem = problemOf(error);
    if (!problem) throw error;
    observeOutcome('auth_success_rate', { method: 'oidc' }, false);
    noteSecurityEvent('oidc-refused', { asked: { provider: attempt?.provider, problem } });
    // Who links is signed in already: they hear of it where they began.
    return attempt?.link ? leadTo(context, withProblem(attempt.redirect, problem)) : leadToSignIn(context, { problem }, attempt?.redirect);
  }
}

function withProblem(path: string, problem: OidcProblem): string {
  return `${path.split('#', 1)[0]}#${new URLSearchParams({ problem }).toString()}`;
}

function problemOf(error: unknown): OidcProblem | undefined {
  if (error instanceof AccountRefusal && error.answer.__typename === 'EmailNotVerifiedError') return 'verify-first';
  return error instanceof OidcRefusal ? error.problem : undefined;
}

async function enter(context: OperationContext, { redirect }: OidcAttempt, identity: ProvenIdentity): Promise<RouteResponse> {
  const admission = await admitIdentity(context, identity);
  if (admission.kind === 'pending') return leadToSignIn(context, { link: admission.note }, redirect);
  // As the page does after a password: first what the organization asks for, then what the person came for.
  return leadTo(context, admission.lacksSecondFactor ? withRedirect('/second-factor', redirect) : redirect);
}

/** Only in the session whose owner asked for it, which must still be there. */
async function link(
  context: OperationContext,
  { redirect }: OidcAttempt,
  asked: NonNullable<OidcAttempt['link']>,
  identity: ProvenIdentity,
): Promise<RouteResponse> {
  const session = await findSessionOf(context, asked.personId);
  if (session?.tokenHash !== asked.sessionHash) throw new OidcRefusal('unfinished');
  const viewer = { kind: 'user' as const, id: session.personId, organizationId: session.organizationId };
  await addOwnIdentity(context, viewer, identity).catch((error: unknown) => {
    throw isCastgraphError(error) && error.code === 'CONFLICT' ? new OidcRefusal('taken') : error;
  });
  return leadTo(context, redirect);
}
