import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseApiKey } from '@castgraph/auth/api-key';
import { IDENTITY_CHANNEL } from '@castgraph/auth/identity-signal';
import { inSystem } from '@castgraph/orm/transact';
import { newMember } from '../fixture/new-member.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createApiKey, type NewKey } from './create-api-key.ts';
import { findKeyViewer } from './find-key-viewer.ts';
import { forgetKeyUsage } from './forget-key-usage.ts';
import { listApiKeys } from './list-api-keys.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { rotateApiKey } from './rotate-api-key.ts';
import { statusOfKey } from './status-of-key.ts';
import { updateApiKey } from './update-api-key.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const viewerOfKey = (text: string) => {
  const { keyId, hash } = parseApiKey(text)!;
  return findKeyViewer(workspace.orm, { apiKeyId: keyId, apiKeyHash: hash });
};
const run = (statement: string, values: unknown[] = []) => inSystem(workspace.orm, (em) => em.execute(statement, values));
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

async function newKey(more: Partial<NewKey> = {}) {
  const { viewer } = await newMember(workspace);
  const context = workspace.as(viewer);
  return { viewer, context, ...(await createApiKey(context, { name: 'Importer', scopes: ['podcasts:read'], ...more })) };
}

/** Moves the times of a key into the past, as the clock would. */
async function age(id: string, column: 'expires_at' | 'previous_expires_at', organizationId: string): Promise<void> {
  await workspace
    .as({ kind: 'service', id: 'test', organizationId, roles: [], scopes: [] })
    .transact((em) => em.execute(`update accounts.api_key set ${column} = now() - interval '1 second' where id = ?`, [id]));
}

describe('the limits of a key', () => {
  it('go with its viewer: end, networks, requests a minute', async () => {
    const expiresAt = inHours(2);
    const { secret } = await newKey({
      expiresAt,
      allowedNetworks: ['192.0.2.0/24', '2001:DB8::/32', '192.0.2.0/24'],
      requestsPerMinute: 30,
    });
    expect(await viewerOfKey(secret)).toMatchObject({
      kind: 'key',
      expiresAt: Math.floor(expiresAt.getTime() / 1000),
      allowedNetworks: ['192.0.2.0/24', '2001:db8::/32'],
      rateLimit: 30,
    });
    expect(await viewerOfKey((await newKey()).secret)).not.toHaveProperty('expiresAt');
  });

  it.each([
    ['an end that has been', { expiresAt: new Date(Date.now() - 1) }, 'expiresAt'],
    ['an end in another century', { expiresAt: inHours(24 * 366 * 80) }, 'expiresAt'],
    ['a host for a network', { allowedNetworks: ['example.com'] }, 'allowedNetworks'],
    ['a prefix that is too long', { allowedNetworks: ['10.0.0.0/33'] }, 'allowedNetworks'],
    ['a network with a zone', { allowedNetworks: ['fe80::1%eth0'] }, 'allowedNetworks'],
    [
      'more networks than requests should carry',
      { allowedNetworks: Array.from({ length: 21 }, (_, n) => `10.0.0.${n}`) },
      'allowedNetworks',
    ],
    ['no request at all', { requestsPerMinute: 0 }, 'requestsPerMinute'],
  ] as [string, Partial<NewKey>, string][])('refuses %s', async (_, more, field) => {
    const { viewer } = await newMember(workspace);
    const refused = createApiKey(workspace.as(viewer), { name: 'X', scopes: ['podcasts:read'], ...more });
    await expect(refused).rejects.toMatchObject({ code: 'BAD_INPUT', place: { path: expect.arrayContaining(['input', field]) } });
  });

  it('are changed one by one: what is left out stays, null lifts, and gateways are told', async () => {
    const { context, apiKey, secret } = await newKey({ allowedNetworks: ['192.0.2.7'], requestsPerMinute: 30 });
    const listener = workspace.redis.duplicate();
    await listener.subscribe(IDENTITY_CHANNEL);
    const told = new Promise<string>((resolve) =>
      listener.on('message', (_, message) => message.includes(apiKey.hash) && resolve(message)),
    );
    await updateApiKey(context, apiKey.id, { requestsPerMinute: null });
    expect(JSON.parse(await told)).toEqual([apiKey.hash]);
    listener.disconnect();
    const viewer = await viewerOfKey(secret);
    expect(viewer).toMatchObject({ allowedNetworks: ['192.0.2.7'] });
    expect(viewer).not.toHaveProperty('rateLimit');
    await updateApiKey(context, apiKey.id, { name: 'Renamed', allowedNetworks: [] });
    expect(await viewerOfKey(secret)).not.toHaveProperty('allowedNetworks');
    expect((await listApiKeys(context))[0]).toMatchObject({ name: 'Renamed', requestsPerMinute: null });
  });

  it('end it: an expired key is nobody’s, and says so in the list', async () => {
    const { context, viewer, apiKey, secret } = await newKey({ expiresAt: inHours(1) });
    await age(apiKey.id, 'expires_at', viewer.organizationId);
    expect(await viewerOfKey(secret)).toBeUndefined();
    expect(statusOfKey((await listApiKeys(context))[0]!)).toBe('EXPIRED');
    await expect(rotateApiKey(context, { id: apiKey.id, overlapHours: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('rotating a key', () => {
  it('gives a new secret of the same key; the one before works until the overlap is over', async () => {
    const { context, viewer, apiKey, secret } = await newKey({ requestsPerMinute: 30 });
    const rotated = await rotateApiKey(context, { id: apiKey.id, overlapHours: 2 });
    expect(rotated.secret).not.toBe(secret);
    expect(parseApiKey(rotated.secret)!.keyId).toBe(apiKey.id);
    const [old, next] = [await viewerOfKey(secret), await viewerOfKey(rotated.secret)];
    expect(old).toMatchObject({ id: apiKey.id, rateLimit: 30 });
    expect(old!.expiresAt! * 1000).toBeGreaterThan(inHours(1.9).getTime());
    expect(next).not.toHaveProperty('expiresAt');
    await age(apiKey.id, 'previous_expires_at', viewer.organizationId);
    expect(await viewerOfKey(secret)).toBeUndefined();
    expect(await viewerOfKey(rotated.secret)).toMatchObject({ id: apiKey.id });
  });

  it('without overlap ends the one before at once, and a second rotation the first of three', async () => {
    const { context, apiKey, secret } = await newKey();
    const second = await rotateApiKey(context, { id: apiKey.id, overlapHours: 24 });
    const third = await rotateApiKey(context, { id: apiKey.id, overlapHours: 24 });
    expect(await Promise.all([secret, second.secret, third.secret].map(async (text) => (await viewerOfKey(text))?.id))).toEqual([
      undefined,
      apiKey.id,
      apiKey.id,
    ]);
    const last = await rotateApiKey(context, { id: apiKey.id, overlapHours: 0 });
    expect(await viewerOfKey(third.secret)).toBeUndefined();
    expect(await viewerOfKey(last.secret)).toMatchObject({ id: apiKey.id });
    await expect(rotateApiKey(context, { id: apiKey.id, overlapHours: 169 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('ends no earlier for the secret than the key itself', async () => {
    const { context, apiKey, secret } = await newKey({ expiresAt: inHours(1) });
    await rotateApiKey(context, { id: apiKey.id, overlapHours: 24 });
    expect((await viewerOfKey(secret))!.expiresAt! * 1000).toBeLessThanOrEqual(inHours(1).getTime());
  });

  it('by two at once leaves one new secret that works and one that is of before', async () => {
    const { context, apiKey } = await newKey();
    const both = await Promise.all([1, 2].map(() => rotateApiKey(context, { id: apiKey.id, overlapHours: 1 })));
    const ends = await Promise.all(both.map(async ({ secret }) => (await viewerOfKey(secret))!.expiresAt === undefined));
    expect(ends.filter(Boolean)).toHaveLength(1);
  });

  it('hands nobody a secret that can do more than they can', async () => {
    const { viewer, apiKey } = await newKey({ scopes: ['campaigns:write'] });
    const limited = workspace.as({ ...viewer, scopes: ['keys:write'] });
    await expect(rotateApiKey(limited, { id: apiKey.id, overlapHours: 1 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('taking a key back', () => {
  it('ends both its secrets for good, and once more is no mistake', async () => {
    const { context, apiKey, secret } = await newKey();
    const rotated = await rotateApiKey(context, { id: apiKey.id, overlapHours: 2 });
    await revokeApiKey(context, apiKey.id);
    expect([await viewerOfKey(secret), await viewerOfKey(rotated.secret)]).toEqual([undefined, undefined]);
    const again = await revokeApiKey(context, apiKey.id);
    expect(statusOfKey(again)).toBe('REVOKED');
    await expect(rotateApiKey(context, { id: apiKey.id, overlapHours: 2 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('leaves it in the list for 90 days', async () => {
    const { context, apiKey, viewer } = await newKey();
    await revokeApiKey(context, apiKey.id);
    const ageBy = (days: number) =>
      context.transact((em) => em.execute('update accounts.api_key set revoked_at = now() - make_interval(days => ?)', [days]));
    await ageBy(89);
    await forgetKeyUsage(workspace.orm);
    expect(await listApiKeys(workspace.as(viewer))).toHaveLength(1);
    await ageBy(91);
    await forgetKeyUsage(workspace.orm);
    expect(await run('select 1 from accounts.api_key where id = ?', [apiKey.id])).toEqual([]);
  });
});

describe('who may change keys', () => {
  it('nobody of another organization: there is no such key', async () => {
    const { apiKey, secret } = await newKey();
    const stranger = workspace.as((await newMember(workspace)).viewer);
    for (const attempt of [
      () => updateApiKey(stranger, apiKey.id, { allowedNetworks: [] }),
      () => rotateApiKey(stranger, { id: apiKey.id, overlapHours: 0 }),
      () => revokeApiKey(stranger, apiKey.id),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await viewerOfKey(secret)).toBeDefined();
  });

  it('no key and no app, whatever their scopes, and nobody without the scope', async () => {
    const { viewer, apiKey } = await newKey();
    const delegation = { clientId: 'app', grantId: viewer.organizationId };
    for (const as of [{ ...viewer, kind: 'key' as const, id: apiKey.id }, { ...viewer, delegation }, { ...viewer, scopes: [] }, null]) {
      const context = workspace.as(as);
      const code = as ? 'FORBIDDEN' : 'UNAUTHENTICATED';
      await expect(createApiKey(context, { name: 'X', scopes: ['podcasts:read'] })).rejects.toMatchObject({ code });
      await expect(updateApiKey(context, apiKey.id, { allowedNetworks: [] })).rejects.toMatchObject({ code });
      await expect(rotateApiKey(context, { id: apiKey.id, overlapHours: 0 })).rejects.toMatchObject({ code });
      await expect(revokeApiKey(context, apiKey.id)).rejects.toMatchObject({ code });
    }
  });

  it.each(['', 'x', '0'.repeat(13), "' or 1=1 --", '0'.repeat(100_000)])('an id that is none is refused unread', async (id) => {
    const { context } = await newKey();
    await expect(revokeApiKey(context, id)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
