import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { createApiKey } from '../api-keys/create-api-key.ts';
import { newColleague } from '../fixture/new-colleague.ts';
import { newMember } from '../fixture/new-member.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createOrganization } from '../people/create-organization.ts';
import { listOrganizations } from '../people/list-organizations.ts';
import { switchOrganization } from '../people/switch-organization.ts';
import { createSandbox } from './create-sandbox.ts';
import { deleteSandbox } from './delete-sandbox.ts';
import { resetSandbox } from './reset-sandbox.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const make = async (viewer: Viewer, name = 'Trial') => (await createSandbox(workspace.as(viewer), { name })).id;
const inside = (viewer: Viewer, organizationId: string): Viewer => ({ ...viewer, organizationId });

async function actionsIn(viewer: Viewer): Promise<string[]> {
  const rows = await workspace
    .as(viewer)
    .read((em) => em.execute<{ action: string }[]>(`select action from accounts.audit_entry where action like 'sandbox.%' order by id`));
  return rows.map(({ action }) => action);
}

/** What the other parts of the product are told of the sandbox, first to last: the sample it shall hold, or null. */
async function told(viewer: Viewer, id: string): Promise<(string | null)[]> {
  const rows = await workspace
    .as(inside(viewer, id))
    .read((em) =>
      em.execute<{ sample: string | null }[]>(
        `select payload ->> 'sampleId' as sample from accounts.outbox where organization_id = ? and name = 'accounts.sandbox-asked' order by position`,
        [id],
      ),
    );
  return rows.map(({ sample }) => sample);
}

/** As if its filling had been asked for a minute ago. */
async function letTimePass(viewer: Viewer, id: string): Promise<void> {
  await workspace
    .as(inside(viewer, id))
    .transact((em) =>
      em.execute('update accounts.organization set sample_id = ? where organization_id = ?', [newId(Date.now() - 60_000), id]),
    );
}

describe('a sandbox', () => {
  it('is its maker’s, told from other organizations, and the rest of the product fills it', async () => {
    const { viewer } = await newMember(workspace);
    const id = await make(viewer, ' Trial ');
    const own = await listOrganizations(workspace.as(viewer));
    expect(own.map(({ isSandbox, name }) => [name, isSandbox])).toEqual([
      [expect.any(String), false],
      ['Trial', true],
    ]);
    expect(await told(viewer, id)).toEqual([expect.any(String)]);
    expect(await actionsIn(viewer)).toEqual(['sandbox.create']);
    expect(await actionsIn(inside(viewer, id))).toEqual([]);
  });

  it('made in a sandbox belongs to the organization that one was made from', async () => {
    const { viewer } = await newMember(workspace);
    const first = await make(viewer);
    await make(inside(viewer, first));
    expect(await actionsIn(viewer)).toEqual(['sandbox.create', 'sandbox.create']);
  });

  it('is refused beyond three with an error of its own, also to many askings at once, and counts as no organization', async () => {
    const { viewer } = await newMember(workspace);
    const settled = await Promise.allSettled(Array.from({ length: 6 }, () => make(viewer)));
    const refusals = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as object] : []));
    expect(refusals).toHaveLength(3);
    for (const refusal of refusals) expect(refusal).toMatchObject({ answer: { __typename: 'SandboxLimitError', limit: 3 } });
    for (let at = 0; at < 19; at++) await createOrganization(workspace.as(viewer), { name: `Number ${at}` });
    await expect(createOrganization(workspace.as(viewer), { name: 'One more' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is refused to keys, to apps, to an address that is not verified, and without a name', async () => {
    const { viewer } = await newMember(workspace);
    await expect(make({ ...viewer, kind: 'key' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(make({ ...viewer, delegation: { clientId: newId(), grantId: newId() } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(createSandbox(workspace.as(null), { name: 'Trial' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const name of ['', ' ', 'x'.repeat(201), 'a\u0000b'])
      await expect(make(viewer, name)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const strict = await openWorkspace({ requiresVerifiedEmail: true });
    try {
      const unverified = await newMember(strict);
      await expect(createSandbox(strict.as(unverified.viewer), { name: 'Trial' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    } finally {
      await strict.close();
    }
  });
});

describe('fresh sample data', () => {
  it('is asked for once, whoever presses twice, and again later', async () => {
    const { viewer } = await newMember(workspace);
    const id = await make(viewer);
    await expect(resetSandbox(workspace.as(viewer), id)).rejects.toMatchObject({ code: 'CONFLICT' });
    await letTimePass(viewer, id);
    const twice = await Promise.allSettled([resetSandbox(workspace.as(viewer), id), resetSandbox(workspace.as(viewer), id)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(new Set(await told(viewer, id)).size).toBe(2);
    expect(await actionsIn(viewer)).toEqual(['sandbox.create', 'sandbox.reset']);
  });
});

describe('a deleted sandbox', () => {
  it('lets nobody in from then on, by membership, session or key, and is asked to go', async () => {
    const { viewer } = await newMember(workspace);
    const id = await make(viewer);
    const there = inside(viewer, id);
    await switchOrganization(workspace.as(viewer), id);
    await createApiKey(workspace.as(there), { name: 'Trial', scopes: ['podcasts:read'] });
    await deleteSandbox(workspace.as(viewer), id);
    expect((await listOrganizations(workspace.as(viewer))).map((one) => one.id)).toEqual([viewer.organizationId]);
    await expect(switchOrganization(workspace.as(viewer), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const left = await workspace.as(there).read((em) =>
      em.execute<{ keys: number; sessions: number; ends: number }[]>(
        `select (select count(*)::int from accounts.api_key where organization_id = ?) as keys,
                (select count(*)::int from accounts.session where organization_id = ? and ended_at is null) as sessions,
                (select count(*)::int from accounts.token_end where organization_id = ?) as ends`,
        [id, id, id],
      ),
    );
    expect(left).toEqual([{ keys: 0, sessions: 0, ends: expect.any(Number) }]);
    expect(left[0]!.ends).toBeGreaterThan(1);
    expect(await told(viewer, id)).toEqual([expect.any(String), null]);
    expect(await actionsIn(viewer)).toEqual(['sandbox.create', 'sandbox.delete']);
  });

  it('makes place for another, and is neither deleted nor filled again', async () => {
    const { viewer } = await newMember(workspace);
    const [id] = await Promise.all([make(viewer), make(viewer), make(viewer)]);
    await deleteSandbox(workspace.as(viewer), id);
    await expect(deleteSandbox(workspace.as(viewer), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(resetSandbox(workspace.as(viewer), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await make(viewer);
  });

  it('is not the one that somebody stands in', async () => {
    const { viewer } = await newMember(workspace);
    const id = await make(viewer);
    await expect(deleteSandbox(workspace.as(inside(viewer, id)), id)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await told(viewer, id)).toHaveLength(1);
  });
});

describe.each([
  ['filling anew', resetSandbox],
  ['deletion', deleteSandbox],
] as const)('%s', (_, verb) => {
  it('is for the owner of a sandbox alone: not for strangers, for those who only belong to it, nor for a real organization', async () => {
    const { viewer } = await newMember(workspace);
    const [stranger, id] = [await newMember(workspace), await make(viewer)];
    await letTimePass(viewer, id);
    const colleague = await newColleague(workspace, { viewer: inside(viewer, id), sessionToken: '' }, 'admin');
    await expect(verb(workspace.as(stranger.viewer), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(verb(workspace.as(inside(colleague.viewer, viewer.organizationId)), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { id: real } = await createOrganization(workspace.as(viewer), { name: 'Real' });
    await expect(verb(workspace.as(viewer), real)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(verb(workspace.as(viewer), newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(verb(workspace.as(viewer), 'none')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(verb(workspace.as({ ...viewer, kind: 'key' }), id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(verb(workspace.as(null), id)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
