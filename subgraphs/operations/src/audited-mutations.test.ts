import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { actionsRecordedBy, readAuditedMutations } from '@castgraph/service/fixture/audited-mutations';
import { acknowledgeAlert } from './alerts/acknowledge-alert.ts';
import { settleAlert } from './alerts/settle-alert.ts';
import { openWorkspace, type Workspace } from './fixture/workspace.ts';
import { recordTask } from './tasks/record-task.ts';
import { retryTask } from './tasks/retry-task.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const cases: Record<string, () => Promise<() => Promise<unknown>>> = {
  acknowledgeAlert: async () => {
    const now = new Date();
    const state = { area: 'gateway', status: 'UNHEALTHY' as const, checks: [], since: new Date(now.getTime() - 60_000) };
    await inSystem(workspace.orm, (em) => settleAlert(em, workspace.live, state, now));
    const rows = await inSystem(workspace.orm, (em) => em.execute<{ alert_id: string }[]>('select alert_id from operations.alert'));
    return () => acknowledgeAlert(workspace.as(), { alertId: rows[0]!.alert_id });
  },
  retryTask: async () => {
    const taskId = newId();
    const { organizationId } = workspace;
    await inOrganization(workspace.orm, organizationId, (em) =>
      recordTask(em, {
        taskId,
        type: 'ingestion.read-feed',
        subgraph: 'ingestion',
        organizationId,
        state: 'FAILED',
        version: 1,
        progress: 0,
        message: null,
        retryCount: 3,
        error: 'no',
        payload: {},
        schedule: null,
        occurredAt: new Date().toISOString(),
      }),
    );
    return () => retryTask(workspace.as(), { taskId });
  },
};

it('every audited mutation leaves exactly one entry of its action', async () => {
  const audited = await readAuditedMutations('operations');
  expect(Object.keys(cases).toSorted()).toEqual([...audited.keys()].toSorted());
  for (const [field, actions] of audited) {
    const work = await cases[field]!();
    expect([field, await actionsRecordedBy(workspace.orm, workspace.organizationId, work)]).toEqual([field, actions]);
  }
});
