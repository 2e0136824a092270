import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { inSystem } from '@castgraph/orm/transact';
import { asMember, challengeOf, codeOf, enrol, enrolledMember, forgetUsedSteps, refusalOf } from '../fixture/enrolled-member.ts';
import { newMember, sessionTokenOf, TEST_PASSWORD as password, viewerOf } from '../fixture/new-member.ts';
import { readMailedToken, readMails } from '../fixture/read-mail.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { acceptInvitation } from '../people/accept-invitation.ts';
import { changePassword } from '../people/change-password.ts';
import { inviteMember } from '../people/invite-member.ts';
import { refreshSession } from '../sessions/refresh-session.ts';
import { signIn } from '../sessions/sign-in.ts';
import { confirmTotp } from './confirm-totp.ts';
import { disableTotp } from './disable-totp.ts';
import { enrolTotp } from './enrol-totp.ts';
import { regenerateRecoveryCodes } from './regenerate-recovery-codes.ts';
import { showSecondFactors } from './show-second-factors.ts';
import { updateOrganizationSecurity } from './update-organization-security.ts';
import { verifyMfa } from './verify-mfa.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

type Member = Awaited<ReturnType<typeof newMember>>;
const as = (member: Pick<Member, 'viewer' | 'sessionToken'>) => asMember(workspace, member);
const begin = (email: string, refreshable = false) => signIn(workspace.as(null), { email, password, refreshable });

async function signInAgain(email: string, secret: string, personId: string) {
  await forgetUsedSteps(workspace, personId);
  const context = workspace.as(null);
  const { viewer } = await verifyMfa(context, { challengeToken: await challengeOf(begin(email)), code: codeOf(secret) });
  return { viewer, sessionToken: sessionTokenOf(context.responseHeaders) };
}

async function guestOf(host: Member) {
  const email = `guest-${host.email}`;
  await inviteMember(as(host), { email, role: 'analyst' });
  const context = workspace.as(null);
  const { viewer } = await acceptInvitation(context, { token: await readMailedToken(workspace, email), name: 'Grace', password });
  return { email, viewer, sessionToken: sessionTokenOf(context.responseHeaders) };
}

describe('enrolling an authenticator app', () => {
  it('gives a secret as text, address and picture, keeps it sealed, and counts only once its first code was seen', async () => {
    const member = await newMember(workspace);
    const { secret, uri, qrCode } = await enrolTotp(as(member), {});
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toBe(
      `otpauth://totp/Castgraph%20castgraph.example:${encodeURIComponent(member.email)}?issuer=Castgraph%20castgraph.example&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
    expect(qrCode).toMatch(/^<svg /);
    expect(qrCode).not.toMatch(/script|onload/);
    const rows = await inSystem(workspace.orm, (em) => em.execute('select * from accounts.totp'));
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(await begin(member.email)).toMatchObject({ viewer: { id: member.viewer.id } });
    expect(await showSecondFactors(as(member))).toMatchObject({ totpSince: null, recoveryCodesLeft: 0, mustShow: false });
    expect(await refusalOf(confirmTotp(as(member), { code: codeOf(secret, 9) }))).toMatchObject({ __typename: 'InvalidCodeError' });
    const { recoveryCodes } = await confirmTotp(as(member), { code: codeOf(secret) });
    expect(recoveryCodes).toHaveLength(10);
    expect(await showSecondFactors(as(member))).toMatchObject({ totpSince: expect.any(Date), recoveryCodesLeft: 10 });
    expect((await readMails(workspace, member.email)).at(-1)?.text).toContain('authenticator app was added');
  });

  it('takes the code that ended the enrolment for no sign-in', async () => {
    const member = await newMember(workspace);
    const { secret } = await enrolTotp(as(member), {});
    const code = codeOf(secret);
    await confirmTotp(as(member), { code });
    const challengeToken = await challengeOf(begin(member.email));
    expect(await refusalOf(verifyMfa(workspace.as(null), { challengeToken, code }))).toMatchObject({ __typename: 'InvalidCodeError' });
  });

  it('ends all other sessions, and keeps this one', async () => {
    const member = await newMember(workspace);
    const elsewhere = workspace.as(null);
    await signIn(elsewhere, { email: member.email, password });
    await enrol(workspace, member);
    expect(await viewerOf(workspace, sessionTokenOf(elsewhere.responseHeaders))).toBeUndefined();
    expect(await viewerOf(workspace, member.sessionToken)).toBeDefined();
  });

  it('asks for the password where the sign-in was a while ago, and where no session says when it was', async () => {
    const member = await newMember(workspace);
    await inSystem(workspace.orm, (em) =>
      em.execute(`update accounts.session set authenticated_at = now() - interval '1 hour' where person_id = ?`, [member.viewer.id]),
    );
    for (const context of [as(member), workspace.as(member.viewer)])
      expect(await refusalOf(enrolTotp(context, {}))).toMatchObject({ __typename: 'InvalidCredentialsError' });
    expect(await refusalOf(enrolTotp(as(member), { password: 'wrong' }))).toMatchObject({ __typename: 'InvalidCredentialsError' });
    expect(await enrolTotp(as(member), { password })).toMatchObject({ secret: expect.any(String) });
  });

  it('does not replace an app that counts, forgets one that was only begun, and is not for keys or apps', async () => {
    const member = await enrolledMember(workspace);
    await expect(enrolTotp(as(member), {})).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(confirmTotp(as(member), { code: codeOf(member.secret) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const other = await newMember(workspace);
    const [first, second] = [await enrolTotp(as(other), {}), await enrolTotp(as(other), {})];
    expect(await refusalOf(confirmTotp(as(other), { code: codeOf(first.secret) }))).toMatchObject({ __typename: 'InvalidCodeError' });
    await confirmTotp(as(other), { code: codeOf(second.secret) });
    const key = { ...member.viewer, kind: 'key' as const };
    await expect(enrolTotp(workspace.as(key), { password })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(showSecondFactors(workspace.as(key))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const app = { ...member.viewer, delegation: { clientId: 'app_0000000000000000', grantId: newId() } };
    for (const work of [enrolTotp, confirmTotp, disableTotp, regenerateRecoveryCodes])
      await expect(work(workspace.as(app), { password, code: '123456' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('removing it', () => {
  it('needs the password and a code', async () => {
    const { secret, ...member } = await enrolledMember(workspace);
    const remove = (typed: { password: string; code?: string; recoveryCode?: string }) => disableTotp(as(member), typed);
    expect(await refusalOf(remove({ password: 'wrong', code: codeOf(secret) }))).toMatchObject({ __typename: 'InvalidCredentialsError' });
    expect(await refusalOf(remove({ password, code: codeOf(secret, 9) }))).toMatchObject({ __typename: 'InvalidCodeError' });
    await expect(remove({ password })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await remove({ password, code: codeOf(secret) });
    expect(await begin(member.email)).toMatchObject({ viewer: { id: member.viewer.id } });
    expect(await showSecondFactors(as(member))).toMatchObject({ totpSince: null, recoveryCodesLeft: 0 });
    await expect(remove({ password, code: codeOf(secret) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('new recovery codes take the place of the old ones', async () => {
    const { secret, recoveryCodes, ...member } = await enrolledMember(workspace);
    const anew = await regenerateRecoveryCodes(as(member), { password, code: codeOf(secret) });
    expect(anew).toHaveLength(10);
    const show = async (recoveryCode: string) =>
      verifyMfa(workspace.as(null), { challengeToken: await challengeOf(begin(member.email)), recoveryCode });
    expect(await refusalOf(show(recoveryCodes[3]!))).toMatchObject({ __typename: 'InvalidCodeError' });
    expect(await show(anew[3]!)).toMatchObject({ viewer: { id: member.viewer.id } });
  });
});

describe('an organization that asks for a second factor', () => {
  it('leaves members without one nothing but their account until they have enrolled', async () => {
    const owner = await enrolledMember(workspace);
    const guest = await guestOf(owner);
    const refreshable = await begin(guest.email, true);
    expect((await viewerOf(workspace, guest.sessionToken))?.scopes).toContain('podcasts:read');
    expect(await updateOrganizationSecurity(as(owner), { requireMfa: true })).toBe(true);
    for (const viewer of [
      await viewerOf(workspace, guest.sessionToken),
      (await begin(guest.email))?.viewer,
      (await refreshSession(workspace.as(null), { refreshToken: refreshable!.refreshToken! })).viewer,
    ])
      expect(viewer).toMatchObject({ id: guest.viewer.id, scopes: [] });
    expect(await showSecondFactors(as(guest))).toMatchObject({ isRequired: true, mustShow: true });
    expect((await viewerOf(workspace, owner.sessionToken))?.scopes).toContain('members:write');
    const { secret } = await enrol(workspace, guest);
    expect((await viewerOf(workspace, guest.sessionToken))?.scopes).toContain('podcasts:read');
    expect(await showSecondFactors(as(guest))).toMatchObject({ isRequired: true, mustShow: false });
    expect((await signInAgain(guest.email, secret, guest.viewer.id)).viewer.scopes).toContain('podcasts:read');
  });

  it('lets go at once of who removes their factor, and of nobody once it does not ask any more', async () => {
    const owner = await enrolledMember(workspace);
    const guest = await guestOf(owner);
    await updateOrganizationSecurity(as(owner), { requireMfa: true });
    await disableTotp(as(owner), { password, code: codeOf(owner.secret) });
    expect((await viewerOf(workspace, owner.sessionToken))?.scopes).toEqual([]);
    await enrol(workspace, owner);
    await updateOrganizationSecurity(as(owner), { requireMfa: false });
    expect((await viewerOf(workspace, guest.sessionToken))?.scopes).toContain('podcasts:read');
  });

  it('keeps the proof through a change of the password', async () => {
    const owner = await enrolledMember(workspace);
    await updateOrganizationSecurity(as(owner), { requireMfa: true });
    const changed = await changePassword(as(owner), { currentPassword: password, newPassword: 'seven green lanterns' });
    expect(changed.viewer.scopes).toContain('members:write');
  });

  it('is made so by a manager who has shown one, in their own organization only', async () => {
    const [owner, other] = [await newMember(workspace), await enrolledMember(workspace)];
    await expect(updateOrganizationSecurity(as(owner), { requireMfa: true })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(updateOrganizationSecurity(workspace.as(null), { requireMfa: true })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const guest = await guestOf(other);
    await expect(updateOrganizationSecurity(as(guest), { requireMfa: false })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await updateOrganizationSecurity(as(other), { requireMfa: true });
    expect((await viewerOf(workspace, owner.sessionToken))?.scopes).toContain('members:write');
  });
});
