import { utcDay } from '@castgraph/kernel/days';
import { plainArrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** A download, some request of whose window came, went, or was settled anew. */
export interface MovedDownload {
  episodeId: string;
  source: string;
  at: number;
}

const MARK = `/* mark-ad-days-due */
  insert into analytics.ad_slot_due as t (organization_id, episode_id, source, day)
  select ?::uuid, r.* from unnest(?::uuid[], ?::text[], ?::date[]) as r (episode_id, source, day)
   where exists (select 1 from analytics.ad_slot s where s.organization_id = ?::uuid and s.episode_id = r.episode_id)
  on conflict (organization_id, episode_id, source, day) do update set changes = t.changes + 1`;

/**
 * Notes on which days other bytes of episodes with advertisements came than before, in counting's own transaction. Under a prefix nothing is
 * asked, and elsewhere one statement a round.
 */
export async function markAdDays(em: EntityManager, organizationId: string, moved: readonly MovedDownload[]): Promise<void> {
  const days = new Map<string, [string, string, string]>();
  for (const { episodeId, source, at } of moved) {
    if (source === 'prefix') continue;
    const day = utcDay(at);
    days.set(`${episodeId} ${source} ${day}`, [episodeId, source, day]);
  }
  if (days.size === 0) return;
  const rows = [...days.values()];
  const columns = [0, 1, 2].map((place) => plainArrayLiteral(rows.map((row) => row[place]!)));
  await executeBound(em, MARK, [organizationId, ...columns, organizationId]);
}
