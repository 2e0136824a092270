// Longer than other files: it has one case for each mutation, and in two lists one could be missing unseen.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import type { Role } from '@castgraph/kernel/scopes';
import { actionsRecordedBy, readAuditedMutations } from '@castgraph/service/fixture/audited-mutations';
import { createApiKey } from '../api-keys/create-api-key.ts';
import { revokeApiKey } from '../api-keys/revoke-api-key.ts';
import { rotateApiKey } from '../api-keys/rotate-api-key.ts';
import { updateApiKey } from '../api-keys/update-api-key.ts';
import { enrol } from '../fixture/enrolled-member.ts';
import { newColleague } from '../fixture/new-colleague.ts';
import { newMember, TEST_PASSWORD as password } from '../fixture/new-member.ts';
import { readMailedToken } from '../fixture/read-mail.ts';
import { signInCases } from '../fixture/sign-in-cases.ts';
import { requestReset } from '../fixture/request-reset.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createOAuthClient } from '../oauth/create-oauth-client.ts';
import { deleteOAuthClient } from '../oauth/delete-oauth-client.ts';
import { revokeConnectedApp } from '../oauth/revoke-connected-app.ts';
import { rotateClientSecret } from '../oauth/rotate-client-secret.ts';
import { updateOAuthClient } from '../oauth/update-oauth-client.ts';
import { openOAuth } from '../fixture/open-oauth.ts';
import { oidcIssuers } from '../identities/oidc-settings.ts';
import { acceptInvitation } from '../people/accept-invitation.ts';
import { cancelInvitation } from '../people/cancel-invitation.ts';
import { changeMemberRole } from '../people/change-member-role.ts';
import { changePassword } from '../people/change-password.ts';
import { createOrganization } from '../people/create-organization.ts';
import { deleteMyAccount } from '../people/delete-my-account.ts';
import { exportMyData } from '../people/export-my-data.ts';
import { inviteMember } from '../people/invite-member.ts';
import { createSandbox } from '../sandboxes/create-sandbox.ts';
import { deleteSandbox } from '../sandboxes/delete-sandbox.ts';
import { resetSandbox } from '../sandboxes/reset-sandbox.ts';
import { leaveOrganization } from '../people/leave-organization.ts';
import { removeMember } from '../people/remove-member.ts';
import { resendVerification } from '../people/resend-verification.ts';
import { resetPassword } from '../people/reset-password.ts';
import { switchOrganization } from '../people/switch-organization.ts';
import { updateOrganization } from '../people/update-organization.ts';
import { updateProfile } from '../people/update-profile.ts';
import { verifyEmail } from '../people/verify-email.ts';
import { grantResource } from '../rights/grant-resource.ts';
import { revokeResource } from '../rights/revoke-resource.ts';
import { resetMemberFactors } from '../second-factors/reset-member-factors.ts';
import { endSession } from '../sessions/end-session.ts';
import { listSessions } from '../sessions/list-sessions.ts';
import { refreshSession } from '../sessions/refresh-session.ts';
import { signIn } from '../sessions/sign-in.ts';
import { signOutEverywhere } from '../sessions/sign-out-everywhere.ts';
import { signOut } from '../sessions/sign-out.ts';
import { createShareLink } from '../share-links/create-share-link.ts';
import { openShareLink } from '../share-links/open-share-link.ts';
import { revokeShareLink } from '../share-links/revoke-share-link.ts';
import { exportAudit } from './export-audit.ts';

let workspace: Workspace;
beforeAll(async () => {
  const issuers = oidcIssuers.parse('[{"name":"google","clientId":"c","clientSecret":"s"}]');
  workspace = await openWorkspace({}, { issuers });
});
afterAll(() => workspace.close());

type Member = Awaited<ReturnType<typeof newMember>>;
const as = ({ viewer, sessionToken }: Member) => workspace.as(viewer, { cookie: `castgraph_session=${sessionToken}` });
const another = 'seven green lanterns';

async function invite(member: Member, role: Role = 'analyst') {
  const email = `${newId()}@example.com`;
  const { id } = await inviteMember(as(member), { email, role });
  return {
    id,
    accept: async () =>
      acceptInvitation(workspace.as(null), { token: await readMailedToken(workspace, email), name: 'Grace', password: another }),
  };
}
const keyOf = async (member: Member) => (await createApiKey(as(member), { name: 'Importer', scopes: ['podcasts:read'] })).apiKey.id;
const app = { name: 'Zap', kind: 'CONFIDENTIAL' as const, redirectUris: ['https://app.example/back'], scopes: ['podcasts:read'] };
const appOf = async (member: Member) => (await createOAuthClient(as(member), app)).client.id;
const share = (member: Member) => createShareLink(as(member), { kind: 'DASHBOARD', expiresAt: new Date(Date.now() + 3_600_000) });
const grantTo = async (member: Member) => {
  const { viewer } = await (await invite(member, 'sponsor')).accept();
  return { userId: viewer.id, kind: 'SPONSOR', resourceId: newId() };
};
const guest = async (member: Member) => (await (await invite(member)).accept()).viewer;

/** What a mutation needs is made first, and does not count; the work itself does, in the member's organization. */
const cases: Record<string, (member: Member) => Promise<() => Promise<unknown>>> = {
  signUp: async () => async () => undefined,
  signIn:
    async ({ email }) =>
    () =>
      signIn(workspace.as(null), { email, password }),
  signOut: async (member) => () => signOut(as(member)),
  endSession: async (member) => {
    const [session] = await listSessions(as(member));
    return () => endSession(as(member), session!.id);
  },
  signOutEverywhere: async (member) => () => signOutEverywhere(as(member), { includeApps: true }),
  refreshToken: async ({ email }) => {
    const session = await signIn(workspace.as(null), { email, password, refreshable: true });
    return () => refreshSession(workspace.as(null), { refreshToken: session!.refreshToken! });
  },
  verifyEmail: async ({ email }) => {
    const token = await readMailedToken(workspace, email);
    return () => verifyEmail(workspace.as(null), token);
  },
  resendVerification: async (member) => () => resendVerification(as(member)),
  requestPasswordReset:
    async ({ email }) =>
    () =>
      requestReset(workspace, email),
  resetPassword: async ({ email }) => {
    await requestReset(workspace, email);
    const token = await readMailedToken(workspace, email);
    return () => resetPassword(workspace.as(null), { token, password: another });
  },
  changePassword: async (member) => () => changePassword(as(member), { currentPassword: password, newPassword: another }),
  inviteMember: async (member) => () => inviteMember(as(member), { email: `${newId()}@example.com`, role: 'analyst' }),
  cancelInvitation: async (member) => {
    const { id } = await invite(member);
    return () => cancelInvitation(as(member), id);
  },
  acceptInvitation: async (member) => (await invite(member)).accept,
  changeMemberRole: async (member) => {
    const { id } = await guest(member);
    return () => changeMemberRole(as(member), { userId: id, role: 'manager' });
  },
  removeMember: async (member) => {
    const { id } = await guest(member);
    return () => removeMember(as(member), id);
  },
  resetMemberFactors: async (member) => {
    const colleague = await newColleague(workspace, member);
    await enrol(workspace, colleague);
    return () => resetMemberFactors(as(member), { userId: colleague.viewer.id });
  },
  leaveOrganization: async (member) => {
    const viewer = await guest(member);
    return () => leaveOrganization(workspace.as(viewer));
  },
  switchOrganization: async (member) => {
    const elsewhere = await newMember(workspace);
    await inviteMember(as(member), { email: elsewhere.email, role: 'analyst' });
    await acceptInvitation(as(elsewhere), { token: await readMailedToken(workspace, elsewhere.email) });
    return () => switchOrganization(as(elsewhere), member.viewer.organizationId);
  },
  updateOrganization: async (member) => () => updateOrganization(as(member), { name: 'Renamed' }),
  createOrganization: async () => async () => undefined,
  createSandbox: async (member) => () => createSandbox(as(member), { name: 'Trial' }),
  resetSandbox: async (member) => {
    const { id } = await createSandbox(as(member), { name: 'Trial' });
    const there = workspace.as({ ...member.viewer, organizationId: id });
    // As if it had been filled a minute ago.
    await there.transact((em) => em.execute('update accounts.organization set sample_id = ? where organization_id = ?', [newId(1), id]));
    return () => resetSandbox(as(member), id);
  },
  deleteSandbox: async (member) => {
    const { id } = await createSandbox(as(member), { name: 'Trial' });
    return () => deleteSandbox(as(member), id);
  },
  updateProfile: async (member) => () => updateProfile(as(member), { name: 'Ada Keeper' }),
  exportMyData: async (member) => () => exportMyData(as(member)),
  deleteMyAccount: async (member) => () => deleteMyAccount(as(member), password),
  createApiKey: async (member) => () => createApiKey(as(member), { name: 'Importer', scopes: ['podcasts:read'] }),
  updateApiKey: async (member) => {
    const id = await keyOf(member);
    return () => updateApiKey(as(member), id, { requestsPerMinute: 10 });
  },
  rotateApiKey: async (member) => {
    const id = await keyOf(member);
    return () => rotateApiKey(as(member), { id, overlapHours: 1 });
  },
  revokeApiKey: async (member) => {
    const id = await keyOf(member);
    return () => revokeApiKey(as(member), id);
  },
  createOAuthClient: async (member) => () => createOAuthClient(as(member), app),
  updateOAuthClient: async (member) => {
    const id = await appOf(member);
    return () => updateOAuthClient(as(member), id, { name: 'Renamed' });
  },
  rotateClientSecret: async (member) => {
    const id = await appOf(member);
    return () => rotateClientSecret(as(member), { id, overlapHours: 1 });
  },
  deleteOAuthClient: async (member) => {
    const id = await appOf(member);
    return () => deleteOAuthClient(as(member), id);
  },
  revokeConnectedApp: async (member) => {
    const bench = await openOAuth(workspace);
    const connected = await bench.newApp();
    await bench.tokens(connected, member);
    await bench.close();
    return () => revokeConnectedApp(as(member), connected.id);
  },
  ...signInCases(() => workspace),
  grantResource: async (member) => {
    const grant = await grantTo(member);
    return () => grantResource(as(member), grant);
  },
  revokeResource: async (member) => {
    const grant = await grantTo(member);
    await grantResource(as(member), grant);
    return () => revokeResource(as(member), grant);
  },
  createShareLink: async (member) => () => share(member),
  revokeShareLink: async (member) => {
    const { shareLink } = await share(member);
    return () => revokeShareLink(as(member), shareLink.id);
  },
  openShareLink: async (member) => {
    const { token } = await share(member);
    return () => openShareLink(workspace.as(null), { token });
  },
  exportAudit: async (member) => () => exportAudit(as(member), { format: 'CSV' }),
};

it('every audited mutation has a case', async () => {
  expect(Object.keys(cases).toSorted()).toEqual([...(await readAuditedMutations('accounts')).keys()].toSorted());
});

/** They make the organization in which their entry stands. */
const makers = new Set(['signUp', 'createOrganization']);

it.each(Object.keys(cases).filter((field) => !makers.has(field)))('%s leaves exactly one entry of its action', async (field) => {
  const member = await newMember(workspace);
  const work = await cases[field]!(member);
  const actions = (await readAuditedMutations('accounts')).get(field)!;
  const recorded = await actionsRecordedBy(workspace.orm, member.viewer.organizationId, work);
  // Some begin or end sessions besides, which have entries of their own.
  expect(recorded.filter((action) => actions.includes(action))).toEqual(actions);
  expect(recorded.filter((action) => !actions.includes(action) && !action.startsWith('session.'))).toEqual([]);
});

it('a sign-up leaves one entry of its own beside that of its session, and a refused sign-in none of a session', async () => {
  const { viewer, email } = await newMember(workspace);
  const { organizationId } = viewer;
  const entries = await workspace.as(viewer).read((em) => em.execute<{ action: string }[]>('select action from accounts.audit_entry'));
  expect(entries.map(({ action }) => action).toSorted()).toEqual(['account.sign-up', 'session.start']);
  const wrong = () => signIn(workspace.as(null), { email, password: 'wrong' });
  expect(await actionsRecordedBy(workspace.orm, organizationId, wrong)).not.toContain('session.start');
});

it('a new organization begins with one entry, and leaves none in the one that its maker is in', async () => {
  const member = await newMember(workspace);
  const made: string[] = [];
  const work = async () => made.push((await createOrganization(as(member), { name: 'Sandbox' })).id);
  expect(await actionsRecordedBy(workspace.orm, member.viewer.organizationId, work)).toEqual([]);
  const there = workspace.as({ ...member.viewer, organizationId: made[0]! });
  const entries = await there.read((em) => em.execute<{ action: string }[]>('select action from accounts.audit_entry'));
  expect(entries).toEqual([{ action: 'organization.create' }]);
});
