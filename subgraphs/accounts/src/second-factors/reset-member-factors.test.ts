import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { inSystem } from '@castgraph/orm/transact';
import { asMember, enrol, refusalOf } from '../fixture/enrolled-member.ts';
import { newColleague } from '../fixture/new-colleague.ts';
import { newMember, TEST_PASSWORD as password, viewerOf } from '../fixture/new-member.ts';
import { readMailedToken, readMails } from '../fixture/read-mail.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { acceptInvitation } from '../people/accept-invitation.ts';
import { inviteMember } from '../people/invite-member.ts';
import { signIn } from '../sessions/sign-in.ts';
import { readFactors } from './read-factors.ts';
import { resetMemberFactors } from './reset-member-factors.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

type Member = Pick<Awaited<ReturnType<typeof newMember>>, 'viewer' | 'sessionToken'>;
const reset = (caller: Member, { viewer }: Pick<Member, 'viewer'>) =>
  resetMemberFactors(asMember(workspace, caller), { userId: viewer.id });
const factorsOf = ({ viewer }: Pick<Member, 'viewer'>) => inSystem(workspace.orm, (em) => readFactors(em, viewer.id), { readOnly: true });

async function ownerWith(role: string) {
  const owner = await newMember(workspace);
  const colleague = await newColleague(workspace, owner, role);
  await enrol(workspace, colleague);
  return { owner, colleague };
}

describe('the second factors of a member who has lost them', () => {
  it('are taken away with the recovery codes; sessions end, a mail tells of it, and the password alone signs in', async () => {
    const { owner, colleague } = await ownerWith('analyst');
    expect(await reset(owner, colleague)).toBe(1);
    expect(await factorsOf(colleague)).toEqual({ totpSince: null, recoveryCodesLeft: 0, passkeyCount: 0 });
    expect(await viewerOf(workspace, colleague.sessionToken)).toBeFalsy();
    expect(JSON.stringify(await readMails(workspace, colleague.email))).toContain('removed the second factors');
    const again = await signIn(workspace.as(null), { email: colleague.email, password });
    expect(again).toMatchObject({ viewer: { id: colleague.viewer.id } });
  });

  it('are taken away once: a second time there is nothing to take', async () => {
    const { owner, colleague } = await ownerWith('analyst');
    const outcomes = await Promise.allSettled([reset(owner, colleague), reset(owner, colleague)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(reset(owner, colleague)).rejects.toThrow('no second factor');
  });
});

describe('second factors stay', () => {
  it('one’s own: a copied session cannot get around showing them', async () => {
    const owner = await newMember(workspace);
    await enrol(workspace, owner);
    await expect(reset(owner, owner)).rejects.toThrow('Your own second factors');
    expect((await factorsOf(owner)).totpSince).not.toBeNull();
  });

  it('an owner’s, from an admin', async () => {
    const { owner, colleague: admin } = await ownerWith('admin');
    await enrol(workspace, owner);
    await expect(reset(admin, owner)).rejects.toThrow('Only an owner');
    expect((await factorsOf(owner)).totpSince).not.toBeNull();
  });

  it('everybody’s, from a manager, who may not change members', async () => {
    const { owner, colleague } = await ownerWith('analyst');
    const manager = await newColleague(workspace, owner, 'manager');
    await expect(reset(manager, colleague)).rejects.toThrow();
    expect((await factorsOf(colleague)).totpSince).not.toBeNull();
  });

  it('those of another organization’s member, as those of nobody', async () => {
    const { colleague } = await ownerWith('analyst');
    const stranger = await newMember(workspace);
    await expect(reset(stranger, colleague)).rejects.toThrow(/not found|no member/i);
    await expect(reset(stranger, { viewer: { ...colleague.viewer, id: newId() } })).rejects.toThrow(/not found|no member/i);
    expect((await factorsOf(colleague)).totpSince).not.toBeNull();
  });

  it('where the account opens an organization that is not the caller’s to decide for', async () => {
    const owner = await newMember(workspace);
    const guest = await newMember(workspace);
    await inviteMember(asMember(workspace, owner), { email: guest.email, role: 'analyst' });
    await acceptInvitation(asMember(workspace, guest), { token: await readMailedToken(workspace, guest.email) });
    await enrol(workspace, guest);
    await expect(reset(owner, guest)).rejects.toThrow('another organization');
    expect((await factorsOf(guest)).totpSince).not.toBeNull();
  });

  it('where the caller signed in a while ago and does not show the password', async () => {
    const { owner, colleague } = await ownerWith('analyst');
    await inSystem(workspace.orm, (em) =>
      em.execute("update accounts.session set authenticated_at = now() - interval '1 hour' where person_id = ?", [owner.viewer.id]),
    );
    expect(await refusalOf(reset(owner, colleague))).toMatchObject({ __typename: 'InvalidCredentialsError' });
    const shown = { userId: colleague.viewer.id, password };
    expect(await resetMemberFactors(asMember(workspace, owner), shown)).toBe(1);
  });
});
