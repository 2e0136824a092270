import { afterAll, beforeAll, expect, it } from 'vitest';
import { actionsRecordedBy, readAuditedMutations } from '@castgraph/service/fixture/audited-mutations';
import { connectShopify } from './connections/connect-shopify.ts';
import { updateIntegration } from './connections/update-integration.ts';
import { openWorkspace, WEBHOOK_SECRET, type Workspace } from './fixture/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const connect = (shop: string) => connectShopify(workspace.as(), { shopDomain: `${shop}.myshopify.com`, webhookSecret: WEBHOOK_SECRET });

const cases: Record<string, () => Promise<() => Promise<unknown>>> = {
  connectIntegration: async () => () => connect('first'),
  updateIntegration: async () => {
    const { id: integrationId } = await connect('second');
    return async () => {
      await updateIntegration(workspace.as(), { integrationId, enabled: true });
      await updateIntegration(workspace.as(), { integrationId, enabled: false });
    };
  },
};

it('every audited mutation leaves exactly one entry of each of its actions, and none of them a secret', async () => {
  const audited = await readAuditedMutations('integrations');
  expect(Object.keys(cases).toSorted()).toEqual([...audited.keys()].toSorted());
  for (const [field, actions] of audited) {
    const work = await cases[field]!();
    expect([field, await actionsRecordedBy(workspace.orm, workspace.organizationId, work)]).toEqual([field, actions]);
  }
  const entries = await workspace.as().read((em) => em.execute('select * from integrations.audit_entry'));
  expect(JSON.stringify(entries)).not.toContain(WEBHOOK_SECRET);
});
