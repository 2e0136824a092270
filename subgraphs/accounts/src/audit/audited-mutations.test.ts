// Longer than other files: it has one case for each mutation, and in two lists one could be missing unseen.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import type { Role } from '@castgraph/kernel/scopes';
import { actionsRecordedBy, readAuditedMutations } from '@castgraph/service/fixture/audited-mutations';
import { createApiKey } from '../api-keys/create-api-key.ts';
import { revokeApiKey } from '../api-keys/revoke-api-key.ts';
import { rotateApiKey } from '../api-keys/rotate-api-key.ts';
import { updateApiKey } from '../api-keys/update-api-key.ts';
import { challengeOf, codeOf, enrol } from '../fixture/enrolled-member.ts';
import { newMember, TEST_PASSWORD as password } from '../fixture/new-member.ts';
import { readMailedToken } from '../fixture/read-mail.ts';
import { createAuthenticator } from '../fixture/software-authenticator.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createOAuthClient } from '../oauth/create-oauth-client.ts';
import { deleteOAuthClient } from '../oauth/delete-oauth-client.ts';
import { revokeConnectedApp } from '../oauth/revoke-connected-app.ts';
import { rotateClientSecret } from '../oauth/rotate-client-secret.ts';
import { updateOAuthClient } from '../oauth/update-oauth-client.ts';
import { openOAuth } from '../fixture/open-oauth.ts';
import { beginIdentityLink } from '../identities/begin-identity-link.ts';
import { addOwnIdentity, linkIdentity } from '../identities/link-identity.ts';
import { pendingNote } from '../identities/notes.ts';
import { oidcIssuers } from '../identities/oidc-settings.ts';
import { sealNote } from '../sessions/sealed-note.ts';
import { unlinkIdentity } from '../identities/unlink-identity.ts';
import { beginPasskey } from '../passkeys/begin-passkey.ts';
import { registerPasskey } from '../passkeys/register-passkey.ts';
import { removePasskey } from '../passkeys/remove-passkey.ts';
import { requestPasskey } from '../passkeys/request-passkey.ts';
import { verifyPasskey } from '../passkeys/verify-passkey.ts';
import { acceptInvitation } from '../people/accept-invitation.ts';
import { cancelInvitation } from '../people/cancel-invitation.ts';
import { changeMemberRole } from '../people/change-member-role.ts';
import { changePassword } from '../people/change-password.ts';
import { createOrganization } from '../people/create-organization.ts';
import { deleteMyAccount } from '../people/delete-my-account.ts';
import { exportMyData } from '../people/export-my-data.ts';
import { inviteMember } from '../people/invite-member.ts';
import { leaveOrganization } from '../people/leave-organization.ts';
import { removeMember } from '../people/remove-member.ts';
import { requestPasswordReset } from '../people/request-password-reset.ts';
import { resendVerification } from '../people/resend-verification.ts';
import { resetPassword } from '../people/reset-password.ts';
import { switchOrganization } from '../people/switch-organization.ts';
import { updateOrganization } from '../people/update-organization.ts';
import { updateProfile } from '../people/update-profile.ts';
import { verifyEmail } from '../people/verify-email.ts';
import { confirmTotp } from '../second-factors/confirm-totp.ts';
import { disableTotp } from '../second-factors/disable-totp.ts';
import { enrolTotp } from '../second-factors/enrol-totp.ts';
import { regenerateRecoveryCodes } from '../second-factors/regenerate-recovery-codes.ts';
import { updateOrganizationSecurity } from '../second-factors/update-organization-security.ts';
import { verifyMfa } from '../second-factors/verify-mfa.ts';
import { endSession } from '../sessions/end-session.ts';
import { listSessions } from '../sessions/list-sessions.ts';
import { refreshSession } from '../sessions/refresh-session.ts';
import { signIn } from '../sessions/sign-in.ts';
import { signOutEverywhere } from '../sessions/sign-out-everywhere.ts';
import { signOut } from '../sessions/sign-out.ts';
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
const someIdentity = () => ({ issuer: 'https://accounts.google.com', subject: newId(), email: `${newId()}@example.com`, name: 'Ada' });

async function invite(member: Member, role: Role = 'analyst') {
  const email = `${newId()}@example.com`;
  const { id } = await inviteMember(as(member), { email, role });
  return {
    id,
    accept: async () =>
      acceptInvitation(workspace.as(null), { token: await readMailedToken(workspace, email), name: 'Grace', password: another }),
  };
}
type Case = (member: Member) => Promise<() => Promise<unknown>>;
const keyOf = async (member: Member) => (await createApiKey(as(member), { name: 'Importer', scopes: ['podcasts:read'] })).apiKey.id;
const app = { name: 'Zap', kind: 'CONFIDENTIAL' as const, redirectUris: ['https://app.example/back'], scopes: ['podcasts:read'] };
const appOf = async (member: Member) => (await createOAuthClient(as(member), app)).client.id;
const onOne =
  (idOf: (member: Member) => Promise<string>) =>
  (work: (member: Member, id: string) => Promise<unknown>): Case =>
  async (member) => {
    const id = await idOf(member);
    return () => work(member, id);
  };
const [onKey, onApp] = [onOne(keyOf), onOne(appOf)];
async function addPasskeyOf(member: Member) {
  const device = createAuthenticator();
  const { options, token } = await beginPasskey(as(member), {});
  return { device, ...(await registerPasskey(as(member), { token, response: device.make(options), name: 'Key' })) };
}
const guest = async (member: Member) => (await (await invite(member)).accept()).viewer;

/** What a mutation needs is made first, and does not count; the work itself does, in the member's organization. */
const cases: Record<string, Case> = {
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
  signOutEverywhere: async (member) => () => signOutEverywhere(as(member)),
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
      requestPasswordReset(workspace.as(null), email),
  resetPassword: async ({ email }) => {
    await requestPasswordReset(workspace.as(null), email);
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
  updateProfile: async (member) => () => updateProfile(as(member), { name: 'Ada Keeper' }),
  exportMyData: async (member) => () => exportMyData(as(member)),
  deleteMyAccount: async (member) => () => deleteMyAccount(as(member), password),
  createApiKey: async (member) => () => createApiKey(as(member), { name: 'Importer', scopes: ['podcasts:read'] }),
  updateApiKey: onKey((member, id) => updateApiKey(as(member), id, { requestsPerMinute: 10 })),
  rotateApiKey: onKey((member, id) => rotateApiKey(as(member), { id, overlapHours: 1 })),
  revokeApiKey: onKey((member, id) => revokeApiKey(as(member), id)),
  createOAuthClient: async (member) => () => createOAuthClient(as(member), app),
  updateOAuthClient: onApp((member, id) => updateOAuthClient(as(member), id, { name: 'Renamed' })),
  rotateClientSecret: onApp((member, id) => rotateClientSecret(as(member), { id, overlapHours: 1 })),
  deleteOAuthClient: onApp((member, id) => deleteOAuthClient(as(member), id)),
  revokeConnectedApp: async (member) => {
    const bench = await openOAuth(workspace);
    const connected = await bench.newApp();
    await bench.tokens(connected, member);
    await bench.close();
    return () => revokeConnectedApp(as(member), connected.id);
  },
  verifyMfa: async (member) => {
    const { secret } = await enrol(workspace, member);
    const challengeToken = await challengeOf(signIn(workspace.as(null), { email: member.email, password }));
    return () => verifyMfa(workspace.as(null), { challengeToken, code: codeOf(secret) });
  },
  enrolTotp: async (member) => () => enrolTotp(as(member), {}),
  confirmTotp: async (member) => {
    const { secret } = await enrolTotp(as(member), {});
    return () => confirmTotp(as(member), { code: codeOf(secret) });
  },
  disableTotp: async (member) => {
    const { secret } = await enrol(workspace, member);
    return () => disableTotp(as(member), { password, code: codeOf(secret) });
  },
  regenerateRecoveryCodes: async (member) => {
    const { secret } = await enrol(workspace, member);
    return () => regenerateRecoveryCodes(as(member), { password, code: codeOf(secret) });
  },
  updateOrganizationSecurity: async (member) => {
    await enrol(workspace, member);
    return () => updateOrganizationSecurity(as(member), { requireMfa: true });
  },
  beginIdentityLink: async (member) => () => beginIdentityLink(as(member), { provider: 'google' }),
  linkIdentity: async (member) => {
    const token = sealNote(pendingNote, { personId: member.viewer.id, identity: someIdentity() }, workspace.secretsKey);
    return () => linkIdentity(as(member), { token });
  },
  unlinkIdentity: async (member) => {
    const { id } = await addOwnIdentity(as(member), member.viewer, someIdentity());
    return () => unlinkIdentity(as(member), { id });
  },
  beginPasskey: async (member) => () => beginPasskey(as(member), {}),
  registerPasskey: async (member) => {
    const { options, token } = await beginPasskey(as(member), {});
    return () => registerPasskey(as(member), { token, response: createAuthenticator().make(options), name: 'Key' });
  },
  removePasskey: async (member) => {
    const { passkey } = await addPasskeyOf(member);
    return () => removePasskey(as(member), { id: passkey.id });
  },
  verifyPasskey: async (member) => {
    const { device } = await addPasskeyOf(member);
    const { options, token } = await requestPasskey(workspace.as(null), null);
    return () => verifyPasskey(workspace.as(null), { token, response: device.show(options) });
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
