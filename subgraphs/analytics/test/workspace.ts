import { newId } from '@castgraph/kernel/ids';
import type { Role } from '@castgraph/kernel/scopes';
import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLive, type Live } from '@castgraph/service/live-channel';
import { openLog } from '@castgraph/telemetry/log';
import { createTestDatabase } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { withLive } from '../src/context.ts';
import { entities } from '../src/entities.ts';
import { loaders } from '../src/loaders.ts';
import { migrations } from '../src/migrations.ts';

/** A database of analytics alone, for one suite. */
export interface Workspace {
  orm: Orm;
  live: Live;
  organizationId: string;
  databaseUrl: string;
  secretsKey: string;
  /** A context of a member of the workspace's organization, or of another one. */
  as(role?: Role, organizationId?: string): OperationContext;
  /** A show with episodes, as ingestion would have announced it. */
  addShow(options?: { organizationId?: string; episodes?: number }): Promise<{ podcastId: string; episodeIds: string[] }>;
  close(): Promise<void>;
}

/** Opens a workspace with an organization of its own. */
export async function openWorkspace(): Promise<Workspace> {
  const database = await createTestDatabase({ subgraphs: [{ subgraph: 'analytics', migrations }] });
  const log = openLog('analytics-test', { level: 'ERROR' });
  const orm = await openOrm({ subgraph: 'analytics', entities, databaseUrl: database.databaseUrl, secretsKey: database.secretsKey });
  const live = openLive({ redisUrl: process.env['REDIS_URL']!, log });
  const { id: organizationId } = makeOrganization();
  return {
    orm,
    live,
    organizationId,
    databaseUrl: database.databaseUrl,
    secretsKey: database.secretsKey,
    as: (role = 'owner', of = organizationId) =>
      withLive(live, 'https://castgraph.example')(createContext({ viewer: makeViewer({ organizationId: of, role }), orm, log, loaders })),
    addShow: ({ organizationId: of = organizationId, episodes = 1 } = {}) => insertShow(orm, of, episodes),
    close: async () => {
      await live.close();
      await closeOrm(orm);
      await database.close();
    },
  };
}

async function insertShow(orm: Orm, organizationId: string, episodes: number): Promise<{ podcastId: string; episodeIds: string[] }> {
  const podcastId = newId();
  const episodeIds = Array.from({ length: episodes }, () => newId());
  await inOrganization(orm, organizationId, async (em) => {
    await em.execute('insert into analytics.podcast (organization_id, id, title, feed_url, occurred_at) values (?, ?, ?, ?, now())', [
      organizationId,
      podcastId,
      'Test show',
      `https://feeds.example/${podcastId}`,
    ]);
    for (const id of episodeIds) {
      await em.execute(
        'insert into analytics.episode (organization_id, id, podcast_id, guid, title, occurred_at) values (?, ?, ?, ?, ?, now())',
        [organizationId, id, podcastId, id, 'Test episode'],
      );
    }
  });
  return { podcastId, episodeIds };
}
