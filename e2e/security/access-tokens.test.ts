import { createHmac, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { issueAccessToken } from '@castgraph/auth/access-token';
import { signServiceToken } from '@castgraph/auth/service-viewer';
import { SCOPES } from '@castgraph/kernel/scopes';
import { newId } from '@castgraph/kernel/ids';
import { signUp } from '../set-up/session.ts';

const { publicUrl, secretsKey } = inject('product');

async function ask(authorization: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(`${publicUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization, ...headers },
    body: '{"query":"{ viewer { kind } }"}',
  });
  await response.arrayBuffer();
  return response.status;
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
const seconds = () => Math.floor(Date.now() / 1000);

/** A good token in its parts, whose claims and header an attacker knows. */
async function good(): Promise<{ token: string; header: Record<string, unknown>; claims: Record<string, unknown> }> {
  const { token } = await signUp(publicUrl);
  const [header, claims] = token.split('.') as [string, string];
  return { token, header: read(header), claims: read(claims) };
}

function signedBy(privateKey: KeyObject, header: unknown, claims: unknown): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`;
}

describe('an access token', () => {
  it('is taken as it was issued', async () => expect(await ask(`Bearer ${(await good()).token}`)).toBe(200));

  it('without a signature is refused: alg none, in every spelling', async () => {
    const { header, claims, token } = await good();
    for (const alg of ['none', 'None', 'NONE', 'nOnE', ''])
      for (const signature of ['', token.split('.')[2]])
        expect(await ask(`Bearer ${part({ ...header, alg })}.${part(claims)}.${signature}`), alg).toBe(401);
  });

  it('signed with the public key as if it were a secret is refused: algorithm confusion', async () => {
    const { header, claims } = await good();
    const { publicKey } = generateKeyPairSync('ed25519');
    for (const key of [
      publicKey.export({ format: 'pem', type: 'spki' }),
      Buffer.from(secretsKey, 'base64'),
      Buffer.from(String(header['kid'])),
    ]) {
      const text = `${part({ ...header, alg: 'HS256' })}.${part(claims)}`;
      expect(await ask(`Bearer ${text}.${createHmac('sha256', key).update(text).digest('base64url')}`)).toBe(401);
    }
  });

  it('of a key of the attacker is refused, whatever key id or key it brings along', async () => {
    const { header, claims } = await good();
    const { privateKey } = generateKeyPairSync('ed25519');
    const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
    const headers = [
      header,
      { ...header, kid: 'another' },
      { ...header, kid: undefined },
      { ...header, jwk },
      { ...header, jku: 'http://127.0.0.1:1/' },
    ];
    for (const brought of headers) expect(await ask(`Bearer ${signedBy(privateKey, brought, claims)}`)).toBe(401);
  });

  it('whose claims were changed is refused', async () => {
    const { token, claims } = await good();
    const [header, , signature] = token.split('.') as [string, string, string];
    const viewer = claims['viewer'] as Record<string, unknown>;
    for (const changed of [
      { ...claims, exp: seconds() + 86_400 },
      { ...claims, viewer: { ...viewer, organizationId: newId() } },
      { ...claims, viewer: { ...viewer, id: newId() } },
    ])
      expect(await ask(`Bearer ${header}.${part(changed)}.${signature}`)).toBe(401);
  });

  it('that has expired is refused, and says that a new one is needed', async () => {
    const viewer = {
      kind: 'user' as const,
      id: newId(),
      organizationId: newId(),
      roles: ['owner' as const],
      scopes: SCOPES,
      expiresAt: seconds() + 1,
    };
    const { token } = await issueAccessToken({ viewer, secretsKey });
    await expect.poll(() => ask(`Bearer ${token}`), { timeout: 10_000, interval: 300 }).toBe(401);
  });

  it('of another installation is refused', async () => {
    const other = Buffer.alloc(32, 7).toString('base64');
    const viewer = { kind: 'user' as const, id: newId(), organizationId: newId(), roles: ['owner' as const], scopes: SCOPES };
    expect(await ask(`Bearer ${(await issueAccessToken({ viewer, secretsKey: other })).token}`)).toBe(401);
    expect(
      await ask(
        `Bearer ${await signServiceToken({ service: 'reporting', organizationId: newId(), scopes: [...SCOPES], secretsKey: other })}`,
      ),
    ).toBe(401);
  });

  it('that is refused never falls back to the session cookie beside it', async () => {
    const { cookie } = await signUp(publicUrl);
    for (const authorization of ['Bearer x', 'Bearer', 'Basic eDp5', `Bearer ${'a'.repeat(9000)}`])
      expect(await ask(authorization, { cookie })).toBe(401);
  });
});

describe('a session', () => {
  it('cannot be planted: signing in with a cookie of the attacker gives another one, and theirs stays nobody’s', async () => {
    const planted = `castgraph_session=${'A'.repeat(43)}`;
    const mark = newId();
    const response = await fetch(`${publicUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: planted },
      body: JSON.stringify({
        query: 'mutation S($input: SignUpInput!) { signUp(input: $input) { __typename } }',
        variables: { input: { email: `${mark}@example.com`, password: `pass ${mark}`, name: 'N', organizationName: 'O' } },
      }),
    });
    const [set] = response.headers.getSetCookie();
    expect(set).toMatch(/^castgraph_session=[\w-]{43};.*HttpOnly/);
    expect(set).toMatch(/SameSite=(Lax|Strict)/);
    expect(set).not.toContain('A'.repeat(43));
    const asked = await fetch(`${publicUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: planted },
      body: '{"query":"{ viewer { kind } }"}',
    });
    expect(await asked.json()).toMatchObject({ data: { viewer: null } });
  });

  it('is nobody’s where two of them are sent: a subdomain may plant one beside the real one', async () => {
    const { cookie } = await signUp(publicUrl);
    const response = await fetch(`${publicUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `${cookie}; castgraph_session=${'B'.repeat(43)}` },
      body: '{"query":"{ viewer { kind } }"}',
    });
    expect(await response.json()).toMatchObject({ data: { viewer: null } });
  });
});
