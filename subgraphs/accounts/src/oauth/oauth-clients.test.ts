import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newMember } from '../fixture/new-member.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createOAuthClient } from './create-oauth-client.ts';
import { deleteOAuthClient } from './delete-oauth-client.ts';
import { APP_SCOPES } from '@castgraph/kernel/scopes';
import { listConnectedApps } from './list-connected-apps.ts';
import { listOAuthClients } from './list-oauth-clients.ts';
import { revokeConnectedApp } from './revoke-connected-app.ts';
import { rotateClientSecret } from './rotate-client-secret.ts';
import { updateOAuthClient } from './update-oauth-client.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

type NewClient = Parameters<typeof createOAuthClient>[1];
const good: NewClient = { name: 'Zap', kind: 'CONFIDENTIAL', redirectUris: ['https://app.example/back'], scopes: ['podcasts:read'] };

async function newApp(more: Partial<NewClient> = {}) {
  const { viewer } = await newMember(workspace);
  const context = workspace.as(viewer);
  return { viewer, context, ...(await createOAuthClient(context, { ...good, ...more })) };
}

describe('registering an app', () => {
  it('shows the secret of a confidential one once and stores its hash; a public one has none', async () => {
    const { clientSecret, client, context } = await newApp();
    expect(clientSecret).toMatch(/^cgs_[\w-]{43}$/);
    const [row] = await context.read((em) => em.execute('select * from accounts.oauth_client'));
    expect(JSON.stringify(row)).not.toContain(clientSecret);
    expect(client.id).toMatch(/^app_[0-9a-f]{16}$/);
    const open = await newApp({ kind: 'PUBLIC', redirectUris: ['com.example.app:/back', 'http://127.0.0.1:8123/back', 'http://[::1]:1/'] });
    expect(open.clientSecret).toBeNull();
    await expect(rotateClientSecret(open.context, { id: open.client.id, overlapHours: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it.each([
    'http://app.example/back',
    'https://app.example/*',
    'https://app.example/back#here',
    'https://user@app.example/back',
    'https://app.example/a b',
    'https:\\\\app.example',
    '/back',
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'com.example.app:/back',
    'http://127.0.0.1.evil.example/',
    'http://localhost.evil.example/',
    `https://app.example/${'a'.repeat(500)}`,
  ])('refuses %s as an address to return to', async (uri) => {
    await expect(newApp({ redirectUris: [uri] })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each(['javascript:alert(1)', 'myapp:/back', 'x.:/back'])('refuses %s of a public app too', async (uri) => {
    await expect(newApp({ kind: 'PUBLIC', redirectUris: [uri] })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each([
    ['a scope that no app gets', { scopes: ['keys:write'] }],
    ['members', { scopes: ['members:write'] }],
    ['no scopes', { scopes: [] }],
    ['no name', { name: '  ' }],
    ['a name that turns the sentence around', { name: 'Zap\u202eevil' }],
    ['a name of several lines', { name: 'Zap\nAllow' }],
    ['a homepage that is a script', { homepage: 'javascript:alert(1)' }],
    ['too many addresses', { redirectUris: Array.from({ length: 11 }, (_, n) => `https://app.example/${n}`) }],
  ] as [string, Partial<NewClient>][])('refuses %s', async (_, more) => {
    await expect(newApp(more)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('lets apps ask for what a public field wants, and for nothing that changes who gets in', () => {
    expect(APP_SCOPES).toEqual(['podcasts:read', 'podcasts:write', 'campaigns:read', 'campaigns:write', 'reports:read', 'reports:write']);
  });
});

describe('who may change apps', () => {
  it('nobody of another organization: there is no such app', async () => {
    const { client, context } = await newApp();
    const stranger = workspace.as((await newMember(workspace)).viewer);
    for (const attempt of [
      () => updateOAuthClient(stranger, client.id, { redirectUris: ['https://evil.example/'] }),
      () => rotateClientSecret(stranger, { id: client.id, overlapHours: 0 }),
      () => deleteOAuthClient(stranger, client.id),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listOAuthClients(stranger)).toEqual([]);
    expect(await listOAuthClients(context)).toMatchObject([{ id: client.id, redirectUris: ['https://app.example/back'] }]);
  });

  it('no key and no app, whatever their scopes', async () => {
    const { client, viewer } = await newApp();
    const delegation = { clientId: client.id, grantId: viewer.organizationId };
    for (const as of [
      { ...viewer, kind: 'key' as const },
      { ...viewer, delegation },
    ]) {
      const context = workspace.as(as);
      await expect(createOAuthClient(context, good)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(updateOAuthClient(context, client.id, { name: 'X' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(rotateClientSecret(context, { id: client.id, overlapHours: 0 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(deleteOAuthClient(context, client.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(revokeConnectedApp(context, client.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(listConnectedApps(context)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('changes one by one: what is left out stays', async () => {
    const { client, context } = await newApp({ homepage: 'https://app.example/about' });
    await updateOAuthClient(context, client.id, { name: 'Renamed' });
    expect((await listOAuthClients(context))[0]).toMatchObject({
      name: 'Renamed',
      homepage: 'https://app.example/about',
      scopes: ['podcasts:read'],
    });
    await updateOAuthClient(context, client.id, { homepage: null });
    expect((await listOAuthClients(context))[0]).toMatchObject({ homepage: null });
    await expect(updateOAuthClient(context, client.id, { redirectUris: ['myapp.x:/back'] })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
