import { dayStart, utcDay } from '@castgraph/kernel/days';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { countListeners } from '../listening/count-listeners.ts';
import type { Source } from '../listening/measurement-setting.ts';
import type { LiveState, NamedCount } from './live-state.ts';
import { readLiveMinutes } from './read-live-minutes.ts';

/** Whoever asked for audio within this time is listening now. */
export const NOW_MS = 5 * 60_000;
/** Versions are rounds of counting, and within each the seconds since: room for more than a day of them. */
const SECONDS = 100_000;

interface Head {
  now_ms: number;
  version: string;
  quiet_seconds: number;
  last_ms: number | null;
  source: Source | null;
}

const HEAD = `/* read-live-head */
  select (extract(epoch from now()) * 1000)::float8 as now_ms, coalesce(s.version, 0) as version,
         coalesce(floor(extract(epoch from now() - s.changed_at)), 0)::int as quiet_seconds,
         (extract(epoch from s.last_request_at) * 1000)::float8 as last_ms, m.source
    from (select ?::uuid as organization_id) o
    left join analytics.counting_state s on s.organization_id = o.organization_id
    left join analytics.measurement_setting m on m.organization_id = o.organization_id`;

const tops = (filter: string): string => `/* read-live-tops */
  with today as materialized (
    select app, country, episode_id, sum(downloads) as n from analytics.download_hour
     where organization_id = ? and source = ? and hour >= ?::timestamptz ${filter} group by 1, 2, 3)
  (select 'total' as kind, '' as key, coalesce(sum(n), 0)::int as count from today)
  union all (select 'app', app, sum(n)::int from today group by 2 order by 3 desc, 2 limit 10)
  union all (select 'country', country, sum(n)::int from today group by 2 order by 3 desc, 2 limit 10)
  union all (select 'episode', episode_id::text, sum(n)::int from today group by 2 order by 3 desc, 2 limit 5)`;

const listenersNow = (filter: string): string => `/* count-listeners-now */
  select count(*)::int as listeners from (
    select listener_key from analytics.download
     where organization_id = ? and source = ? and at > ?::timestamptz and not implausible ${filter}
    union
    select listener_key from analytics.request_verdict
     where organization_id = ? and source = ? and at > ?::timestamptz and cause = 'duplicate' ${filter}) listener`;

/**
 * Today's listening of a show, or of all shows together, as it is now. Read once for each subscriber who joins, and once
 * for all of them whenever it changes. Call it in a repeatable-read transaction, so that its figures agree.
 */
export async function readLiveState(em: EntityManager, organizationId: string, podcastId: string | null): Promise<LiveState> {
  const [head] = await em.execute<Head[]>(HEAD, [organizationId]);
  const { now_ms: now, source: chosen } = head!;
  const source = chosen ?? 'prefix';
  const day = utcDay(now);
  const filter = podcastId === null ? '' : 'and podcast_id = ?';
  const since = (ms: number) => [organizationId, source, new Date(ms).toISOString(), ...(podcastId === null ? [] : [podcastId])];
  const top = await em.execute<(NamedCount & { kind: string })[]>(tops(filter), since(dayStart(day)));
  const [present] = await em.execute<{ listeners: number }[]>(listenersNow(filter), [...since(now - NOW_MS), ...since(now - NOW_MS)]);
  const ofKind = (kind: string) => top.filter((row) => row.kind === kind).map(({ key, count }) => ({ key, count }));
  return {
    version: Number(head!.version) * SECONDS + Math.min(SECONDS - 1, Math.max(0, head!.quiet_seconds)),
    podcastId,
    asOf: new Date(head!.last_ms ?? now).toISOString(),
    day,
    downloads: ofKind('total')[0]!.count,
    listeners: await countListeners(em, {
      organizationId,
      source,
      from: dayStart(day),
      to: now + NOW_MS,
      podcastId: podcastId ?? undefined,
    }),
    listenersNow: present!.listeners,
    byApp: ofKind('app'),
    byCountry: ofKind('country'),
    ...(await readLiveMinutes(em, { organizationId, source, podcastId, now })),
    topEpisodes: ofKind('episode'),
  };
}
