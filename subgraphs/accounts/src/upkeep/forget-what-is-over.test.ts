import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { newMember, TEST_PASSWORD as password, viewerOf } from '../fixture/new-member.ts';
import { openOAuth } from '../fixture/open-oauth.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { inviteMember } from '../people/invite-member.ts';
import { refreshSession } from '../sessions/refresh-session.ts';
import { signIn } from '../sessions/sign-in.ts';
import { forgetWhatIsOver } from './forget-what-is-over.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const run = (statement: string, values: unknown[] = []) => inSystem(workspace.orm, (em) => em.execute(statement, values));

/** The person's rows of each table. */
async function count(personId: string, organizationId: string): Promise<number[]> {
  const [row] = (await run(
    `select (select count(*) from accounts.session where person_id = ?)::int as sessions,
       (select count(*) from accounts.refresh_token where organization_id = ?)::int as links,
       (select count(*) from accounts.single_use_token where person_id = ?)::int as tokens,
       (select count(*) from accounts.invitation where organization_id = ?)::int as invitations`,
    [personId, organizationId, personId, organizationId],
  )) as unknown as Record<string, number>[];
  return [row!['sessions']!, row!['links']!, row!['tokens']!, row!['invitations']!];
}

it('what ended over a month ago is forgotten in every organization, and nothing that goes on', async () => {
  const [old, young] = [await newMember(workspace), await newMember(workspace)];
  for (const { viewer, email } of [old, young]) {
    const { refreshToken } = (await signIn(workspace.as(null), { email, password, refreshable: true }))!;
    await refreshSession(workspace.as(null), { refreshToken: refreshToken! });
    await inviteMember(workspace.as(viewer), { email: `${newId()}@example.com`, role: 'analyst' });
  }
  const { id, organizationId } = old.viewer;
  const before = await count(id, organizationId);
  await run(`update accounts.session set expires_at = now() - interval '31 days' where person_id = ?`, [id]);
  await run(`update accounts.single_use_token set expires_at = now() - interval '31 days' where person_id = ?`, [id]);
  await run(`insert into accounts.mail (id, created_at, sent_at) values (?, now(), now() - interval '31 days')`, [newId()]);
  await run(
    `insert into accounts.mfa_challenge (organization_id, token_hash, person_id, is_refreshable, created_at, expires_at)
     values (?, 'x', ?, false, now(), now() - interval '31 days')`,
    [organizationId, id],
  );
  const forgotten = await forgetWhatIsOver(workspace.orm);
  expect(forgotten).toEqual({ sessions: before[0], tokens: before[2], mails: 1, invitations: 0, challenges: 1, grants: 0, tokenEnds: 0 });
  expect(await count(id, organizationId)).toEqual([0, 0, 0, 1]);
  expect(await count(young.viewer.id, young.viewer.organizationId)).toEqual(before);
  expect(await viewerOf(workspace, young.sessionToken)).toMatchObject({ id: young.viewer.id });
  expect(await forgetWhatIsOver(workspace.orm)).toEqual({
    sessions: 0,
    tokens: 0,
    mails: 0,
    invitations: 0,
    challenges: 0,
    grants: 0,
    tokenEnds: 0,
  });
});

it('an open invitation outlives its last day by a month, and a mail that was not sent is kept', async () => {
  const { viewer } = await newMember(workspace);
  const { organizationId } = viewer;
  await inviteMember(workspace.as(viewer), { email: `${newId()}@example.com`, role: 'analyst' });
  const mailId = newId();
  await run(`insert into accounts.mail (id, sealed, created_at) values (?, 'x', now() - interval '1 year')`, [mailId]);
  for (const [days, left] of [
    [29, 1],
    [31, 0],
  ] as const) {
    await inOrganization(workspace.orm, organizationId, (em) =>
      em.execute('update accounts.invitation set expires_at = now() - make_interval(days => ?)', [days]),
    );
    await forgetWhatIsOver(workspace.orm);
    expect((await count(viewer.id, organizationId))[3]).toBe(left);
  }
  expect(await run('select id from accounts.mail where id = ?', [mailId])).toHaveLength(1);
});

it('what an app was permitted is forgotten a month after it was last prolonged, with its codes and tokens', async () => {
  const bench = await openOAuth(workspace);
  const [app, member] = [await bench.newApp(), await newMember(workspace)];
  await bench.tokens(app, member);
  await bench.close();
  const ageBy = (days: number) =>
    run('update accounts.oauth_grant set expires_at = now() - make_interval(days => ?) where client_id = ?', [days, app.id]);
  await ageBy(29);
  expect((await forgetWhatIsOver(workspace.orm)).grants).toBe(0);
  await ageBy(31);
  expect((await forgetWhatIsOver(workspace.orm)).grants).toBe(1);
  const { organizationId } = member.viewer;
  for (const table of ['oauth_code', 'oauth_refresh_token'])
    expect(await run(`select 1 from accounts.${table} where organization_id = ?`, [organizationId])).toEqual([]);
});
