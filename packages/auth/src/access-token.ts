import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { SignJWT, errors, jwtVerify } from 'jose';
import { CastgraphError } from '@castgraph/kernel/errors';
import type { Viewer } from '@castgraph/kernel/viewer';
import { deriveBytes } from './derive-key.ts';
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

const signingKeys = new Map<string, SigningKey>();

/**
 * Issues a Bearer token for the gateway: an EdDSA JWT for 10 minutes, or less when the viewer ends earlier.
 * Returns the token and its end in Unix seconds.
 */
export async function issueAccessToken({
  viewer,
  secretsKey,
}: {
  viewer: Viewer;
  secretsKey: string;
}): Promise<{ token: string; expiresAt: number }> {
  const { kid, privateKey } = signingKey(secretsKey);
  const iat = Math.floor(Date.now() / 1000);
  const expiresAt = Math.min(iat + ACCESS_TOKEN_SECONDS, viewer.expiresAt ?? Number.POSITIVE_INFINITY);
  const token = await new SignJWT({ viewer: { ...viewer, expiresAt } })
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(viewer.id)
    .setIssuedAt(iat)
    .setExpirationTime(expiresAt)
    .sign(privateKey);
  return { token, expiresAt };
}

/**
 * Verifies an access or service token and returns its viewer. Throws UNAUTHENTICATED with one of two messages: the token
 * has expired (get a new one), or it is not valid (whatever is wrong with it).
 */
export async function verifyAccessToken({ token, secretsKey }: { token: string; secretsKey: string }): Promise<Viewer> {
  const { kid, publicKey } = signingKey(secretsKey);
  try {
    const { payload, protectedHeader } = await jwtVerify(token, publicKey, {
      algorithms: ['EdDSA'],
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: TYPE,
      requiredClaims: ['exp', 'iat', 'sub'],
      maxTokenAge: ACCESS_TOKEN_SECONDS,
    });
    const viewer = parseViewer(payload['viewer']);
    if (protectedHeader.kid !== kid || viewer?.id !== payload.sub) throw new errors.JWTInvalid('The token is not ours');
    return viewer as Viewer;
  } catch (cause) {
    const isExpired = cause instanceof errors.JWTExpired;
    throw new CastgraphError('UNAUTHENTICATED', isExpired ? 'The access token has expired' : 'The access token is not valid', { cause });
  }
}

function signingKey(secretsKey: string): SigningKey {
  const known = signingKeys.get(secretsKey);
  if (known) return known;
  const seed = deriveBytes(secretsKey, 'castgraph:access-token:ed25519');
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const kid = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('base64url')
    .slice(0, 16);
  const made = { kid, privateKey, publicKey };
  signingKeys.set(secretsKey, made);
  return made;
}
