import { createHash, randomBytes } from 'node:crypto';
import { makeThing } from './make-thing.ts';
import type { Session } from './session.ts';

export const APP_REDIRECT = 'https://app.example/back';

/** An app of somebody's organization, with its secret. */
export interface App {
  id: string;
  secret: string;
}

/** A code of OAuth, with what the app needs to get tokens for it; `iss` is who says that they gave it. */
export interface AppCode {
  code: string;
  verifier: string;
  iss: string | null;
}

export type TokenAnswer = { status: number; access_token: string; refresh_token: string; error?: string };

/** Registers an app that may ask people for these scopes. */
export async function registerApp(owner: Pick<Session, 'send'>, scopes: readonly string[]): Promise<App> {
  const made = await makeThing(owner, 'CreateOAuthClient', 'client { id } clientSecret', {
    name: 'Zap',
    kind: 'CONFIDENTIAL',
    redirectUris: [APP_REDIRECT],
    scopes,
  });
  return { id: made.client.id, secret: made.clientSecret };
}

/** The page on which a person is asked whether the app may act for them, and the verifier that the app keeps to itself. */
export function askConsent(
  publicUrl: string,
  app: App,
  { cookie }: Pick<Session, 'cookie'>,
  changes: Record<string, string> = {},
): { page: Promise<Response>; verifier: string } {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: app.id,
    redirect_uri: APP_REDIRECT,
    scope: 'podcasts:read',
    state: 's',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  });
  return { page: fetch(`${publicUrl}/oauth/authorize?${query.toString()}`, { headers: { cookie }, redirect: 'manual' }), verifier };
}

/** What a consent page sends along with the answer. */
export function ticketOf(html: string): string {
  return /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

/** Answers a consent page with yes. */
export function allow(publicUrl: string, cookie: string, ticket: string, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams({ ticket, decision: 'allow' });
  return fetch(`${publicUrl}/oauth/authorize`, { method: 'POST', body, headers: { cookie, ...headers }, redirect: 'manual' });
}

/** Has a person let the app act for them, in the way of their browser. */
export async function connect(publicUrl: string, app: App, person: Pick<Session, 'cookie'>, scope = 'podcasts:read'): Promise<AppCode> {
  const { page, verifier } = askConsent(publicUrl, app, person, { scope });
  const answer = await allow(publicUrl, person.cookie, ticketOf(await (await page).text()), { origin: new URL(publicUrl).origin });
  const { searchParams } = new URL(answer.headers.get('location')!);
  return { code: searchParams.get('code')!, verifier, iss: searchParams.get('iss') };
}

/** Gets the tokens of a code, in the way of the app. */
export async function fetchTokens(
  publicUrl: string,
  app: App,
  { code, verifier }: Pick<AppCode, 'code' | 'verifier'>,
  changes: Record<string, string> = {},
): Promise<TokenAnswer> {
  const form = { grant_type: 'authorization_code', code, redirect_uri: APP_REDIRECT, code_verifier: verifier, ...changes };
  const body = new URLSearchParams({ client_id: app.id, client_secret: app.secret, ...form });
  const response = await fetch(`${publicUrl}/oauth/token`, { method: 'POST', body });
  return { ...((await response.json()) as Omit<TokenAnswer, 'status'>), status: response.status };
}
