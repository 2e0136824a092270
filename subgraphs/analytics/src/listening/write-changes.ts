import type { EntityManager } from '@castgraph/orm/open-orm';
import type { CountChanges, DownloadRow } from './count-changes.ts';
import type { Verdict } from './judge-rows.ts';

const REMOVE_DOWNLOADS = `/* remove-downloads */
  delete from analytics.download d
   using jsonb_to_recordset(?::jsonb) as r ("episodeId" uuid, "listenerKey" text, source text, "windowStart" float8)
   where d.organization_id = ? and d.episode_id = r."episodeId" and d.listener_key = decode(r."listenerKey", 'hex') and d.source = r.source
     and d.window_start = to_timestamp(r."windowStart" / 1000)`;

const ADD_DOWNLOADS = `/* add-downloads */
  insert into analytics.download (organization_id, episode_id, listener_key, source, window_start, podcast_id, event_id, at, household_key,
                                  app, device, country, region, ip_class, implausible)
  select ?, r."episodeId", decode(r."listenerKey", 'hex'), r.source, to_timestamp(r."windowStart" / 1000), r."podcastId", r."eventId",
         to_timestamp(r.at / 1000), decode(r."householdKey", 'hex'), r.app, r.device, r.country, r.region, r."ipClass", r.implausible
    from jsonb_to_recordset(?::jsonb) as r ("episodeId" uuid, "listenerKey" text, source text, "windowStart" float8, "podcastId" uuid, "eventId" uuid,
         at float8, "householdKey" text, app text, device text, country text, region text, "ipClass" text, implausible boolean)`;

const WITHDRAW_VERDICTS = `/* withdraw-verdicts */
  delete from analytics.request_verdict v using jsonb_to_recordset(?::jsonb) as r ("eventId" uuid, at float8)
   where v.organization_id = ? and v.event_id = r."eventId" and v.at = to_timestamp(r.at / 1000)`;

// A request judged again (its episode became known, an earlier one arrived) gets its new cause in place of the old.
const WRITE_VERDICTS = `/* write-verdicts */
  insert into analytics.request_verdict (organization_id, at, event_id, cause, source, listener_key, podcast_id, episode_id, window_start, url_key)
  select ?, to_timestamp(r.at / 1000), r."eventId", r.cause, r.source, decode(r."listenerKey", 'hex'), r."podcastId", r."episodeId",
         to_timestamp(r."windowStart" / 1000), r."urlKey"
    from jsonb_to_recordset(?::jsonb) as r (at float8, "eventId" uuid, cause text, source text, "listenerKey" text, "podcastId" uuid,
         "episodeId" uuid, "windowStart" float8, "urlKey" text)
  on conflict (organization_id, at, event_id) do update set cause = excluded.cause, podcast_id = excluded.podcast_id,
     episode_id = excluded.episode_id, window_start = excluded.window_start, url_key = excluded.url_key`;

/** Brings downloads and verdicts to what counting found. Removals go first: a window's download may have moved to an earlier request. */
export async function writeChanges(em: EntityManager, organizationId: string, changes: CountChanges): Promise<void> {
  const { added, removed, verdicts, withdrawn } = changes;
  await runFor(removed, (rows) => em.execute(REMOVE_DOWNLOADS, [rows, organizationId]));
  await runFor(withdrawn, (rows) => em.execute(WITHDRAW_VERDICTS, [rows, organizationId]));
  await runFor(added, (rows) => em.execute(ADD_DOWNLOADS, [organizationId, rows]));
  await runFor(verdicts, (rows) => em.execute(WRITE_VERDICTS, [organizationId, rows]));
}

async function runFor(rows: readonly (DownloadRow | Verdict)[], statement: (rows: string) => Promise<unknown>): Promise<void> {
  if (rows.length > 0) await statement(JSON.stringify(rows));
}
