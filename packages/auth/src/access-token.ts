import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { SignJWT, errors, jwtVerify, type JWK } from 'jose';
import { CastgraphError } from '@castgraph/kernel/errors';
import type { Viewer } from '@castgraph/kernel/viewer';
import { deriveBytes, listKeys } from './derive-key.ts';
import { parseViewer } from './viewer-claim.ts';

/** How long an access token lives. */
export const ACCESS_TOKEN_SECONDS = 600;

const ISSUER = 'castgraph';
const AUDIENCE = 'castgraph-api';
const TYPE = 'at+jwt';
/** RFC 8410: what stands before the 32 seed bytes of an Ed25519 private key in PKCS #8. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** Which key: it is derived from SECRETS_KEY, so every process that knows the number has it. */
interface TokenKey {
  secretsKey: string;
  /** From 1. Raise it by one to rotate; tokens of the one before remain valid. */
  generation?: number;
}

const signingKeys = new Map<string, SigningKey>();

/** What a token is made of. */
interface TokenContent {
  viewer: Viewer;
  /** Whose end ends the token, for those that a session gives. */
  sessionId?: string;
  /** When the viewer's rights were read, in Unix milliseconds: rights that are taken back afterwards end the token. Default: now. */
  issuedAtMs?: number;
}

/** What a verified token says. */
export interface OpenedToken {
  viewer: Viewer;
  sessionId: string | undefined;
  /** To the second for tokens of before this was noted. */
  issuedAtMs: number;
}

/**
 * Issues a Bearer token for the gateway: an EdDSA JWT for 10 minutes, or less when the viewer ends earlier.
 * Returns the token and its end in Unix seconds.
 */
export async function issueAccessToken({
  viewer,
  sessionId,
  issuedAtMs = Date.now(),
  secretsKey,
  generation = 1,
}: TokenKey & TokenContent): Promise<{ token: string; expiresAt: number }> {
  const { kid, privateKey } = signingKey(secretsKey, generation);
  const iat = Math.floor(issuedAtMs / 1000);
  const expiresAt = Math.min(iat + ACCESS_TOKEN_SECONDS, viewer.expiresAt ?? Number.POSITIVE_INFINITY);
  // Seconds are too coarse to say whether a token is of before or after a change of rights.
  const token = await new SignJWT({ viewer: { ...viewer, expiresAt }, issuedAtMs, ...(sessionId && { sid: sessionId }) })
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(viewer.id)
    .setIssuedAt(iat)
    .setExpirationTime(expiresAt)
    .sign(privateKey);
  return { token, expiresAt };
}

/** Verifies as `openAccessToken` and returns the viewer alone: for who need not know of tokens that were ended before their time. */
export async function verifyAccessToken(shown: TokenKey & { token: string }): Promise<Viewer> {
  return (await openAccessToken(shown)).viewer;
}

/**
 * Verifies an access or service token, signed by the key of this generation or the one before, and returns what it says. Throws
 * UNAUTHENTICATED with one of two messages: the token has expired (get a new one), or it is not valid (whatever is wrong with it).
 */
export async function openAccessToken({ token, secretsKey, generation = 1 }: TokenKey & { token: string }): Promise<OpenedToken> {
  try {
    // The key follows from the id in the header, which the signature then covers; only our own two ids find one.
    const findKey = ({ kid }: { kid?: string }): KeyObject => {
      const found = verifierKeys(secretsKey, generation).find((key) => key.kid === kid);
      if (!found) throw new errors.JWTInvalid('The token is not ours');
      return found.publicKey;
    };
    const { payload } = await jwtVerify(token, findKey, {
      algorithms: ['EdDSA'],
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: TYPE,
      requiredClaims: ['exp', 'iat', 'sub'],
      maxTokenAge: ACCESS_TOKEN_SECONDS,
    });
    const viewer = parseViewer(payload['viewer']);
    if (viewer?.id !== payload.sub) throw new errors.JWTInvalid('The token is not ours');
    const { sid, issuedAtMs } = payload;
    return {
      viewer: viewer as Viewer,
      sessionId: typeof sid === 'string' ? sid : undefined,
      issuedAtMs: typeof issuedAtMs === 'number' ? issuedAtMs : (payload.iat as number) * 1000,
    };
  } catch (cause) {
    const isExpired = cause instanceof errors.JWTExpired;
    throw new CastgraphError('UNAUTHENTICATED', isExpired ? 'The access token has expired' : 'The access token is not valid', { cause });
  }
}

/** The public keys of tokens that are valid now, as JWKs (RFC 8037): the current generation's first. */
export function listTokenKeys(secretsKey: string, generation = 1): JWK[] {
  return verifierKeys(secretsKey, generation).map(({ kid, publicKey }) =>
    Object.assign(publicKey.export({ format: 'jwk' }) as JWK, { kid, alg: 'EdDSA', use: 'sig' }),
  );
}

/**
 * A generation is retired by going on two: its tokens, which live 10 minutes, are then refused at once. Keys of before a change of
 * SECRETS_KEY verify as long as they are configured.
 */
function verifierKeys(secretsKey: string, generation: number): SigningKey[] {
  return listKeys(secretsKey).flatMap((key) => {
    const current = signingKey(key, generation);
    return generation > 1 ? [current, signingKey(key, generation - 1)] : [current];
  });
}

function signingKey(secretsKey: string, generation: number): SigningKey {
  const slot = `${generation}\n${secretsKey}`;
  const known = signingKeys.get(slot);
  if (known) return known;
  if (!Number.isSafeInteger(generation) || generation < 1) throw new RangeError(`Not a generation of keys: ${generation}`);
  // The first generation is older than their numbers, and its tokens must go on being verified.
  const purpose = generation === 1 ? 'castgraph:access-token:ed25519' : `castgraph:access-token:ed25519:${generation}`;
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, deriveBytes(secretsKey, purpose)]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey);
  const kid = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('base64url')
    .slice(0, 16);
  const made = { kid, privateKey, publicKey };
  signingKeys.set(slot, made);
  return made;
}
