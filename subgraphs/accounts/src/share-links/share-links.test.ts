import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAccessToken } from '@castgraph/auth/access-token';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { makeViewer } from '@castgraph/testing/viewer';
import { newMember } from '../fixture/new-member.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createShareLink } from './create-share-link.ts';
import { listShareLinks } from './list-share-links.ts';
import { openShareLink } from './open-share-link.ts';
import { revokeShareLink } from './revoke-share-link.ts';

let workspace: Workspace;
let owner: Viewer;
beforeAll(async () => {
  workspace = await openWorkspace();
  owner = (await newMember(workspace)).viewer;
});
afterAll(() => workspace.close());

const tomorrow = () => new Date(Date.now() + 86_400_000);
const share = (changes: Partial<Parameters<typeof createShareLink>[1]> = {}) =>
  createShareLink(workspace.as(owner), { kind: 'REPORT', reportId: newId(), expiresAt: tomorrow(), ...changes });
const open = (token: string, password?: string, from = '192.0.2.1') =>
  openShareLink(workspace.as(null, { 'x-forwarded-for': from }), { token, password });
const refused = (type: string) => ({ answer: { __typename: type } });

describe('a share link', () => {
  it('yields who may read exactly the one report, for five minutes at most', async () => {
    const reportId = newId();
    const { token, shareLink } = await share({ reportId });
    const opened = await open(token);
    const viewer = await verifyAccessToken({ token: opened.token, secretsKey: workspace.secretsKey });
    const { organizationId } = owner;
    const expected = {
      kind: 'link',
      id: shareLink.id,
      organizationId,
      roles: [],
      scopes: ['reports:read'],
      grants: [`report:${reportId}`],
    };
    expect(viewer).toMatchObject(expected);
    expect(viewer.expiresAt! - Date.now() / 1000).toBeLessThanOrEqual(300);
  });

  it('of the dashboard yields who may read its sums and no list', async () => {
    const { token } = await share({ kind: 'DASHBOARD', reportId: undefined });
    expect((await open(token)).viewer).toMatchObject({ scopes: ['dashboard:read'], grants: [`dashboard:${owner.organizationId}`] });
  });

  it('lets nobody in for longer than itself', async () => {
    const { token } = await share({ expiresAt: new Date(Date.now() + 60_000) });
    expect((await open(token)).tokenExpiresAt).toBeLessThanOrEqual(Date.now() / 1000 + 60);
  });

  it('that was taken back, has expired, or never was is refused in the same words', async () => {
    const { token, shareLink } = await share();
    await revokeShareLink(workspace.as(owner), shareLink.id);
    const expired = await share();
    await workspace
      .as(owner)
      .transact((em) =>
        em.execute(`update accounts.share_link set expires_at = now() - interval '1 second' where id = ?`, [expired.shareLink.id]),
      );
    for (const shown of [token, expired.token, 'A'.repeat(43), '', "' or true --"])
      await expect(open(shown)).rejects.toMatchObject(refused('InvalidTokenError'));
  });

  it('with a password asks for it, and slows guesses down until even the right one must wait', async () => {
    const { token } = await share({ password: 'for our sponsor' });
    const from = `2001:db8::${newId().slice(-4)}`;
    await expect(open(token, undefined, from)).rejects.toMatchObject(refused('InvalidCredentialsError'));
    expect(await open(token, 'for our sponsor', from)).toMatchObject({ viewer: { kind: 'link' } });
    for (let guess = 0; guess < 5; guess++)
      await expect(open(token, `guess ${guess}`, from)).rejects.toMatchObject(refused('InvalidCredentialsError'));
    await expect(open(token, 'for our sponsor', from)).rejects.toMatchObject(refused('TooManyAttemptsError'));
  });

  it('is made only by who may write reports, for a sensible time, and not by a link', async () => {
    const input = { kind: 'REPORT', reportId: newId(), expiresAt: tomorrow() };
    const { organizationId } = owner;
    const link: Viewer = { kind: 'link', id: newId(), organizationId, roles: [], scopes: ['reports:write'], grants: [] };
    for (const viewer of [makeViewer({ organizationId, role: 'sponsor' }), makeViewer({ organizationId, role: 'read-only' }), link])
      await expect(createShareLink(workspace.as(viewer), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(createShareLink(workspace.as(null), input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const wrong of [
      { expiresAt: new Date(Date.now() - 1) },
      { expiresAt: new Date(Date.now() + 400 * 86_400_000) },
      { expiresAt: new Date(NaN) },
      { reportId: undefined },
      { kind: 'DASHBOARD' },
      { kind: 'CAMPAIGN' },
      { password: 'short' },
      { password: 'x'.repeat(100_000) },
    ])
      await expect(share(wrong)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('is listed and taken back in its own organization only, and its secrets are stored as hashes', async () => {
    const { shareLink, token } = await share({ password: 'for our sponsor' });
    const stranger = (await newMember(workspace)).viewer;
    expect(await listShareLinks(workspace.as(stranger))).toEqual([]);
    await expect(revokeShareLink(workspace.as(stranger), shareLink.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const links = await listShareLinks(workspace.as(owner));
    expect(links.map(({ id }) => id)).toContain(shareLink.id);
    const stored = links.find(({ id }) => id === shareLink.id)!;
    expect(stored.tokenHash).not.toContain(token);
    expect(stored.passwordHash).toMatch(/^\$argon2id\$/);
  });
});
