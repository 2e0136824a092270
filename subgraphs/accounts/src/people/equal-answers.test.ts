import { hash, verify } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { inSystem } from '@castgraph/orm/transact';
import { asMember, refusalOf } from '../fixture/enrolled-member.ts';
import { newMember, TEST_PASSWORD as password } from '../fixture/new-member.ts';
import { readMailedToken, readMails } from '../fixture/read-mail.ts';
import { runResets } from '../fixture/request-reset.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { cancelInvitation } from './cancel-invitation.ts';
import { inviteMember } from './invite-member.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { signUp } from './sign-up.ts';
import { verifyEmail } from './verify-email.ts';

// What a password costs is counted, since a clock of a busy machine proves nothing about time.
vi.mock('@node-rs/argon2', async (load) => {
  const real = await load<{ hash: typeof hash; verify: typeof verify }>();
  return {
    ...real,
    hash: vi.fn<typeof hash>((...args) => real.hash(...args)),
    verify: vi.fn<typeof verify>((...args) => real.verify(...args)),
  };
});

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace({}, { redisDb: 10 });
});
afterAll(() => workspace.close());
beforeEach(() => workspace.redis.flushdb());

const stranger = () => `${newId()}@example.com`;

interface Work {
  /** What was answered or thrown, with ids left out. */
  answer: string;
  /** The SQL that was run, without its values. */
  statements: string[];
  passwords: number;
  /** Jobs and mails that were left for the background, by name. */
  left: string[];
}

/** Everything that somebody who asks could notice, by waiting or by reading. */
async function workOf(act: () => Promise<unknown>): Promise<Work> {
  const before = newId();
  const spy = vi.spyOn(workspace.orm.em.getConnection(), 'execute');
  vi.mocked(hash).mockClear();
  vi.mocked(verify).mockClear();
  const answer = await act().then(
    (value) => value,
    (error: unknown) => String(error),
  );
  const statements = spy.mock.calls.map(([sql]) => (typeof sql === 'string' ? sql : 'raw').replaceAll(/'[^']*'/g, '?'));
  spy.mockRestore();
  const passwords = vi.mocked(hash).mock.calls.length + vi.mocked(verify).mock.calls.length;
  const left = await inSystem(workspace.orm, (em) =>
    em.execute<{ name: string; size: number }[]>(
      'select name, length(payload::text) as size from accounts.outbox where id > ? order by id',
      [before],
    ),
  );
  const told = JSON.stringify(answer ?? null).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z|"tokenHash":"\w+"/g, '');
  return { answer: told, statements, passwords, left: left.map(({ name, size }) => `${name} ${size}`) };
}

describe('asking for a new password', () => {
  it('is the same work and the same answer for every address: who has an account is looked at in the background', async () => {
    const { email } = await newMember(workspace);
    const [known, unknown] = [
      await workOf(() => requestPasswordReset(workspace.as(null), email)),
      await workOf(() => requestPasswordReset(workspace.as(null), stranger())),
    ];
    expect(unknown).toEqual(known);
    expect(known.statements.length).toBeGreaterThan(0);
    expect(known).toMatchObject({ answer: 'null', passwords: 0, left: [expect.stringMatching(/^accounts.post-reset /)] });
  });

  it('keeps the address sealed on its way, and sends one link however often the job is tried', async () => {
    const { email } = await newMember(workspace);
    await requestPasswordReset(workspace.as(null), email);
    const [job] = await inSystem(workspace.orm, (em) =>
      em.execute<{ payload: unknown }[]>(`select payload from accounts.outbox where name = 'accounts.post-reset' order by id desc limit 1`),
    );
    expect(JSON.stringify(job)).not.toContain(email);
    await runResets(workspace);
    await runResets(workspace);
    const links = (await readMails(workspace, email)).filter(({ text }) => text.includes('/reset-password#'));
    expect(links).toHaveLength(1);
  });
});

describe('an invitation', () => {
  it('is the same work, one mail and the same answer for an address with an account elsewhere and for one without', async () => {
    const [owner, elsewhere] = [await newMember(workspace), await newMember(workspace)];
    const invite = (email: string) => async () => {
      const { role, acceptedAt } = await inviteMember(asMember(workspace, owner), { email, role: 'analyst' });
      return { role, acceptedAt };
    };
    const [known, unknown] = [await workOf(invite(elsewhere.email)), await workOf(invite(stranger()))];
    expect(unknown).toEqual(known);
    expect(known.left.filter((name) => name.startsWith('accounts.send-mail'))).toHaveLength(1);
  });

  it('that was taken back is refused with the same work as one that never was', async () => {
    const owner = await newMember(workspace);
    const email = stranger();
    const { id } = await inviteMember(asMember(workspace, owner), { email, role: 'analyst' });
    const token = await readMailedToken(workspace, email);
    await cancelInvitation(asMember(workspace, owner), id);
    const accept = (shown: string) => () => acceptInvitation(workspace.as(null), { token: shown, name: 'Bea', password });
    const [over, never] = [await workOf(accept(token)), await workOf(accept('A'.repeat(43)))];
    expect(over).toEqual(never);
    expect(over.passwords).toBe(0);
  });
});

it('a link of a verification mail that was used is refused with the same work as one that never was', async () => {
  const { email } = await newMember(workspace);
  const token = await readMailedToken(workspace, email);
  await verifyEmail(workspace.as(null), token);
  const [used, never] = [
    await workOf(() => verifyEmail(workspace.as(null), token)),
    await workOf(() => verifyEmail(workspace.as(null), 'A'.repeat(43))),
  ];
  expect(used).toEqual(never);
});

describe('a sign-up with an address that has an account', () => {
  const start = (email: string, from = newId()) =>
    signUp(workspace.as(null, { 'x-forwarded-for': from }), { email, password, name: 'Eve', organizationName: 'Eve Audio' });
  const taken = { code: 'CONFLICT' };
  const notices = async (email: string) => (await readMails(workspace, email)).filter(({ subject }) => subject.includes('already'));

  it('says so after the work of one password, and changes nothing of the account', async () => {
    const { email } = await newMember(workspace);
    const work = await workOf(() => start(email));
    expect(work).toMatchObject({ answer: expect.stringContaining('sign in instead'), passwords: 1 });
    expect((await workOf(() => start(stranger()))).passwords).toBe(1);
  });

  it('tells its owner by mail, once a day however often, from wherever and at the same time', async () => {
    const { email } = await newMember(workspace);
    await Promise.allSettled(Array.from({ length: 4 }, () => start(email.toUpperCase())));
    await expect(start(email)).rejects.toMatchObject(taken);
    const [notice, ...others] = await notices(email);
    expect(others).toEqual([]);
    expect(notice!.text).toContain('https://castgraph.example/sign-in');
    expect(notice!.text).not.toContain('Eve');
    await inSystem(workspace.orm, (em) =>
      em.execute(`update accounts.person set sign_up_told_at = sign_up_told_at - interval '1 day' where email = ?`, [email]),
    );
    await expect(start(email)).rejects.toMatchObject(taken);
    expect(await notices(email)).toHaveLength(2);
  });

  it('tells a stranger nothing any more after five tries of one address, and does no work for them', async () => {
    const { email } = await newMember(workspace);
    const from = newId();
    for (let tries = 0; tries < 5; tries++) await expect(start(email, from)).rejects.toMatchObject(taken);
    const work = await workOf(() => start(email, from));
    expect(work).toMatchObject({ answer: expect.stringContaining('Too many attempts'), passwords: 0, left: [] });
    // Others are not kept out by it.
    await expect(start(email)).rejects.toMatchObject(taken);
  });

  it('tells nobody on one IP address more than a hundred: the next is refused, whether its address is taken or free', async () => {
    const { email } = await newMember(workspace);
    const from = newId();
    const { guard } = workspace.as(null).accounts;
    // As ninety-nine that were found, without the passwords they cost.
    await Promise.all(Array.from({ length: 99 }, () => guard.fail({ account: `sign-up:${stranger()}`, address: `sign-up:${from}` })));
    await expect(start(email, from)).rejects.toMatchObject(taken);
    for (const address of [email, stranger()])
      expect(await refusalOf(start(address, from))).toMatchObject({ __typename: 'TooManyAttemptsError' });
    expect((await start(stranger())).viewer.roles).toEqual(['owner']);
  });
});
