import { afterAll, beforeAll, expect, it } from 'vitest';
import { resealRows } from '@castgraph/service/reseal-rows';
import { inOrganization } from '@castgraph/orm/transact';
import { connectShopify } from './connections/connect-shopify.ts';
import { openWorkspace, orderBody, signedWebhook, WEBHOOK_SECRET, type Workspace } from './fixture/workspace.ts';
import { sealedColumns } from './sealed-columns.ts';
import { receiveWebhook } from './webhooks/receive-webhook.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

it('lists every sealed column of the subgraph', async () => {
  const columns = await workspace.orm.em.fork().execute<{ table_name: string; column_name: string }[]>(
    `select table_name, column_name from information_schema.columns
      where table_schema = 'integrations' and column_name like 'sealed%' and column_name not like '%_key' order by 1`,
  );
  expect(columns.map((row) => [row.table_name, row.column_name])).toEqual(sealedColumns.map(({ table, column }) => [table, column]));
});

it('opens credentials and takes webhooks through a change of SECRETS_KEY, and after the old key is gone', async () => {
  const next = Buffer.alloc(32, 'next').toString('base64');
  const { id } = await connectShopify(workspace.as(), { shopDomain: 'example.myshopify.com', webhookSecret: WEBHOOK_SECRET });
  const receive = (secretsKey: string) => receiveWebhook({ orm: workspace.orm, secretsKey }, signedWebhook(id, orderBody()));
  expect(await receive(workspace.secretsKey)).toBe('accepted');
  await expect(receive(next)).rejects.toThrow(/not in SECRETS_KEY/);
  const both = `${next},${workspace.secretsKey}`;
  expect(await receive(both)).toBe('accepted');
  for (const column of sealedColumns) {
    const { resealed } = await resealRows(workspace.orm, both, column, { signal: new AbortController().signal });
    expect(resealed).toBe(1);
  }
  expect(await receive(next)).toBe('accepted');
  const rows = await inOrganization(workspace.orm, workspace.organizationId, (em) =>
    em.execute('select * from integrations.integration_event'),
  );
  expect(rows).toHaveLength(3);
  expect(JSON.stringify(rows)).not.toContain('listener@example.com');
});
