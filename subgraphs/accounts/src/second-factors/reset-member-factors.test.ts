import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inSystem } from '@castgraph/orm/transact';
import { asMember, challengeOf, enrol, refusalOf } from '../fixture/enrolled-member.ts';
import { newMember, sessionTokenOf, TEST_PASSWORD as password } from '../fixture/new-member.ts';
import { readMailedToken, readMails } from '../fixture/read-mail.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { acceptInvitation } from '../people/accept-invitation.ts';
import { inviteMember } from '../people/invite-member.ts';
import { listSessions } from '../sessions/list-sessions.ts';
import { signIn } from '../sessions/sign-in.ts';
import { resetMemberFactors } from './reset-member-factors.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

type Member = Pick<Awaited<ReturnType<typeof newMember>>, 'viewer' | 'sessionToken' | 'email'>;
const as = (member: Member) => asMember(workspace, member);
const begin = (email: string) => signIn(workspace.as(null), { email, password });

async function join(host: Member, role: string, email = `${role}-${host.email}`): Promise<Member> {
  await inviteMember(as(host), { email, role });
  const context = workspace.as(null);
  const { viewer } = await acceptInvitation(context, { token: await readMailedToken(workspace, email), name: 'Grace', password });
  return { email, viewer, sessionToken: sessionTokenOf(context.responseHeaders) };
}

describe('an administrator who resets the second factors of a member', () => {
  it('takes apps, passkeys and recovery codes away, ends their sessions and tells them', async () => {
    const owner = await newMember(workspace);
    const member = await join(owner, 'analyst');
    await enrol(workspace, member);
    await challengeOf(begin(member.email));
    expect(await resetMemberFactors(as(owner), { userId: member.viewer.id })).toBe(member.viewer.id);
    const rows = await inSystem(workspace.orm, (em) =>
      em.execute(
        'select person_id from accounts.totp where person_id = ? union all select person_id from accounts.recovery_code where person_id = ?',
        [member.viewer.id, member.viewer.id],
      ),
    );
    expect(rows).toEqual([]);
    expect(await listSessions(as(member))).toEqual([]);
    expect(await begin(member.email)).toMatchObject({ viewer: { id: member.viewer.id } });
    expect((await readMails(workspace, member.email)).at(-1)?.text).toContain('removed all second factors');
    await expect(resetMemberFactors(as(owner), { userId: member.viewer.id })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is an owner where the member is one, and resets nothing of their own', async () => {
    const owner = await newMember(workspace);
    const admin = await join(owner, 'admin');
    await enrol(workspace, owner);
    await expect(resetMemberFactors(as(admin), { userId: owner.viewer.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(resetMemberFactors(as(owner), { userId: owner.viewer.id })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const analyst = await join(owner, 'analyst');
    await expect(resetMemberFactors(as(analyst), { userId: admin.viewer.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('reaches nobody of another organization, and nobody who belongs to another one too', async () => {
    const [owner, other] = [await newMember(workspace), await newMember(workspace)];
    await enrol(workspace, other);
    await expect(resetMemberFactors(as(owner), { userId: other.viewer.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await inviteMember(as(owner), { email: other.email, role: 'analyst' });
    await acceptInvitation(as(other), { token: await readMailedToken(workspace, other.email) });
    await expect(resetMemberFactors(as(owner), { userId: other.viewer.id })).rejects.toMatchObject({ code: 'CONFLICT' });
    await challengeOf(begin(other.email));
  });

  it('shows their password again when they signed in a while ago', async () => {
    const owner = await newMember(workspace);
    const member = await join(owner, 'analyst');
    await enrol(workspace, member);
    await inSystem(workspace.orm, (em) =>
      em.execute(`update accounts.session set authenticated_at = now() - interval '1 hour' where person_id = ?`, [owner.viewer.id]),
    );
    const userId = member.viewer.id;
    expect(await refusalOf(resetMemberFactors(as(owner), { userId }))).toMatchObject({ __typename: 'InvalidCredentialsError' });
    expect(await resetMemberFactors(as(owner), { userId, password })).toBe(userId);
  });
});
