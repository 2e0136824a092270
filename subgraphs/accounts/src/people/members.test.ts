import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPES_OF_ROLE, type Role } from '@castgraph/kernel/scopes';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { inSystem } from '@castgraph/orm/transact';
import { listAuditEntries } from '../audit/list-audit-entries.ts';
import { newMember, sessionTokenOf, TEST_PASSWORD as password, viewerOf } from '../fixture/new-member.ts';
import { readMailedToken, readMails } from '../fixture/read-mail.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { deleteMyAccount } from './delete-my-account.ts';
import { updateProfile } from './update-profile.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { cancelInvitation } from './cancel-invitation.ts';
import { changeMemberRole } from './change-member-role.ts';
import { inviteMember } from './invite-member.ts';
import { leaveOrganization } from './leave-organization.ts';
import { listInvitations } from './list-invitations.ts';
import { listMembers } from './list-members.ts';
import { listOrganizations } from './list-organizations.ts';
import { removeMember } from './remove-member.ts';
import { switchOrganization } from './switch-organization.ts';
import { updateOrganization } from './update-organization.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const refused = (type: string) => ({ answer: { __typename: type } });
const cookieOf = (token: string) => ({ cookie: `castgraph_session=${token}` });
const newcomer = { name: 'Grace', password: 'seven green lanterns' };

/** Somebody new who joins the inviter's organization. */
async function join(inviter: Viewer, role: Role) {
  const email = `${newId()}@example.com`;
  await inviteMember(workspace.as(inviter), { email, role });
  const context = workspace.as(null);
  const admitted = await acceptInvitation(context, { token: await readMailedToken(workspace, email), ...newcomer });
  return { ...admitted, email, sessionToken: sessionTokenOf(context.responseHeaders) };
}

describe('an invitation', () => {
  it('makes a new person a member in its role, with a verified address', async () => {
    const { viewer } = await newMember(workspace);
    const grace = await join(viewer, 'analyst');
    expect(grace.viewer).toMatchObject({ organizationId: viewer.organizationId, roles: ['analyst'] });
    const members = await listMembers(workspace.as(viewer), { limit: 10, after: undefined });
    expect(members.map(({ person, membership }) => [person.email, membership.role])).toContainEqual([grace.email, 'analyst']);
    expect(members.find(({ person }) => person.email === grace.email)!.person.emailVerifiedAt).toBeInstanceOf(Date);
    expect(await listInvitations(workspace.as(viewer))).toEqual([]);
  });

  it('asks who has an account for its password or session, for mails can be forwarded', async () => {
    const [one, other, third] = [await newMember(workspace), await newMember(workspace), await newMember(workspace)];
    await inviteMember(workspace.as(one.viewer), { email: other.email, role: 'manager' });
    const token = await readMailedToken(workspace, other.email);
    await expect(acceptInvitation(workspace.as(null), { token })).rejects.toMatchObject(refused('InvalidCredentialsError'));
    await expect(acceptInvitation(workspace.as(third.viewer), { token, ...newcomer })).rejects.toMatchObject(
      refused('InvalidCredentialsError'),
    );
    const { viewer } = await acceptInvitation(workspace.as(other.viewer), { token });
    expect(viewer).toMatchObject({ id: other.viewer.id, organizationId: one.viewer.organizationId, roles: ['manager'] });
    await expect(inviteMember(workspace.as(one.viewer), { email: other.email, role: 'owner' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await inviteMember(workspace.as(one.viewer), { email: third.email, role: 'sponsor' });
    const invited = { token: await readMailedToken(workspace, third.email), password };
    expect((await acceptInvitation(workspace.as(null), invited)).viewer.id).toBe(third.viewer.id);
  });

  it('is worth nothing once accepted, cancelled, replaced or expired', async () => {
    const { viewer } = await newMember(workspace);
    const accept = async (token: string) => acceptInvitation(workspace.as(null), { token, ...newcomer });
    const email = `${newId()}@example.com`;
    const { id } = await inviteMember(workspace.as(viewer), { email, role: 'analyst' });
    const first = await readMailedToken(workspace, email);
    await inviteMember(workspace.as(viewer), { email, role: 'read-only' });
    await expect(accept(first)).rejects.toMatchObject(refused('InvalidTokenError'));
    await expect(cancelInvitation(workspace.as(viewer), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const second = await readMailedToken(workspace, email);
    const both = await Promise.allSettled([accept(second), accept(second)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(accept(second)).rejects.toMatchObject(refused('InvalidTokenError'));
    const late = await inviteMember(workspace.as(viewer), { email: `late-${email}`, role: 'analyst' });
    const { organizationId } = viewer;
    await inSystem(workspace.orm, async (em) => {
      await em.execute("select set_config('castgraph.organization_id', ?, true)", [organizationId]);
      await em.execute('update accounts.invitation set expires_at = now() where id = ?', [late.id]);
    });
    await expect(accept(await readMailedToken(workspace, `late-${email}`))).rejects.toMatchObject(refused('InvalidTokenError'));
    const off = await inviteMember(workspace.as(viewer), { email: `off-${email}`, role: 'analyst' });
    await cancelInvitation(workspace.as(viewer), off.id);
    await expect(accept(await readMailedToken(workspace, `off-${email}`))).rejects.toMatchObject(refused('InvalidTokenError'));
  });

  it('is made by people with the scope, never by a key, and owners are made by owners', async () => {
    const { viewer } = await newMember(workspace);
    const admin = (await join(viewer, 'admin')).viewer;
    const email = `${newId()}@example.com`;
    const invite = (as: Viewer, role: Role) => inviteMember(workspace.as(as), { email, role });
    await expect(invite({ ...viewer, kind: 'key' }, 'analyst')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(invite({ ...viewer, scopes: SCOPES_OF_ROLE.manager }, 'analyst')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(invite(admin, 'owner')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(inviteMember(workspace.as(viewer), { email, role: 'emperor' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await readMails(workspace, email)).toEqual([]);
    await invite(admin, 'admin');
  });

  it('carries the name of an organization as text, whatever it is', async () => {
    const { viewer } = await newMember(workspace);
    await updateOrganization(workspace.as(viewer), { name: '<img src=x onerror=alert(1)>' });
    const email = `${newId()}@example.com`;
    await inviteMember(workspace.as(viewer), { email, role: 'analyst' });
    const [mail] = await readMails(workspace, email);
    expect(mail!.html).not.toContain('<img');
    await expect(updateOrganization(workspace.as(viewer), { name: 'A\r\nBcc: x@example.com' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('is not seen, cancelled or counted by another organization', async () => {
    const [one, other] = [await newMember(workspace), await newMember(workspace)];
    const { id } = await inviteMember(workspace.as(one.viewer), { email: `${newId()}@example.com`, role: 'analyst' });
    expect(await listInvitations(workspace.as(other.viewer))).toEqual([]);
    await expect(cancelInvitation(workspace.as(other.viewer), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('members', () => {
  it('have their new role with their next request, and it is on record', async () => {
    const { viewer } = await newMember(workspace);
    const grace = await join(viewer, 'analyst');
    await changeMemberRole(workspace.as(viewer), { userId: grace.viewer.id, role: 'sponsor' });
    expect(await viewerOf(workspace, grace.sessionToken)).toMatchObject({ roles: ['sponsor'], scopes: SCOPES_OF_ROLE.sponsor });
    const [entry] = await listAuditEntries(workspace.as(viewer), { limit: 1, after: undefined });
    expect(entry).toMatchObject({ action: 'member.change-role', subjectId: grace.viewer.id });
  });

  it('are out as soon as they are removed', async () => {
    const { viewer } = await newMember(workspace);
    const grace = await join(viewer, 'analyst');
    await removeMember(workspace.as(viewer), grace.viewer.id);
    expect(await viewerOf(workspace, grace.sessionToken)).toBeUndefined();
    await expect(removeMember(workspace.as(viewer), grace.viewer.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are nobody to another organization', async () => {
    const [one, other] = [await newMember(workspace), await newMember(workspace)];
    await expect(removeMember(workspace.as(one.viewer), other.viewer.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(changeMemberRole(workspace.as(one.viewer), { userId: other.viewer.id, role: 'sponsor' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('keep an owner: the last one cannot leave, be removed, made less, or delete their account', async () => {
    const { viewer } = await newMember(workspace);
    const admin = (await join(viewer, 'admin')).viewer;
    const conflict = { code: 'CONFLICT' };
    await expect(leaveOrganization(workspace.as(viewer))).rejects.toMatchObject(conflict);
    await expect(removeMember(workspace.as(viewer), viewer.id)).rejects.toMatchObject(conflict);
    await expect(changeMemberRole(workspace.as(viewer), { userId: viewer.id, role: 'admin' })).rejects.toMatchObject(conflict);
    await expect(deleteMyAccount(workspace.as(viewer), password)).rejects.toMatchObject(conflict);
    await expect(removeMember(workspace.as(admin), viewer.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await changeMemberRole(workspace.as(viewer), { userId: admin.id, role: 'owner' });
    await leaveOrganization(workspace.as(viewer));
  });

  it('keep an owner when two remove each other at once', async () => {
    const { viewer } = await newMember(workspace);
    const second = (await join(viewer, 'owner')).viewer;
    const both = await Promise.allSettled([removeMember(workspace.as(viewer), second.id), removeMember(workspace.as(second), viewer.id)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const left = await listMembers(workspace.as(viewer), { limit: 10, after: undefined });
    expect(left.map(({ membership }) => membership.role)).toEqual(['owner']);
  });

  it('come page by page', async () => {
    const { viewer } = await newMember(workspace);
    await join(viewer, 'analyst');
    const [first] = await listMembers(workspace.as(viewer), { limit: 1, after: undefined });
    const rest = await listMembers(workspace.as(viewer), { limit: 1, after: { sort: null, id: first!.person.id } });
    expect(rest).toHaveLength(1);
    expect(rest[0]!.person.id).not.toBe(first!.person.id);
  });
});

describe('several organizations', () => {
  it('are switched between with a new token each, and only among one’s own', async () => {
    const [one, other] = [await newMember(workspace), await newMember(workspace)];
    await inviteMember(workspace.as(one.viewer), { email: other.email, role: 'analyst' });
    await acceptInvitation(workspace.as(other.viewer), { token: await readMailedToken(workspace, other.email) });
    expect((await listOrganizations(workspace.as(other.viewer))).map(({ role }) => role)).toEqual(['owner', 'analyst']);
    const context = workspace.as(other.viewer, cookieOf(other.sessionToken));
    const { viewer } = await switchOrganization(context, one.viewer.organizationId);
    expect(viewer).toMatchObject({ id: other.viewer.id, organizationId: one.viewer.organizationId, roles: ['analyst'] });
    expect(await viewerOf(workspace, other.sessionToken)).toBeUndefined();
    expect(await viewerOf(workspace, sessionTokenOf(context.responseHeaders))).toMatchObject({ organizationId: one.viewer.organizationId });
    await expect(switchOrganization(workspace.as(one.viewer), other.viewer.organizationId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('show a changed name to their members', async () => {
    const { viewer } = await newMember(workspace);
    await updateProfile(workspace.as(viewer), { name: '  Ada L. ' });
    const [member] = await listMembers(workspace.as(viewer), { limit: 1, after: undefined });
    expect(member!.person.name).toBe('Ada L.');
    expect((await updateOrganization(workspace.as(viewer), { name: 'Harbour' })).name).toBe('Harbour');
    await expect(updateProfile(workspace.as(viewer), { name: ' ' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
