import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccessToken } from '@castgraph/auth/access-token';
import { listTokenSubjects } from '@castgraph/auth/token-end';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { asMember } from '../fixture/enrolled-member.ts';
import { newMember, sessionTokenOf, TEST_PASSWORD as password } from '../fixture/new-member.ts';
import { readMailedToken } from '../fixture/read-mail.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { acceptInvitation } from '../people/accept-invitation.ts';
import { changeMemberRole } from '../people/change-member-role.ts';
import { changePassword } from '../people/change-password.ts';
import { deleteMyAccount } from '../people/delete-my-account.ts';
import { inviteMember } from '../people/invite-member.ts';
import { leaveOrganization } from '../people/leave-organization.ts';
import { removeMember } from '../people/remove-member.ts';
import { grantResource } from '../rights/grant-resource.ts';
import { revokeResource } from '../rights/revoke-resource.ts';
import { createShareLink } from '../share-links/create-share-link.ts';
import { openShareLink } from '../share-links/open-share-link.ts';
import { revokeShareLink } from '../share-links/revoke-share-link.ts';
import { listTokenEnds } from './token-ends-route.ts';
import { refreshSession } from './refresh-session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';

let workspace: Workspace;
let owner: Viewer;
beforeAll(async () => {
  workspace = await openWorkspace();
  owner = (await newMember(workspace)).viewer;
});
afterAll(() => workspace.close());

/** Whether a gateway that asks now refuses a token. */
async function isOver(token: string): Promise<boolean> {
  const opened = await openAccessToken({ token, secretsKey: workspace.secretsKey });
  const ends = await listTokenEnds(workspace.orm, Date.now() - 60_000);
  const subjects = new Set(listTokenSubjects(opened));
  return ends.some(({ subjectHash, issuedUntilMs }) => subjects.has(subjectHash) && opened.issuedAtMs <= issuedUntilMs);
}

/** A member of the owner's organization, with a session, an access token and a refresh token. */
async function join() {
  const email = `${newId()}@example.com`;
  await inviteMember(workspace.as(owner), { email, role: 'sponsor' });
  const token = await readMailedToken(workspace, email);
  await acceptInvitation(workspace.as(null), { token, name: 'Grace', password });
  const context = workspace.as(null);
  const session = (await signIn(context, { email, password, refreshable: true }))!;
  return { ...session, email, userId: session.viewer.id, sessionToken: sessionTokenOf(context.responseHeaders) };
}
type Member = Awaited<ReturnType<typeof join>>;

describe('an access token is over, and a bystander’s is not, once', () => {
  it.each<[string, (member: Member) => Promise<unknown>]>([
    ['its member is removed', ({ userId }) => removeMember(workspace.as(owner), userId)],
    ['its member’s role changes', ({ userId }) => changeMemberRole(workspace.as(owner), { userId, role: 'read-only' })],
    ['its member leaves', (member) => leaveOrganization(asMember(workspace, member))],
    ['its person deletes the account', (member) => deleteMyAccount(asMember(workspace, member), password)],
    ['its session signs out', (member) => signOut(asMember(workspace, member))],
    ['its person signs out everywhere', (member) => signOutEverywhere(asMember(workspace, member), { includeApps: false })],
    [
      'its person has a new password',
      (member) => changePassword(asMember(workspace, member), { currentPassword: password, newPassword: 'seven green lanterns' }),
    ],
  ])('%s', async (_, act) => {
    const [member, bystander] = [await join(), await join()];
    expect(await isOver(member.token)).toBe(false);
    await act(member);
    expect([await isOver(member.token), await isOver(bystander.token)]).toEqual([true, false]);
  });

  it('a grant is taken back; the token that a refresh gives afterwards holds', async () => {
    const member = await join();
    const grant = { userId: member.userId, kind: 'SPONSOR', resourceId: newId() };
    await grantResource(workspace.as(owner), grant);
    expect(await isOver(member.token)).toBe(false);
    await revokeResource(workspace.as(owner), grant);
    expect(await isOver(member.token)).toBe(true);
    const next = await refreshSession(workspace.as(null), { refreshToken: member.refreshToken! });
    expect(await isOver(next.token)).toBe(false);
  });

  it('a share link is taken back', async () => {
    const share = () =>
      createShareLink(workspace.as(owner), { kind: 'REPORT', reportId: newId(), expiresAt: new Date(Date.now() + 86_400_000) });
    const [one, other] = [await share(), await share()];
    const [opened, bystander] = await Promise.all([one, other].map(({ token }) => openShareLink(workspace.as(null), { token })));
    await revokeShareLink(workspace.as(owner), one.shareLink.id);
    expect([await isOver(opened!.token), await isOver(bystander!.token)]).toEqual([true, false]);
  });
});

it('a new password gives a token that holds', async () => {
  const member = await join();
  const next = await changePassword(asMember(workspace, member), { currentPassword: password, newPassword: 'seven green lanterns' });
  expect(await isOver(next.token)).toBe(false);
});
