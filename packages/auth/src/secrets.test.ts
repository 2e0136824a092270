import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { createApiKey, isApiKey, parseApiKey } from './api-key.ts';
import { deriveBytes } from './derive-key.ts';
import { createReplayGuard } from './replay-guard.ts';
import { grantableScopes, requireScope, scopesOfRoles } from './scopes.ts';
import { openSecret, sealSecret } from './seal.ts';
import {
  clearedSessionCookie,
  createSessionToken,
  forwardedSession,
  readForwardedSession,
  readSessionToken,
  sessionCookie,
} from './session-cookie.ts';
import { deleteSession, findSessionViewer, sessionKey, writeSession } from './session-record.ts';
import { signPath, verifySignedPath } from './signed-url.ts';

const secretsKey = Buffer.alloc(32, 3).toString('base64');
const viewer: Viewer = { kind: 'user', id: newId(), organizationId: newId(), roles: ['analyst'], scopes: ['podcasts:read'] };

afterEach(() => void vi.useRealTimers());

describe('keys', () => {
  it('come from 32 bytes and differ by purpose', () => {
    expect(deriveBytes(secretsKey, 'a')).not.toEqual(deriveBytes(secretsKey, 'b'));
    expect(() => deriveBytes('c2hvcnQ=', 'a')).toThrow(/32 bytes/);
  });
});

describe('an API key', () => {
  it('is found by its id and known by its hash', () => {
    const { text, keyId, hash } = createApiKey();
    expect(text).toMatch(/^cg_[0-9a-f]{12}_[\w-]{43}$/);
    expect(parseApiKey(text)).toEqual({ keyId, hash });
    expect(isApiKey(text, hash)).toBe(true);
    expect(isApiKey(createApiKey().text, hash)).toBe(false);
    expect(isApiKey(text, '')).toBe(false);
  });

  it.each(['', 'cg_', 'cg_zzzzzzzzzzzz_x', 'Bearer cg_0123456789ab_', `cg_0123456789ab_${'a'.repeat(44)}`])('is not %j', (text) => {
    expect(parseApiKey(text)).toBeUndefined();
  });
});

describe('a session', () => {
  const site = 'https://castgraph.example';
  const local = 'http://localhost:4000';

  it('travels in a cookie that scripts cannot read and no other host can set, secure behind https', () => {
    const { token } = createSessionToken();
    expect(sessionCookie({ token, publicUrl: site, maxAgeSeconds: 60 })).toBe(
      `__Host-castgraph_session=${token}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure`,
    );
    expect(sessionCookie({ token, publicUrl: local, maxAgeSeconds: 60 })).not.toMatch(/Secure|__Host-/);
    expect(clearedSessionCookie(local)).toMatch(/^castgraph_session=; Path=\/; Max-Age=0;/);
    expect(readSessionToken(`theme=dark; castgraph_session=${token}`, local)).toBe(token);
    expect(readSessionToken(`theme=dark; __Host-castgraph_session=${token}`, site)).toBe(token);
    expect(readForwardedSession(forwardedSession(token))).toBe(token);
  });

  it.each(['', '__Host-'])('is nobody’s where the cookie %scastgraph_session was planted, short or twice there', (prefix) => {
    const { token } = createSessionToken();
    const publicUrl = prefix ? site : local;
    const twice = `${prefix}castgraph_session=${token}; ${prefix}castgraph_session=${createSessionToken().token}`;
    const otherName = `${prefix ? '' : '__Host-'}castgraph_session=${token}`;
    for (const header of [twice, otherName, `${prefix}castgraph_session=short`, `x${prefix}castgraph_session=${token}`, '', undefined])
      expect(readSessionToken(header, publicUrl), header).toBeUndefined();
  });

  it('is stored without its token and ends when it should', async () => {
    const values = new Map<string, string>();
    const store = {
      get: async (key: string) => values.get(key) ?? null,
      set: async (key: string, value: string) => values.set(key, value),
      del: async (key: string) => values.delete(key),
    };
    const { token, hash } = createSessionToken();
    const expiresAt = Math.floor(Date.now() / 1000) + 60;
    await writeSession(store, hash, { viewer, expiresAt });
    expect([...values.keys(), ...values.values()].join()).not.toContain(token);
    expect(await findSessionViewer(store, token)).toEqual({ ...viewer, expiresAt });
    vi.useFakeTimers({ now: expiresAt * 1000 });
    expect(await findSessionViewer(store, token)).toBeUndefined();
    vi.useRealTimers();
    values.set(sessionKey(hash), '{"viewer":{"kind":"root"}}');
    expect(await findSessionViewer(store, token)).toBeUndefined();
    await deleteSession(store, hash);
    expect(values.size).toBe(0);
  });
});

describe('a download address', () => {
  const path = '/reports/0199/campaign.csv';

  it('opens its path until it expires', () => {
    vi.useFakeTimers({ now: 1_800_000_000_000 });
    const url = signPath({ path, seconds: 900, secretsKey });
    expect(verifySignedPath({ url, secretsKey })).toBe(path);
    vi.setSystemTime(1_800_000_901_000);
    expect(() => verifySignedPath({ url, secretsKey })).toThrow(/expired/);
  });

  it('is refused with any byte changed, a longer life, another path or more parameters', () => {
    const url = signPath({ path, seconds: 60, secretsKey });
    for (let index = 0; index < url.length; index += 1) {
      const changed = url.slice(0, index) + (url[index] === '0' ? '1' : '0') + url.slice(index + 1);
      expect(() => verifySignedPath({ url: changed, secretsKey })).toThrow(/not valid/);
    }
    for (const other of [`${url}&x=1`, `${url}?x=1`, url.replace('/reports', '/reports/../reports'), path]) {
      expect(() => verifySignedPath({ url: other, secretsKey })).toThrow(/not valid/);
    }
    expect(() => signPath({ path, seconds: 901, secretsKey })).toThrow(/900/);
  });
});

describe('a sealed secret', () => {
  const purpose = { organizationId: newId(), purpose: 'integration:shopify', secretsKey };

  it('opens for its organization and purpose only', () => {
    const sealed = sealSecret('shpat_geheim ✓', purpose);
    expect(sealed).not.toMatch(/shpat/);
    expect(sealSecret('shpat_geheim ✓', purpose)).not.toBe(sealed);
    expect(openSecret(sealed, purpose)).toBe('shpat_geheim ✓');
    const changed = sealed.slice(0, 20) + (sealed[20] === 'A' ? 'B' : 'A') + sealed.slice(21);
    expect(() => openSecret(changed, purpose)).toThrow(/altered/);
    expect(() => openSecret(sealed, { ...purpose, organizationId: newId() })).toThrow(/altered/);
    expect(() => openSecret(sealed, { ...purpose, purpose: 'integration:wix' })).toThrow(/altered/);
    expect(() => openSecret(sealed, { ...purpose, secretsKey: Buffer.alloc(32, 4).toString('base64') })).toThrow(/not in SECRETS_KEY/);
    expect(() => openSecret('k9.AAAA', purpose)).toThrow(/Not a sealed secret/);
  });
});

describe('scopes', () => {
  it('are asked of a viewer, and nobody gives away more than they hold', () => {
    expect(requireScope(viewer, 'podcasts:read')).toBe(viewer);
    expect(() => requireScope(viewer, 'keys:write')).toThrow('keys:write');
    expect(() => requireScope(null, 'podcasts:read')).toThrow(/Sign in/);
    expect(scopesOfRoles(['sponsor', 'read-only'])).toEqual(['podcasts:read', 'campaigns:read', 'approvals:write', 'reports:read']);
    expect(grantableScopes(['analyst'], ['keys:write', 'reports:write'])).toEqual(['reports:write']);
  });
});

describe('a replay guard', () => {
  it('admits an id once and stays within its room', () => {
    const guard = createReplayGuard(3);
    expect(guard.admit('a', 100, 90)).toBe(true);
    expect(guard.admit('a', 100, 95)).toBe(false);
    for (const id of ['b', 'c', 'd']) expect(guard.admit(id, 100, 90)).toBe(true);
    expect(guard.admit('d', 100, 90)).toBe(false);
  });
});
