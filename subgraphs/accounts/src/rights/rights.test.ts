import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAccessToken } from '@castgraph/auth/access-token';
import { newId } from '@castgraph/kernel/ids';
import { MAX_GRANTS } from '@castgraph/kernel/grants';
import type { Role } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import { newMember, sessionTokenOf, viewerOf } from '../fixture/new-member.ts';
import { readMailedToken } from '../fixture/read-mail.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { acceptInvitation } from '../people/accept-invitation.ts';
import { changeMemberRole } from '../people/change-member-role.ts';
import { checkPermission } from '../people/check-permission.ts';
import { inviteMember } from '../people/invite-member.ts';
import { removeMember } from '../people/remove-member.ts';
import { grantResource } from './grant-resource.ts';
import { listGrants } from './list-grants.ts';
import { revokeResource } from './revoke-resource.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

async function join(inviter: Viewer, role: Role = 'sponsor') {
  const email = `${newId()}@example.com`;
  await inviteMember(workspace.as(inviter), { email, role });
  const context = workspace.as(null);
  const token = await readMailedToken(workspace, email);
  const admitted = await acceptInvitation(context, { token, name: 'Grace', password: 'seven green lanterns' });
  return { ...admitted, userId: admitted.viewer.id, sessionToken: sessionTokenOf(context.responseHeaders) };
}
const grantsOfSession = async (token: string) => (await viewerOf(workspace, token))?.grants;

describe('a grant', () => {
  it('is in the member’s session from the next request on, in the token too, and gone when taken back', async () => {
    const { viewer } = await newMember(workspace);
    const grace = await join(viewer);
    expect(grace.viewer.grants).toEqual([]);
    const { secretsKey } = workspace;
    expect((await verifyAccessToken({ token: grace.token, secretsKey })).grants).toEqual([]);
    const one = { userId: grace.userId, kind: 'SPONSOR', resourceId: newId() };
    await grantResource(workspace.as(viewer), one);
    expect(await grantsOfSession(grace.sessionToken)).toEqual([`sponsor:${one.resourceId}`]);
    await revokeResource(workspace.as(viewer), one);
    expect(await grantsOfSession(grace.sessionToken)).toEqual([]);
    await expect(revokeResource(workspace.as(viewer), one)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('given twice, at once, is one', async () => {
    const { viewer } = await newMember(workspace);
    const { userId } = await join(viewer);
    const one = { userId, kind: 'CAMPAIGN', resourceId: newId() };
    await Promise.all(Array.from({ length: 4 }, () => grantResource(workspace.as(viewer), one)));
    expect((await listGrants(workspace.as(viewer), userId)).map(({ resourceId }) => resourceId)).toEqual([one.resourceId]);
  });

  it('is refused by who may not manage members, by keys, for members elsewhere, other roles, and nonsense', async () => {
    const { viewer } = await newMember(workspace);
    const stranger = await newMember(workspace);
    const { userId, viewer: grace } = await join(viewer);
    const analyst = await join(viewer, 'analyst');
    const one = { userId, kind: 'SPONSOR', resourceId: newId() };
    const give = (by: Viewer | null, what = one) => grantResource(workspace.as(by), what);
    await expect(give(null)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const by of [grace, analyst.viewer, { ...viewer, kind: 'key' as const, roles: [] }])
      await expect(give(by)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(give(stranger.viewer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(revokeResource(workspace.as(stranger.viewer), one)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(give(viewer, { ...one, userId: analyst.userId })).rejects.toMatchObject({ code: 'CONFLICT' });
    for (const wrong of [{ kind: 'REPORT' }, { kind: 'sponsor:*' }, { resourceId: '*' }, { resourceId: `${newId()}}` }, { userId: 'x' }])
      await expect(give(viewer, { ...one, ...wrong })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await listGrants(workspace.as(viewer), null)).toEqual([]);
  });

  it('is limited in number, so that a token still fits into a header', async () => {
    const { viewer } = await newMember(workspace);
    const { userId } = await join(viewer);
    const give = () => grantResource(workspace.as(viewer), { userId, kind: 'CAMPAIGN', resourceId: newId() });
    for (let given = 0; given < MAX_GRANTS; given++) await give();
    await expect(give()).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('confines no longer when the role sees everything, and ends with the membership', async () => {
    const { viewer } = await newMember(workspace);
    const { userId, sessionToken } = await join(viewer);
    await grantResource(workspace.as(viewer), { userId, kind: 'SPONSOR', resourceId: newId() });
    await changeMemberRole(workspace.as(viewer), { userId, role: 'analyst' });
    expect(await viewerOf(workspace, sessionToken)).not.toHaveProperty('grants');
    await removeMember(workspace.as(viewer), userId);
    expect(await listGrants(workspace.as(viewer), null)).toEqual([]);
  });
});

describe('a permission check', () => {
  it('says why, for one thing too', async () => {
    const { viewer } = await newMember(workspace);
    const grace = (await join(viewer)).viewer;
    const sponsorId = newId();
    const on = { kind: 'CAMPAIGN' as const, id: newId(), sponsorId };
    const ask = (grants: Viewer['grants']) =>
      checkPermission(workspace.as({ ...grace, grants }), { resource: 'campaigns', action: 'read', on });
    expect(await ask([])).toMatchObject({ granted: false, reason: expect.stringContaining(`campaign:${on.id} was not granted`) });
    expect(await ask([`sponsor:${sponsorId}`])).toMatchObject({ granted: true, reason: expect.stringContaining(sponsorId) });
    const wrong = checkPermission(workspace.as(viewer), { resource: 'campaigns', action: 'read', on: { ...on, id: '1' } });
    await expect(wrong).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
