import { afterAll, beforeAll, expect, it } from 'vitest';
import { actionsRecordedBy, readAuditedMutations } from '@castgraph/service/fixture/audited-mutations';
import { openWorkspace, type Workspace } from '../test/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const cases: Record<string, () => Promise<unknown>> = { generateReport: () => workspace.request() };

it('every audited mutation leaves exactly one entry of its action', async () => {
  const audited = await readAuditedMutations('reporting');
  expect(Object.keys(cases).toSorted()).toEqual([...audited.keys()].toSorted());
  for (const [field, actions] of audited)
    expect([field, await actionsRecordedBy(workspace.orm, workspace.organizationId, cases[field]!)]).toEqual([field, actions]);
});
