import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import type { Role } from '@castgraph/kernel/scopes';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLive, type Live } from '@castgraph/service/live-channel';
import { openLog } from '@castgraph/telemetry/log';
import { createTestDatabase } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { withLive } from '../src/context.ts';
import { entities } from '../src/entities.ts';
import { migrations } from '../src/migrations.ts';
import { tasksLoaders } from '../src/tasks/tasks.loaders.ts';

/** A database of operations alone, for one suite. */
export interface Workspace {
  orm: Orm;
  live: Live;
  organizationId: string;
  /** A context of a member of the workspace's organization, or of another one. */
  as(role?: Role, organizationId?: string): OperationContext;
  close(): Promise<void>;
}

export async function openWorkspace(): Promise<Workspace> {
  const { databaseUrl, secretsKey, close } = await createTestDatabase({ subgraphs: [{ subgraph: 'operations', migrations }] });
  const log = openLog('operations-test', { level: 'ERROR' });
  const orm = await openOrm({ subgraph: 'operations', entities, databaseUrl, secretsKey });
  const live = openLive({ redisUrl: process.env['REDIS_URL']!, log });
  const { id: organizationId } = makeOrganization();
  return {
    orm,
    live,
    organizationId,
    as: (role = 'owner', of = organizationId) =>
      withLive(live)(createContext({ viewer: makeViewer({ organizationId: of, role }), orm, log, loaders: tasksLoaders })),
    close: async () => {
      await live.close();
      await closeOrm(orm);
      await close();
    },
  };
}
