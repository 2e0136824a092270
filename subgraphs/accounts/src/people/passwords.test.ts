import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashSessionToken } from '@castgraph/auth/session-cookie';
import { sessionKey } from '@castgraph/auth/session-record';
import { newId } from '@castgraph/kernel/ids';
import { inSystem } from '@castgraph/orm/transact';
import { createApiKey } from '../api-keys/create-api-key.ts';
import { listAuditEntries } from '../audit/list-audit-entries.ts';
import { newMember, sessionTokenOf, TEST_PASSWORD as password, viewerOf } from '../fixture/new-member.ts';
import { readMailedToken, readMails } from '../fixture/read-mail.ts';
import { requestReset } from '../fixture/request-reset.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { signIn } from '../sessions/sign-in.ts';
import { changePassword } from './change-password.ts';
import { deleteMyAccount } from './delete-my-account.ts';
import { exportMyData } from './export-my-data.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { requireStrongPassword } from './require-strong-password.ts';
import { resendVerification } from './resend-verification.ts';
import { resetPassword } from './reset-password.ts';
import { signUp } from './sign-up.ts';
import { verifyEmail } from './verify-email.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace({ requiresVerifiedEmail: true });
});
afterAll(() => workspace.close());

const next = 'seven green lanterns';
const refused = (type: string) => ({ answer: { __typename: type } });
const expire = (email: string) =>
  inSystem(workspace.orm, (em) =>
    em.execute(
      `update accounts.single_use_token set expires_at = now() - interval '1 second' where person_id = (select id from accounts.person where email = ?)`,
      [email],
    ),
  );

describe('verification of an address', () => {
  it('lets the unverified in, but gives them no keys, members or connections to make', async () => {
    const { viewer } = await newMember(workspace);
    expect(viewer.scopes).toContain('campaigns:write');
    for (const scope of ['keys:write', 'members:write', 'integrations:write'] as const) expect(viewer.scopes).not.toContain(scope);
    await expect(createApiKey(workspace.as(viewer), { name: 'X', scopes: ['podcasts:read'] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('gives the rest to sessions that are open already, once the link is followed', async () => {
    const { email, sessionToken } = await newMember(workspace);
    await verifyEmail(workspace.as(null), await readMailedToken(workspace, email));
    expect(await workspace.redis.get(sessionKey(hashSessionToken(sessionToken)))).toBeNull();
    expect((await viewerOf(workspace, sessionToken))!.scopes).toContain('keys:write');
  });

  it('refuses a link that was used, expired, replaced, or is for something else', async () => {
    const { email, viewer } = await newMember(workspace);
    const first = await readMailedToken(workspace, email);
    expect(await resendVerification(workspace.as(viewer))).toBe(true);
    await expect(verifyEmail(workspace.as(null), first)).rejects.toMatchObject(refused('InvalidTokenError'));
    const second = await readMailedToken(workspace, email);
    await expect(resetPassword(workspace.as(null), { token: second, password: next })).rejects.toMatchObject(refused('InvalidTokenError'));
    await verifyEmail(workspace.as(null), second);
    await expect(verifyEmail(workspace.as(null), second)).rejects.toMatchObject(refused('InvalidTokenError'));
    const other = await newMember(workspace);
    await expire(other.email);
    await expect(verifyEmail(workspace.as(null), await readMailedToken(workspace, other.email))).rejects.toMatchObject(
      refused('InvalidTokenError'),
    );
    await expect(verifyEmail(workspace.as(null), 'no token')).rejects.toMatchObject(refused('InvalidTokenError'));
  });

  it('is asked for at sign-in after a week, of who knows the password only', async () => {
    const { email } = await newMember(workspace);
    await inSystem(workspace.orm, (em) => em.execute(`update accounts.person set verify_by = now() where email = ?`, [email]));
    await expect(signIn(workspace.as(null), { email, password })).rejects.toMatchObject(refused('EmailNotVerifiedError'));
    expect(await signIn(workspace.as(null), { email, password: 'wrong password' })).toBeUndefined();
    expect(await readMails(workspace, email)).toHaveLength(2);
    await verifyEmail(workspace.as(null), await readMailedToken(workspace, email));
    expect(await signIn(workspace.as(null), { email, password })).toMatchObject({ viewer: { kind: 'user' } });
  });
});

describe('a forgotten password', () => {
  it('is replaced by the link of a mail, which ends every session and signs in anew', async () => {
    const { email, sessionToken } = await newMember(workspace);
    await requestReset(workspace, email.toUpperCase());
    const context = workspace.as(null);
    await resetPassword(context, { token: await readMailedToken(workspace, email), password: next });
    expect(await viewerOf(workspace, sessionToken)).toBeUndefined();
    expect(await workspace.redis.get(sessionKey(hashSessionToken(sessionToken)))).toBeNull();
    // The link came to the address, so the address is theirs.
    expect((await viewerOf(workspace, sessionTokenOf(context.responseHeaders)))!.scopes).toContain('keys:write');
    expect(await signIn(workspace.as(null), { email, password })).toBeUndefined();
    expect(await signIn(workspace.as(null), { email, password: next })).toBeDefined();
  });

  it('sends nobody anything for an unknown address, and answers alike', async () => {
    const email = `${newId()}@example.com`;
    await expect(requestReset(workspace, email)).resolves.toBeUndefined();
    expect(await readMails(workspace, email)).toEqual([]);
  });

  it('gives a link to one of two who use it at once', async () => {
    const { email } = await newMember(workspace);
    await requestReset(workspace, email);
    const token = await readMailedToken(workspace, email);
    const both = await Promise.allSettled([1, 2].map(() => resetPassword(workspace.as(null), { token, password: next })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('stays usable after a weak password was refused, and is over after an hour', async () => {
    const { email } = await newMember(workspace);
    await requestReset(workspace, email);
    const token = await readMailedToken(workspace, email);
    await expect(resetPassword(workspace.as(null), { token, password: 'password123' })).rejects.toMatchObject(refused('WeakPasswordError'));
    await expire(email);
    await expect(resetPassword(workspace.as(null), { token, password: next })).rejects.toMatchObject(refused('InvalidTokenError'));
  });

  it('is asked for a few times, then has to wait, whether the account exists or not', async () => {
    const { email } = await newMember(workspace);
    for (const address of [email, `${newId()}@example.com`]) {
      const from = { 'x-forwarded-for': newId() };
      for (let i = 0; i < 5; i++) await requestPasswordReset(workspace.as(null, from), address);
      await expect(requestPasswordReset(workspace.as(null, from), address)).rejects.toMatchObject(refused('TooManyAttemptsError'));
    }
  });
});

describe('a change of password', () => {
  it('asks for the old one, ends all sessions and gives the caller a new token', async () => {
    const { email, viewer, sessionToken } = await newMember(workspace);
    const elsewhere = workspace.as(null);
    await signIn(elsewhere, { email, password });
    await expect(changePassword(workspace.as(viewer), { currentPassword: 'not this one', newPassword: next })).rejects.toMatchObject(
      refused('InvalidCredentialsError'),
    );
    const context = workspace.as(viewer, { cookie: `castgraph_session=${sessionToken}` });
    await changePassword(context, { currentPassword: password, newPassword: next });
    expect(await viewerOf(workspace, sessionToken)).toBeUndefined();
    expect(await viewerOf(workspace, sessionTokenOf(elsewhere.responseHeaders))).toBeUndefined();
    expect(await viewerOf(workspace, sessionTokenOf(context.responseHeaders))).toMatchObject({ id: viewer.id });
    const entries = await listAuditEntries(workspace.as(viewer), { limit: 3, after: undefined });
    expect(entries.map(({ action }) => action)).toContain('account.change-password');
  });

  it('does not let a sign-in with the old password slip in beside it', async () => {
    const { email, viewer } = await newMember(workspace);
    const contexts = Array.from({ length: 4 }, () => workspace.as(null));
    await Promise.allSettled([
      ...contexts.map((context) => signIn(context, { email, password })),
      changePassword(workspace.as(viewer), { currentPassword: password, newPassword: next }),
    ]);
    for (const { responseHeaders } of contexts.filter(({ responseHeaders: headers }) => headers.has('set-cookie')))
      expect(await viewerOf(workspace, sessionTokenOf(responseHeaders))).toBeUndefined();
  });
});

describe('the strength of a password', () => {
  it('refuses what is common, leaked, or made of what is known about the person, and says what to do', () => {
    const own = ['grace.hopper@example.com', 'Grace Hopper', 'Harbour Light'];
    for (const weak of ['password1234', 'qwertyuiop', '1234567890', 'iloveyou123', 'aaaaaaaaaaaa', 'gracehopper', 'harbourlight1'])
      expect(() => requireStrongPassword(weak, own), weak).toThrow();
    for (const strong of [password, next, 'tr0ub4dor&3-lantern']) expect(() => requireStrongPassword(strong, own), strong).not.toThrow();
  });

  it('is asked of new accounts', async () => {
    const raw = { email: `${newId()}@example.com`, password: 'password1234', name: 'Ada', organizationName: 'Example' };
    await expect(signUp(workspace.as(null), raw)).rejects.toMatchObject(refused('WeakPasswordError'));
  });

  it('is told of a huge password in no time worth an attack', () => {
    expect(() => requireStrongPassword('aB3$'.repeat(250), [])).not.toThrow(RangeError);
  });
});

describe("a person's own data", () => {
  it('comes out whole, without secrets, and its export is on record', async () => {
    const { viewer, email } = await newMember(workspace);
    const data = await exportMyData(workspace.as(viewer));
    expect(data).toMatchObject({
      person: { id: viewer.id, email, name: 'Ada' },
      organizations: [{ name: 'Example Audio', role: 'owner' }],
    });
    expect(data.sessions).toHaveLength(1);
    expect(new Set(data.audit.map(({ area }) => area))).toEqual(new Set(['accounts']));
    expect(data.audit.map(({ action }) => action)).toEqual(['account.export', 'session.start', 'account.sign-up']);
    expect(JSON.stringify(data)).not.toMatch(/argon2|hash/i);
    await expect(exportMyData(workspace.as({ ...viewer, kind: 'key' }))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is gone after the deletion, which asks for the password; the audit keeps the id and not the name', async () => {
    const { viewer, email, sessionToken } = await newMember(workspace);
    await expect(deleteMyAccount(workspace.as(viewer), 'not this one')).rejects.toMatchObject(refused('InvalidCredentialsError'));
    await deleteMyAccount(workspace.as(viewer), password);
    expect(await viewerOf(workspace, sessionToken)).toBeUndefined();
    expect(await signIn(workspace.as(null), { email, password })).toBeUndefined();
    const entries = await listAuditEntries(workspace.as({ ...viewer, scopes: ['audit:read'] }), { limit: 10, after: undefined });
    expect(entries[0]).toMatchObject({ action: 'account.delete', actorId: viewer.id });
    expect(JSON.stringify(entries)).not.toContain(email);
    // The address may begin anew.
    await signUp(workspace.as(null), { email, password, name: 'Ada', organizationName: 'Again' });
  });
});
