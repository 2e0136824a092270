import { SignJWT, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { deriveKey } from './derive-key.ts';
import { SIGNATURE_HEADER, signSubgraphRequest, signViewerToken, verifySubgraphRequest, verifyViewerToken } from './viewer-token.ts';

const secretsKey = Buffer.alloc(32, 7).toString('base64');
const audience = 'analytics';
const body = '{"query":"{ campaigns { id } }"}';
const viewer: Viewer = {
  kind: 'user',
  id: newId(),
  organizationId: newId(),
  roles: ['owner'],
  scopes: ['campaigns:read'],
  expiresAt: 4_000_000_000,
};

const sign = (change: Partial<Parameters<typeof signSubgraphRequest>[0]> = {}) =>
  signSubgraphRequest({ viewer, audience, body, secretsKey, ...change });
const verify = (token: string | undefined, change: Partial<Parameters<typeof verifySubgraphRequest>[0]> = {}) =>
  verifySubgraphRequest({ token, audience, body, secretsKey, ...change });

afterEach(() => void vi.useRealTimers());

describe('a signed request', () => {
  it('says who asks, also nobody', async () => {
    expect(await verify(await sign())).toEqual(viewer);
    expect(await verify(await sign({ viewer: null }))).toBeNull();
    expect(SIGNATURE_HEADER).toBe('castgraph-signature');
  });

  it.each([
    ['missing', async () => verify(undefined)],
    ['for another subgraph', async () => verify(await sign({ audience: 'accounts' }))],
    ['under another key', async () => verify(await sign({ secretsKey: Buffer.alloc(32, 8).toString('base64') }))],
    ['over another body', async () => verify(await sign(), { body: `${body} ` })],
    ['of the kind for streams', async () => verify(await signViewerToken({ viewer, audience, secretsKey }))],
    ['not a token', async () => verify('a.b.c')],
    ['a megabyte long', async () => verify('e'.repeat(1_000_000))],
    ['with an unknown scope', async () => verify(await sign({ viewer: { ...viewer, scopes: ['everything' as never] } }))],
  ])('is refused when %s', async (_, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is refused with any other algorithm in its header', async () => {
    const [, claims, signature] = (await sign()).split('.');
    for (const alg of ['none', 'None', 'HS512', 'EdDSA']) {
      const header = Buffer.from(JSON.stringify({ alg, typ: 'castgraph+jwt' })).toString('base64url');
      await expect(verify(`${header}.${claims}.${signature}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      await expect(verify(`${header}.${claims}.`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });

  it('is refused with any byte changed', async () => {
    const token = await sign();
    for (let index = 0; index < token.length; index += 7) {
      const changed = token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1);
      await expect(verify(changed)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    await expect(verify(`${token}=`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('works once', async () => {
    const token = await sign();
    await verify(token);
    await expect(verify(token)).rejects.toThrow('used before');
  });

  it('is stale after half a minute and not yet valid a minute early', async () => {
    vi.useFakeTimers({ now: 1_800_000_000_000 });
    const token = await sign();
    vi.setSystemTime(1_800_000_036_000);
    await expect(verify(token)).rejects.toThrow('stale');
    vi.setSystemTime(1_799_999_940_000);
    await expect(verify(token)).rejects.toThrow('stale');
    vi.setSystemTime(1_800_000_020_000);
    expect(await verify(token)).toEqual(viewer);
  });

  it('is a JWT that a library reads and could have written', async () => {
    const key = deriveKey(secretsKey, `castgraph:subgraph:${audience}`);
    const token = await sign();
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', typ: 'castgraph+jwt' });
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], audience });
    expect(payload).toMatchObject({ iss: 'castgraph-gateway', viewer, bodySha256: expect.any(String) });
    expect(payload.exp! - payload.iat!).toBe(30);
    const rewritten = await new SignJWT({ ...decodeJwt(token), jti: 'another' })
      .setProtectedHeader({ alg: 'HS256', typ: 'castgraph+jwt' })
      .sign(key);
    expect(await verify(rewritten)).toEqual(viewer);
  });
});

describe('a stream token', () => {
  it('lives as long as the viewer, but opens within half a minute and once', async () => {
    vi.useFakeTimers({ now: 1_800_000_000_000 });
    const expiresAt = 1_800_000_600;
    const late = await signViewerToken({ viewer: { ...viewer, expiresAt }, audience, secretsKey });
    const token = await signViewerToken({ viewer: { ...viewer, expiresAt }, audience, secretsKey });
    expect(await verifyViewerToken({ token, audience, secretsKey })).toEqual({ viewer: { ...viewer, expiresAt }, expiresAt });
    await expect(verifyViewerToken({ token, audience, secretsKey })).rejects.toThrow('used before');
    vi.setSystemTime(1_800_000_060_000);
    await expect(verifyViewerToken({ token: late, audience, secretsKey })).rejects.toThrow('stale');
  });

  it('cannot sign a request, nor a request open a stream', async () => {
    const token = await sign();
    await expect(verifyViewerToken({ token, audience, secretsKey })).rejects.toThrow('another use');
  });
});
