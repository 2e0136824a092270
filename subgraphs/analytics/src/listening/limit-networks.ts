import { DAY_MS } from '@castgraph/kernel/days';
import { findImplausible } from '@castgraph/measurement/ip-limit';
import { plainArrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { DownloadRow } from './count-changes.ts';
import { isSharedAt } from './shared-networks.ts';
import { downloadKeys } from './write-changes.ts';
import type { MeasurementSetting, Source } from './measurement-setting.ts';

interface Network {
  householdKey: string;
  source: Source;
  from: number;
  /** Infinity where windows roll. */
  to: number;
}

interface CrowdedRow {
  network: number;
  episode_id: string;
  listener_key: string;
  window_ms: number;
  podcast_id: string;
  event_id: string;
  at_ms: number;
  app: string;
  device: string;
  country: string;
  region: string;
  ip_class: string;
  implausible: boolean;
  shared: boolean;
}

/**
 * The downloads of a network, found by the network. An organization whose downloads were never analyzed seems to have none, so
 * that every index looks as good as any; the order asked for is that of the right one alone.
 */
const ofNetwork = (columns: string, within: string): string => `
  select ${columns} from analytics.download d
   where d.organization_id = ?::uuid and d.household_key = n.household_key and d.source = n.source and ${within}
   order by d.household_key, d.at offset 0`;

/** Only networks near the limit are read whole: those above it, and those that have flags to lose. */
const CROWDED = `/* read-crowded-networks */
  with n as (select r.network, r.source, decode(r.household, 'hex') as household_key, to_timestamp(r.first_s) as first, to_timestamp(r.last_s) as last
              from unnest(?::int[], ?::text[], ?::text[], ?::float8[], ?::float8[]) as r (network, household, source, first_s, last_s)),
  crowded as materialized (
    select n.* from n cross join lateral (
      select count(*) as downloads, bool_or(own.implausible) as flagged
        from (${ofNetwork('d.implausible', 'd.at >= n.first and d.at < n.last')}) own) f
     where f.downloads > ?::int or f.flagged)
  select n.network, d.episode_id, encode(d.listener_key, 'hex') as listener_key, (extract(epoch from d.window_start) * 1000)::float8 as window_ms,
         d.podcast_id, d.event_id, (extract(epoch from d.at) * 1000)::float8 as at_ms, d.app, d.device, d.country, d.region, d.ip_class, d.implausible,
         ${isSharedAt('d')} as shared
    from crowded n cross join lateral (${ofNetwork('d.*', '(not ?::boolean or (d.at >= n.first and d.at < n.last))')}) d
   order by d.at, d.event_id`;

const FLAG = `/* flag-implausible */
  update analytics.download d set implausible = r.implausible
    from unnest(?::uuid[], ?::text[], ?::text[], ?::float8[], ?::boolean[]) as r (episode, listener, source, window_ms, implausible)
   where d.organization_id = ?::uuid and d.episode_id = r.episode and d.listener_key = decode(r.listener, 'hex') and d.source = r.source
     and d.window_start = to_timestamp(r.window_ms / 1000)`;

/**
 * Flags the downloads by which a network exceeds the limit of its window, and lifts flags that no longer hold (C9).
 * Looks at the networks of changed downloads only, after the changes were written. Downloads whose household key has
 * been erased are past their window and stay as they were judged.
 * @returns the downloads whose flag changed, with the new flag
 */
export async function limitNetworks(
  em: EntityManager,
  organizationId: string,
  changed: readonly DownloadRow[],
  setting: MeasurementSetting,
): Promise<DownloadRow[]> {
  const isDays = setting.window === 'calendar-day';
  const networks = networksOf(changed, isDays);
  if (networks.length === 0) return [];
  const rows = await executeBound<CrowdedRow>(em, CROWDED, [
    plainArrayLiteral(networks.map((_, index) => index)),
    plainArrayLiteral(networks.map(({ householdKey }) => householdKey)),
    plainArrayLiteral(networks.map(({ source }) => source)),
    plainArrayLiteral(networks.map(({ from }) => from / 1000)),
    plainArrayLiteral(networks.map(({ to }) => to / 1000)),
    organizationId,
    setting.maxPerIp,
    organizationId,
    isDays,
  ]);
  const flips: DownloadRow[] = [];
  for (const [index, downloads] of Map.groupBy(rows, (row) => row.network)) {
    // C10: what came while the network was known to be shared has no limit, and takes no place of what came before or after.
    const limited = downloads.filter((row) => !row.shared);
    const flags = findImplausible(
      limited.map((row) => row.at_ms),
      setting.window,
      setting.maxPerIp,
    );
    const implausible = new Set(limited.filter((_, place) => flags[place]));
    for (const row of downloads) {
      if (implausible.has(row) !== row.implausible) flips.push(toFlip(row, networks[index]!, !row.implausible));
    }
  }
  if (flips.length > 0)
    await executeBound(em, FLAG, [...downloadKeys(flips), plainArrayLiteral(flips.map((row) => row.implausible)), organizationId]);
  return flips;
}

function networksOf(changed: readonly DownloadRow[], isDays: boolean): Network[] {
  const networks = new Map<string, Network>();
  for (const { householdKey, source, at } of changed) {
    if (householdKey === null) continue;
    const day = Math.floor(at / DAY_MS) * DAY_MS;
    const key = `${householdKey} ${source} ${isDays ? day : ''}`;
    const known = networks.get(key);
    // The rolling window of a change began within the day before it. Each window begins where the one before it has ended,
    // so that a change may move every later window: all downloads since are counted, however long after.
    const [from, to] = isDays ? [day, day + DAY_MS] : [Math.min(known?.from ?? at, at - DAY_MS), Infinity];
    networks.set(key, { householdKey, source, from, to });
  }
  return [...networks.values()];
}

function toFlip(row: CrowdedRow, { householdKey, source }: Network, implausible: boolean): DownloadRow {
  return {
    householdKey,
    source,
    implausible,
    episodeId: row.episode_id,
    listenerKey: row.listener_key,
    windowStart: row.window_ms,
    podcastId: row.podcast_id,
    eventId: row.event_id,
    at: row.at_ms,
    app: row.app,
    device: row.device,
    country: row.country,
    region: row.region,
    ipClass: row.ip_class,
  };
}
