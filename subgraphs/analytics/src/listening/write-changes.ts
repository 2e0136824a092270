import { arrayLiteral, plainArrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { CountChanges, DownloadRow } from './count-changes.ts';
import type { Verdict } from './judge-rows.ts';

const REMOVE_DOWNLOADS = `/* remove-downloads */
  delete from analytics.download d
   using unnest(?::uuid[], ?::text[], ?::text[], ?::float8[]) as r (episode, listener, source, window_ms)
   where d.organization_id = ?::uuid and d.episode_id = r.episode and d.listener_key = decode(r.listener, 'hex') and d.source = r.source
     and d.window_start = to_timestamp(r.window_ms / 1000)`;

const ADD_DOWNLOADS = `/* add-downloads */
  insert into analytics.download (organization_id, episode_id, listener_key, source, window_start, podcast_id, event_id, at, household_key,
                                  app, device, country, region, ip_class, implausible)
  select ?::uuid, r.episode, decode(r.listener, 'hex'), r.source, to_timestamp(r.window_ms / 1000), r.podcast, r.event, to_timestamp(r.at_ms / 1000),
         decode(r.household, 'hex'), r.app, r.device, r.country, r.region, r.class, r.implausible
    from unnest(?::uuid[], ?::text[], ?::text[], ?::float8[], ?::uuid[], ?::uuid[], ?::float8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::boolean[])
      as r (episode, listener, source, window_ms, podcast, event, at_ms, household, app, device, country, region, class, implausible)`;

const WITHDRAW_VERDICTS = `/* withdraw-verdicts */
  delete from analytics.request_verdict v using unnest(?::uuid[], ?::float8[]) as r (event, at_ms)
   where v.organization_id = ?::uuid and v.event_id = r.event and v.at = to_timestamp(r.at_ms / 1000)`;

// A request judged again (its episode became known, an earlier one arrived) gets its new cause in place of the old.
const WRITE_VERDICTS = `/* write-verdicts */
  insert into analytics.request_verdict (organization_id, at, event_id, cause, source, listener_key, podcast_id, episode_id, window_start, url_key)
  select ?::uuid, to_timestamp(r.at_ms / 1000), r.event, r.cause, r.source, decode(r.listener, 'hex'), r.podcast, r.episode,
         to_timestamp(r.window_ms / 1000), r.url
    from unnest(?::float8[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::float8[], ?::text[])
      as r (at_ms, event, cause, source, listener, podcast, episode, window_ms, url)
  on conflict (organization_id, at, event_id) do update set cause = excluded.cause, podcast_id = excluded.podcast_id,
     episode_id = excluded.episode_id, window_start = excluded.window_start, url_key = excluded.url_key`;

/** Brings downloads and verdicts to what counting found. Removals go first: a window's download may have moved to an earlier request. */
export async function writeChanges(em: EntityManager, organizationId: string, changes: CountChanges): Promise<void> {
  const { added, removed, verdicts, withdrawn } = changes;
  if (removed.length > 0) await executeBound(em, REMOVE_DOWNLOADS, [...downloadKeys(removed), organizationId]);
  if (withdrawn.length > 0)
    await executeBound(em, WITHDRAW_VERDICTS, [plain(withdrawn, 'eventId'), plain(withdrawn, 'at'), organizationId]);
  if (added.length > 0) await executeBound(em, ADD_DOWNLOADS, [organizationId, ...downloadColumns(added)]);
  if (verdicts.length > 0) await executeBound(em, WRITE_VERDICTS, [organizationId, ...verdictColumns(verdicts)]);
}

/** The primary key of each download, less the organization, as arrays. */
export function downloadKeys(rows: readonly DownloadRow[]): string[] {
  return (['episodeId', 'listenerKey', 'source', 'windowStart'] as const).map((field) => plain(rows, field));
}

function downloadColumns(rows: readonly DownloadRow[]): string[] {
  return [
    ...downloadKeys(rows),
    ...(['podcastId', 'eventId', 'at', 'householdKey'] as const).map((field) => plain(rows, field)),
    ...(['app', 'device', 'country', 'region', 'ipClass'] as const).map((field) => arrayLiteral(rows.map((row) => row[field]))),
    plain(rows, 'implausible'),
  ];
}

function verdictColumns(rows: readonly Verdict[]): string[] {
  const fields = ['at', 'eventId', 'cause', 'source', 'listenerKey', 'podcastId', 'episodeId', 'windowStart'] as const;
  return [...fields.map((field) => plain(rows, field)), arrayLiteral(rows.map(({ urlKey }) => urlKey))];
}

function plain<Field extends string>(rows: readonly Readonly<Record<Field, string | number | boolean | null>>[], field: Field): string {
  return plainArrayLiteral(rows.map((row) => row[field]));
}
