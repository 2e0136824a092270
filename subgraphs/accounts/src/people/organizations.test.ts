import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newMember } from '../fixture/new-member.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createOrganization } from './create-organization.ts';
import { listMembers } from './list-members.ts';
import { listOrganizations } from './list-organizations.ts';
import { switchOrganization } from './switch-organization.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

describe('another organization', () => {
  it('is its maker’s, who stays where they are and can go there', async () => {
    const { viewer } = await newMember(workspace);
    const made = await createOrganization(workspace.as(viewer), { name: '  Sandbox ' });
    expect(made).toMatchObject({ name: 'Sandbox', role: 'owner' });
    expect((await listOrganizations(workspace.as(viewer))).map(({ id }) => id)).toEqual([viewer.organizationId, made.id]);
    const there = await switchOrganization(workspace.as(viewer), made.id);
    expect(there).toMatchObject({ viewer: { organizationId: made.id, roles: ['owner'] } });
  });

  it('shows nothing of itself to the one before, nor of that one to itself', async () => {
    const { viewer } = await newMember(workspace);
    const { id } = await createOrganization(workspace.as(viewer), { name: 'Sandbox' });
    const there = { ...viewer, organizationId: id };
    const actions = (who: typeof viewer) =>
      workspace.as(who).read((em) => em.execute<{ action: string }[]>('select action from accounts.audit_entry order by id'));
    expect((await actions(there)).map(({ action }) => action)).toEqual(['organization.create']);
    expect((await actions(viewer)).map(({ action }) => action)).not.toContain('organization.create');
    expect(await listMembers(workspace.as(there), { limit: 10, after: undefined })).toHaveLength(1);
  });

  it('tells the other parts of the product that it is there', async () => {
    const { viewer } = await newMember(workspace);
    const { id } = await createOrganization(workspace.as(viewer), { name: 'Sandbox' });
    const told = await workspace
      .as({ ...viewer, organizationId: id })
      .read((em) => em.execute<{ payload: unknown }[]>('select payload from accounts.outbox where organization_id = ?', [id]));
    expect(JSON.stringify(told)).toContain(id);
  });

  it('is refused to keys, to an address that is not verified, and without a name', async () => {
    const { viewer } = await newMember(workspace);
    const key = { ...viewer, kind: 'key' as const };
    await expect(createOrganization(workspace.as(key), { name: 'Sandbox' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(createOrganization(workspace.as(null), { name: 'Sandbox' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(createOrganization(workspace.as(viewer), { name: ' ' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const strict = await openWorkspace({ requiresVerifiedEmail: true });
    try {
      const unverified = await newMember(strict);
      await expect(createOrganization(strict.as(unverified.viewer), { name: 'Sandbox' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    } finally {
      await strict.close();
    }
  });

  it('is refused beyond twenty, also to many askings at once', async () => {
    const { viewer } = await newMember(workspace);
    const askings = Array.from({ length: 22 }, (_, at) => createOrganization(workspace.as(viewer), { name: `Number ${at}` }));
    const settled = await Promise.allSettled(askings);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(19);
    expect(await listOrganizations(workspace.as(viewer))).toHaveLength(20);
  });
});
