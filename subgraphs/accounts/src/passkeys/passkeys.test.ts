import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inSystem } from '@castgraph/orm/transact';
import { asMember, challengeOf, enrol, refusalOf } from '../fixture/enrolled-member.ts';
import { newMember, sessionTokenOf, TEST_PASSWORD as password, viewerOf } from '../fixture/new-member.ts';
import { readMails } from '../fixture/read-mail.ts';
import { createAuthenticator, type Misbehaviour } from '../fixture/software-authenticator.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { showSecondFactors } from '../second-factors/show-second-factors.ts';
import { updateOrganizationSecurity } from '../second-factors/update-organization-security.ts';
import { verifyMfa } from '../second-factors/verify-mfa.ts';
import { signIn } from '../sessions/sign-in.ts';
import { beginPasskey } from './begin-passkey.ts';
import { registerPasskey } from './register-passkey.ts';
import { removePasskey } from './remove-passkey.ts';
import { requestPasskey } from './request-passkey.ts';
import { verifyPasskey } from './verify-passkey.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

type Member = Awaited<ReturnType<typeof newMember>>;
const as = (member: Member) => asMember(workspace, member);
const begin = (email: string) => signIn(workspace.as(null), { email, password });

async function register(member: Member, device = createAuthenticator(), odd: Misbehaviour = {}) {
  const { options, token } = await beginPasskey(as(member), {});
  return { device, ...(await registerPasskey(as(member), { token, response: device.make(options, odd), name: 'Laptop' })) };
}
async function memberWithPasskey() {
  const member = await newMember(workspace);
  return { member, ...(await register(member)) };
}
async function show(device: ReturnType<typeof createAuthenticator>, odd: Misbehaviour = {}, challengeToken?: string) {
  const { options, token } = await requestPasskey(workspace.as(null), challengeToken);
  return verifyPasskey(workspace.as(null), { token, response: device.show(options, odd), challengeToken });
}

describe('adding a passkey', () => {
  it('hands out recovery codes with the first factor, ends other sessions, and tells by mail', async () => {
    const member = await newMember(workspace);
    const elsewhere = workspace.as(null);
    await signIn(elsewhere, { email: member.email, password });
    const { passkey, first } = await register(member);
    expect(passkey).toMatchObject({ name: 'Laptop', isSynced: false, lastUsedAt: null });
    expect(first).toMatchObject({ recoveryCodes: { length: 10 }, sessionsEnded: 1 });
    expect(await viewerOf(workspace, sessionTokenOf(elsewhere.responseHeaders))).toBeUndefined();
    expect(await viewerOf(workspace, member.sessionToken)).toBeDefined();
    expect((await register(member)).first).toBeUndefined();
    expect((await readMails(workspace, member.email)).at(-1)?.text).toContain('passkey called “Laptop”');
  });

  it.each<[string, Misbehaviour]>([
    ['made for another site', { origin: 'https://evil.example' }],
    ['made for another domain', { rpID: 'evil.example' }],
    ['that answers another question', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['made by a sign-in', { type: 'webauthn.get' }],
    ['made while nobody was there', { isAbsent: true }],
  ])('refuses one %s', async (_, odd) => {
    const member = await newMember(workspace);
    expect(await refusalOf(register(member, undefined, odd))).toMatchObject({ __typename: 'PasskeyRefusedError' });
    expect(await showSecondFactors(as(member))).toMatchObject({ passkeyCount: 0, recoveryCodesLeft: 0 });
  });

  it('takes a question once, from whom it was asked, and a passkey for one person', async () => {
    const [one, other] = [await newMember(workspace), await newMember(workspace)];
    const device = createAuthenticator();
    const { options, token } = await beginPasskey(as(one), {});
    const input = { token, response: device.make(options), name: 'Key' };
    expect(await refusalOf(registerPasskey(as(other), input))).toMatchObject({ __typename: 'InvalidTokenError' });
    const own = await requestPasskey(workspace.as(null), null);
    expect(await refusalOf(registerPasskey(as(one), { ...input, token: own.token }))).toMatchObject({ __typename: 'InvalidTokenError' });
    await registerPasskey(as(one), input);
    expect(await refusalOf(registerPasskey(as(one), input))).toMatchObject({ __typename: 'InvalidTokenError' });
    await expect(register(other, device)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await showSecondFactors(as(other))).toMatchObject({ passkeyCount: 0, recoveryCodesLeft: 0 });
  });

  it('asks for the password after a while, and refuses what is no passkey or much too long', async () => {
    const member = await newMember(workspace);
    await inSystem(workspace.orm, (em) =>
      em.execute(`update accounts.session set authenticated_at = null where person_id = ?`, [member.viewer.id]),
    );
    expect(await refusalOf(beginPasskey(as(member), {}))).toMatchObject({ __typename: 'InvalidCredentialsError' });
    const { token, options } = await beginPasskey(as(member), { password });
    const response = createAuthenticator().make(options);
    for (const wrong of [{}, { ...response, type: 'password' }, { ...response, response: { clientDataJSON: 'x'.repeat(50_000) } }])
      await expect(registerPasskey(as(member), { token, response: wrong as never, name: 'Key' })).rejects.toMatchObject({
        code: 'BAD_INPUT',
      });
    const garbage = { ...response, response: { ...response.response, attestationObject: 'AAAA' } };
    expect(await refusalOf(registerPasskey(as(member), { token, response: garbage, name: 'Key' }))).toMatchObject({
      __typename: 'PasskeyRefusedError',
    });
  });
});

describe('signing in with a passkey alone', () => {
  it('takes the place of both factors', async () => {
    const { member, device } = await memberWithPasskey();
    await updateOrganizationSecurity(as(member), { requireMfa: true });
    expect((await show(device)).viewer).toMatchObject({ id: member.viewer.id, scopes: expect.arrayContaining(['members:write']) });
  });

  it.each<[string, Misbehaviour]>([
    ['whose device did not look who it is', { isUnverified: true }],
    ['at another site', { origin: 'https://evil.example' }],
    ['for another domain', { rpID: 'evil.example' }],
    ['with a signature over something else', { isBadlySigned: true }],
    ['that says it was used less often than before: a copy', { counter: 0 }],
    ['that says it is somebody else’s', { userHandle: Buffer.from('somebody').toString('base64url') }],
    ['that answers another question', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['made for a registration', { type: 'webauthn.create' }],
  ])('refuses one %s', async (_, odd) => {
    const { device } = await memberWithPasskey();
    await show(device);
    expect(await refusalOf(show(device, odd))).toMatchObject({ __typename: 'PasskeyRefusedError' });
  });

  it('takes an answer once, also of two at the same time, and none to a question that was made up', async () => {
    const { member, device } = await memberWithPasskey();
    const { options, token } = await requestPasskey(workspace.as(null), null);
    const response = device.show(options, { counter: 9 });
    const send = () => verifyPasskey(workspace.as(null), { token, response });
    const both = await Promise.allSettled([send(), send()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await inSystem(workspace.orm, (em) => em.execute('update accounts.passkey set counter = 0 where person_id = ?', [member.viewer.id]));
    expect(await refusalOf(send())).toMatchObject({ __typename: 'InvalidTokenError' });
    const made = { token: 'x', response };
    expect(await refusalOf(verifyPasskey(workspace.as(null), made))).toMatchObject({ __typename: 'InvalidTokenError' });
    expect(await refusalOf(show(createAuthenticator()))).toMatchObject({ __typename: 'PasskeyRefusedError' });
  });
});

describe('a passkey as the second factor', () => {
  it('is offered, and is enough without the device looking who it is', async () => {
    const { member, device } = await memberWithPasskey();
    expect(await refusalOf(begin(member.email))).toMatchObject({ methods: ['PASSKEY', 'RECOVERY_CODE'] });
    const challenge = await challengeOf(begin(member.email));
    const { options } = await requestPasskey(workspace.as(null), challenge);
    expect(options.allowCredentials?.map(({ id }) => id)).toEqual([device.id]);
    expect((await show(device, { isUnverified: true }, challenge)).viewer.id).toBe(member.viewer.id);
    expect(await refusalOf(show(device, {}, challenge))).toMatchObject({ __typename: 'InvalidTokenError' });
  });

  it('opens nothing by itself when it was asked for as a second factor', async () => {
    const { member, device } = await memberWithPasskey();
    const { options, token } = await requestPasskey(workspace.as(null), await challengeOf(begin(member.email)));
    const alone = verifyPasskey(workspace.as(null), { token, response: device.show(options, { isUnverified: true }) });
    expect(await refusalOf(alone)).toMatchObject({ __typename: 'InvalidTokenError' });
  });

  it('is nobody else’s second factor', async () => {
    const [one, other] = [await memberWithPasskey(), await memberWithPasskey()];
    const challenge = await challengeOf(begin(one.member.email));
    expect(await refusalOf(show(other.device, {}, challenge))).toMatchObject({ __typename: 'PasskeyRefusedError' });
  });

  it('leaves recovery codes for the day on which the device is lost', async () => {
    const { member, first } = await memberWithPasskey();
    const challengeToken = await challengeOf(begin(member.email));
    const session = await verifyMfa(workspace.as(null), { challengeToken, recoveryCode: first!.recoveryCodes[0]! });
    expect(session.viewer.id).toBe(member.viewer.id);
  });
});

describe('removing a passkey', () => {
  it('takes codes and proof away with the last factor only, and no passkey of somebody else', async () => {
    const { member, passkey, device } = await memberWithPasskey();
    await enrol(workspace, member);
    const stranger = await newMember(workspace);
    await expect(removePasskey(as(stranger), { id: passkey.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await removePasskey(as(member), { id: passkey.id });
    expect(await showSecondFactors(as(member))).toMatchObject({ passkeyCount: 0, recoveryCodesLeft: 10 });
    expect(await refusalOf(show(device))).toMatchObject({ __typename: 'PasskeyRefusedError' });
    const last = await memberWithPasskey();
    await removePasskey(as(last.member), { id: last.passkey.id });
    expect(await showSecondFactors(as(last.member))).toMatchObject({ passkeyCount: 0, recoveryCodesLeft: 0 });
    expect(await begin(last.member.email)).toMatchObject({ viewer: { id: last.member.viewer.id } });
  });
});
