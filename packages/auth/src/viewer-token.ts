import { hash, randomUUID } from 'node:crypto';
import { CastgraphError } from '@castgraph/kernel/errors';
import type { Viewer } from '@castgraph/kernel/viewer';
import { acceptedKeys, deriveKey } from './derive-key.ts';
import { createReplayGuard } from './replay-guard.ts';
import { openClaims, signClaims } from './signed-claims.ts';
import { parseViewer } from './viewer-claim.ts';

/** The request header that carries the gateway's signature. */
export const SIGNATURE_HEADER = 'castgraph-signature';

const ISSUER = 'castgraph-gateway';
const LIFE_SECONDS = 30;
/** How far the clocks of gateway and subgraph may be apart. */
const SKEW_SECONDS = 5;
const STREAM_LIFE_SECONDS = 12 * 3600;

const requestsSeen = createReplayGuard();
const streamsSeen = createReplayGuard(16_384);

interface Subject {
  /** Who asks; null for somebody who has not signed in. */
  viewer: Viewer | null;
  /** The subgraph that is meant, by name. */
  audience: string;
  /** SECRETS_KEY. */
  secretsKey: string;
}

/**
 * Signs one request of the gateway to a subgraph: who asks, for which subgraph, over which body, once, for 30 seconds.
 * A retry is a new request and wants a new signature.
 */
export async function signSubgraphRequest(request: Subject & { body: string | Uint8Array }): Promise<string> {
  const { viewer, audience, secretsKey, body } = request;
  const iat = epochSeconds();
  const claims = {
    iss: ISSUER,
    aud: audience,
    use: 'request',
    iat,
    exp: iat + LIFE_SECONDS,
    jti: randomUUID(),
    bodySha256: sha256(body),
    viewer,
  };
  return signClaims(claims, requestKey(secretsKey, audience));
}

/**
 * Verifies what `signSubgraphRequest` made and returns who asks. Throws UNAUTHENTICATED for a missing, malformed, stale or
 * replayed token, one for another subgraph, and one over another body.
 */
export async function verifySubgraphRequest(request: {
  token: string | undefined;
  audience: string;
  body: string | Uint8Array;
  secretsKey: string;
}): Promise<Viewer | null> {
  const claims = openToken(request, 'request');
  if (claims['bodySha256'] !== sha256(request.body)) throw refused('The signature is for another body');
  if (!requestsSeen.admit(claims.jti, claims.exp + SKEW_SECONDS, epochSeconds())) throw refused('The signature was used before');
  return claims.viewer;
}

/**
 * Signs the opening of an upstream graphql-ws connection (`connectionParams.viewerToken`). It opens one connection, within
 * 30 seconds; the connection then ends with the viewer, or after 12 hours. Sign anew for each connection.
 */
export async function signViewerToken({ viewer, audience, secretsKey }: Subject): Promise<string> {
  const iat = epochSeconds();
  const exp = Math.min(viewer?.expiresAt ?? Number.POSITIVE_INFINITY, iat + STREAM_LIFE_SECONDS);
  return signClaims({ iss: ISSUER, aud: audience, use: 'stream', iat, exp, jti: randomUUID(), viewer }, requestKey(secretsKey, audience));
}

/** Verifies what `signViewerToken` made: who asks, and when the connection must end (Unix seconds). Throws UNAUTHENTICATED. */
export async function verifyViewerToken(request: {
  token: string | undefined;
  audience: string;
  secretsKey: string;
}): Promise<{ viewer: Viewer | null; expiresAt: number }> {
  const claims = openToken(request, 'stream');
  if (!streamsSeen.admit(claims.jti, claims.iat + LIFE_SECONDS + SKEW_SECONDS, epochSeconds())) throw refused('The token was used before');
  return { viewer: claims.viewer, expiresAt: claims.exp };
}

interface CheckedClaims extends Record<string, unknown> {
  iat: number;
  exp: number;
  jti: string;
  viewer: Viewer | null;
}

function openToken(request: { token: string | undefined; audience: string; secretsKey: string }, use: 'request' | 'stream'): CheckedClaims {
  if (!request.token) throw refused('The request is not signed');
  const { token } = request;
  const keys = acceptedKeys(request.secretsKey, purposeOf(request.audience));
  const claims = keys.reduce<ReturnType<typeof openClaims>>((found, key) => found ?? openClaims(token, key), undefined);
  if (!claims) throw refused('The signature does not verify');
  const { iss, aud, iat, exp, jti } = claims;
  if (iss !== ISSUER || aud !== request.audience || claims['use'] !== use) throw refused('The signature is for another use');
  if (typeof iat !== 'number' || typeof exp !== 'number' || typeof jti !== 'string') throw refused('The signature lacks a claim');
  const now = epochSeconds();
  // A request dies with its token; a stream token only opens a connection, so its age counts whatever its end is.
  if (iat > now + SKEW_SECONDS || now > iat + LIFE_SECONDS + SKEW_SECONDS || now > exp + SKEW_SECONDS)
    throw refused('The signature is stale');
  const viewer = claims['viewer'] === null ? null : parseViewer(claims['viewer']);
  if (viewer === undefined) throw refused('The signature names no viewer');
  return { ...claims, iat, exp, jti, viewer };
}

function requestKey(secretsKey: string, audience: string) {
  return deriveKey(secretsKey, purposeOf(audience));
}

function purposeOf(audience: string): string {
  return `castgraph:subgraph:${audience}`;
}

function sha256(body: string | Uint8Array): string {
  return hash('sha256', body, 'base64url');
}

function epochSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

function refused(message: string): CastgraphError {
  return new CastgraphError('UNAUTHENTICATED', message);
}
