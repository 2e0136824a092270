import { generateKeyPair, SignJWT, UnsecuredJWT, decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { issueAccessToken, listTokenKeys, verifyAccessToken } from './access-token.ts';
import { signServiceToken } from './service-viewer.ts';

const secretsKey = Buffer.alloc(32, 1).toString('base64');
const viewer: Viewer = { kind: 'user', id: newId(), organizationId: newId(), roles: ['analyst'], scopes: ['podcasts:read'] };

afterEach(() => void vi.useRealTimers());

describe('an access token', () => {
  it('brings its viewer back, for ten minutes', async () => {
    const { token, expiresAt } = await issueAccessToken({ viewer, secretsKey });
    expect(await verifyAccessToken({ token, secretsKey })).toEqual({ ...viewer, expiresAt });
    vi.useFakeTimers({ now: (expiresAt + 1) * 1000 });
    await expect(verifyAccessToken({ token, secretsKey })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'The access token has expired',
    });
  });

  it('ends with its viewer', async () => {
    const expiresAt = Math.floor(Date.now() / 1000) + 60;
    expect((await issueAccessToken({ viewer: { ...viewer, expiresAt }, secretsKey })).expiresAt).toBe(expiresAt);
  });

  it('speaks for a service in one organization', async () => {
    const organizationId = newId();
    const token = await signServiceToken({ service: 'reporting', organizationId, scopes: ['campaigns:read'], secretsKey });
    expect(await verifyAccessToken({ token, secretsKey })).toMatchObject({
      kind: 'service',
      id: 'reporting',
      organizationId,
      roles: [],
      scopes: ['campaigns:read'],
    });
  });

  it('is refused when another key, another algorithm or nobody signed it', async () => {
    const { token } = await issueAccessToken({ viewer, secretsKey });
    const claims = decodeJwt(token);
    const header = decodeProtectedHeader(token) as { alg: string; kid: string; typ: string };
    const foreign = await generateKeyPair('EdDSA');
    const shared = Buffer.alloc(32, 1);
    const forgeries = [
      await new SignJWT(claims).setProtectedHeader(header).sign(foreign.privateKey),
      await new SignJWT(claims).setProtectedHeader({ ...header, alg: 'HS256' }).sign(shared),
      await new SignJWT(claims).setProtectedHeader({ ...header, kid: '../../dev/null' }).sign(foreign.privateKey),
      new UnsecuredJWT(claims).encode(),
      `${token.slice(0, -4)}AAAA`,
      'x'.repeat(1_000_000),
      '',
    ];
    for (const forged of forgeries) {
      await expect(verifyAccessToken({ token: forged, secretsKey })).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
        message: 'The access token is not valid',
      });
    }
    await expect(verifyAccessToken({ token, secretsKey: Buffer.alloc(32, 2).toString('base64') })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('a rotated key', () => {
  it('signs anew, while tokens of the generation before it remain valid, and those of earlier ones do not', async () => {
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(async (generation) => (await issueAccessToken({ viewer, secretsKey, generation })).token),
    );
    const verify = (token: string, generation: number) => verifyAccessToken({ token, secretsKey, generation });
    await expect(verify(second!, 2)).resolves.toMatchObject({ id: viewer.id });
    await expect(verify(first!, 2)).resolves.toMatchObject({ id: viewer.id });
    await expect(verify(third!, 3)).resolves.toMatchObject({ id: viewer.id });
    await expect(verify(first!, 3)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(verify(third!, 2)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is not chosen by the token: one that names a key it was not signed with is refused', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(async (generation) => (await issueAccessToken({ viewer, secretsKey, generation })).token),
    );
    const [header] = second!.split('.');
    const [, claims, signature] = first!.split('.');
    const mixed = [header, claims, signature].join('.');
    await expect(verifyAccessToken({ token: mixed, secretsKey, generation: 2 })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('is published by its public half alone, beside the one before it', async () => {
    const keys = listTokenKeys(secretsKey, 2);
    const kids = await Promise.all(
      [2, 1].map(async (generation) => decodeProtectedHeader((await issueAccessToken({ viewer, secretsKey, generation })).token).kid),
    );
    expect(keys).toMatchObject(kids.map((kid) => ({ kid, kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' })));
    for (const key of keys) expect(key).not.toHaveProperty('d');
  });
});
