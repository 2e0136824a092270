import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAccessToken } from '@castgraph/auth/access-token';
import { inSystem } from '@castgraph/orm/transact';
import { asMember, challengeOf, codeOf, enrol, enrolledMember, forgetUsedSteps, refusalOf } from '../fixture/enrolled-member.ts';
import { newMember, sessionTokenOf, TEST_PASSWORD as password, viewerOf } from '../fixture/new-member.ts';
import { readMailedToken, readMails } from '../fixture/read-mail.ts';
import { requestReset } from '../fixture/request-reset.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { acceptInvitation } from '../people/accept-invitation.ts';
import { inviteMember } from '../people/invite-member.ts';
import { resetPassword } from '../people/reset-password.ts';
import { switchOrganization } from '../people/switch-organization.ts';
import { signIn } from '../sessions/sign-in.ts';
import { verifyMfa } from './verify-mfa.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const begin = (email: string, refreshable = false) => signIn(workspace.as(null), { email, password, refreshable });
const show = (challengeToken: string, typed: { code?: string; recoveryCode?: string }) =>
  verifyMfa(workspace.as(null), { challengeToken, ...typed });
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('signing in with an authenticator app', () => {
  it('asks for a code after the password, starts no session before, and signs in with it', async () => {
    const { email, secret, viewer } = await enrolledMember(workspace);
    const context = workspace.as(null);
    const answer = await refusalOf(signIn(context, { email, password }));
    expect(answer).toMatchObject({ __typename: 'MfaRequired', methods: ['TOTP', 'RECOVERY_CODE'] });
    expect(context.responseHeaders.get('set-cookie')).toBeNull();
    const after = workspace.as(null);
    const challengeToken = (answer as { challengeToken: string }).challengeToken;
    const session = await verifyMfa(after, { challengeToken, code: ` ${codeOf(secret).replace(/(...)/, '$1 ')} ` });
    expect(session.viewer).toMatchObject({ id: viewer.id, organizationId: viewer.organizationId });
    expect((await viewerOf(workspace, sessionTokenOf(after.responseHeaders)))?.scopes).toContain('members:write');
  });

  it('asks nobody whose password is wrong', async () => {
    const { email } = await enrolledMember(workspace);
    expect(await signIn(workspace.as(null), { email, password: 'wrong' })).toBeUndefined();
  });

  it('takes a code once: not again, not one before it, and not at the same time', async () => {
    const { email, secret, viewer } = await enrolledMember(workspace);
    const [one, two] = [await challengeOf(begin(email)), await challengeOf(begin(email))];
    const both = await Promise.allSettled([show(one, { code: codeOf(secret) }), show(two, { code: codeOf(secret) })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    for (const steps of [0, -1]) {
      const challenge = await challengeOf(begin(email));
      expect(await refusalOf(show(challenge, { code: codeOf(secret, steps) }))).toMatchObject({ __typename: 'InvalidCodeError' });
    }
    await forgetUsedSteps(workspace, viewer.id);
    expect(await show(await challengeOf(begin(email)), { code: codeOf(secret) })).toMatchObject({ viewer: { id: viewer.id } });
  });

  it('takes no code of another time, of another person, or that is none', async () => {
    const [one, other] = [await enrolledMember(workspace), await enrolledMember(workspace)];
    for (const code of [codeOf(one.secret, 3), codeOf(one.secret, -4), codeOf(other.secret), '', 'abcdef', '１２３４５６', '-12345']) {
      const challenge = await challengeOf(begin(one.email));
      await expect(show(challenge, { code })).rejects.toThrow(code === '' ? /Give the code/ : /wrong|Too many/);
    }
  });

  it('takes five tries of a challenge, and then not even the right code', async () => {
    const { email, secret } = await enrolledMember(workspace);
    const challenge = await challengeOf(begin(email));
    const code = codeOf(secret);
    for (let tries = 0; tries < 5; tries++)
      expect(['InvalidCodeError', 'TooManyAttemptsError']).toContain((await refusalOf(show(challenge, { code: wrong(code) }))).__typename);
    expect(await refusalOf(show(challenge, { code }))).toMatchObject({ __typename: 'InvalidTokenError' });
  });

  it('slows guessing down over all challenges of a person', async () => {
    const { email, secret } = await enrolledMember(workspace);
    const code = codeOf(secret);
    const answers: string[] = [];
    for (let tries = 0; tries < 7; tries++) {
      const challenge = await challengeOf(begin(email));
      answers.push((await refusalOf(show(challenge, { code: wrong(code) }))).__typename);
    }
    expect(answers).toContain('TooManyAttemptsError');
  });

  it('takes a challenge once, within five minutes, and none that is made up', async () => {
    const { email, secret, viewer } = await enrolledMember(workspace);
    const [used, old] = [await challengeOf(begin(email)), await challengeOf(begin(email))];
    await show(used, { code: codeOf(secret) });
    await forgetUsedSteps(workspace, viewer.id);
    await inSystem(workspace.orm, (em) =>
      em.execute(`update accounts.mfa_challenge set expires_at = now() where person_id = ? and used_at is null`, [viewer.id]),
    );
    for (const challenge of [used, old, 'A'.repeat(43), ''])
      expect(await refusalOf(show(challenge, { code: codeOf(secret) }))).toMatchObject({ __typename: 'InvalidTokenError' });
  });

  it('gives refresh tokens to who asked for them before the code', async () => {
    const { email, secret, viewer } = await enrolledMember(workspace);
    expect(await show(await challengeOf(begin(email, true)), { code: codeOf(secret) })).toMatchObject({ refreshToken: /^cgr_/ });
    await forgetUsedSteps(workspace, viewer.id);
    expect((await show(await challengeOf(begin(email)), { code: codeOf(secret) })).refreshToken).toBeUndefined();
  });
});

describe('a recovery code', () => {
  it('stands in for the app, once, however it is typed, and its owner is told', async () => {
    const { email, recoveryCodes, viewer } = await enrolledMember(workspace);
    expect(new Set(recoveryCodes).size).toBe(10);
    const typed = recoveryCodes[0]!.toUpperCase().replaceAll('-', ' ');
    expect((await show(await challengeOf(begin(email)), { recoveryCode: typed })).viewer.id).toBe(viewer.id);
    expect((await readMails(workspace, email)).at(-1)?.text).toContain('recovery code');
    const again = show(await challengeOf(begin(email)), { recoveryCode: recoveryCodes[0]! });
    expect(await refusalOf(again)).toMatchObject({ __typename: 'InvalidCodeError' });
  });

  it('is nobody else’s, and is stored as a hash', async () => {
    const [one, other] = [await enrolledMember(workspace), await enrolledMember(workspace)];
    const theirs = show(await challengeOf(begin(one.email)), { recoveryCode: other.recoveryCodes[0]! });
    expect(await refusalOf(theirs)).toMatchObject({ __typename: 'InvalidCodeError' });
    const rows = await inSystem(workspace.orm, (em) => em.execute('select * from accounts.recovery_code'));
    expect(JSON.stringify(rows)).not.toContain(one.recoveryCodes[0]!.slice(0, 9));
  });
});

describe('every other way in', () => {
  it('a reset of the password asks for the second factor, and takes away what waits for it', async () => {
    const { email, secret, viewer } = await enrolledMember(workspace);
    const before = await challengeOf(begin(email));
    await requestReset(workspace, email);
    const reset = resetPassword(workspace.as(null), { token: await readMailedToken(workspace, email), password: 'seven green lanterns' });
    const challenge = await challengeOf(reset);
    expect(await refusalOf(show(before, { code: codeOf(secret) }))).toMatchObject({ __typename: 'InvalidTokenError' });
    expect((await show(challenge, { code: codeOf(secret) })).viewer.id).toBe(viewer.id);
  });

  it('an invitation that is accepted with a password asks for it; a session that has shown it, and switching, do not', async () => {
    const [host, guest] = [await newMember(workspace), await enrolledMember(workspace)];
    const invite = () => inviteMember(workspace.as(host.viewer), { email: guest.email, role: 'analyst' });
    await invite();
    const token = await readMailedToken(workspace, guest.email);
    const joined = acceptInvitation(workspace.as(null), { token, password });
    expect(await refusalOf(joined)).toMatchObject({ __typename: 'MfaRequired' });
    const there = await switchOrganization(asMember(workspace, guest), host.viewer.organizationId);
    expect(there.viewer.organizationId).toBe(host.viewer.organizationId);
  });

  it('switching asks for it where the session has not shown it, and leaves that session as it is', async () => {
    const [host, guest] = [await newMember(workspace), await newMember(workspace)];
    await inviteMember(workspace.as(host.viewer), { email: guest.email, role: 'analyst' });
    await acceptInvitation(asMember(workspace, guest), { token: await readMailedToken(workspace, guest.email) });
    await enrol(workspace, guest);
    await inSystem(workspace.orm, (em) =>
      em.execute('update accounts.session set second_factor_at = null where person_id = ?', [guest.viewer.id]),
    );
    const context = asMember(workspace, guest);
    const challenge = await challengeOf(switchOrganization(context, host.viewer.organizationId));
    // Nothing was switched, so nothing ended: the session is where it was, and neither cookie nor challenge opens the other organization.
    expect(await viewerOf(workspace, guest.sessionToken)).toMatchObject({ organizationId: guest.viewer.organizationId });
    expect(context.responseHeaders.get('set-cookie')).toBeNull();
    expect(await viewerOf(workspace, challenge)).toBeUndefined();
    await expect(verifyAccessToken({ token: challenge, secretsKey: workspace.secretsKey })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
