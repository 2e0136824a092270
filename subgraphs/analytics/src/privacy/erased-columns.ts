/**
 * Every column by which a listener or a household is known, by table, with what an erasure does to it; a test compares it with the
 * database, so that a new one cannot be forgotten.
 */
export const ERASED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  // The log's are erased by ingestion.
  'ingestion.listener_event': ['household_key', 'listener_key'],
  'analytics.download': ['household_key', 'listener_key'],
  'analytics.listening_report': ['household_key', 'listener_key'],
  'analytics.request_verdict': ['listener_key'],
  'analytics.play': ['listener_key'],
  'analytics.link_click': ['listener_key'],
  'analytics.conversion': ['customer_key', 'household_key'],
  'analytics.pixel_hit': ['customer_key', 'household_key', 'listener_key'],
  'analytics.shared_network': ['household_key'],
  'analytics.resettled_episode': ['next_listener'],
  // Its own, until it is done.
  'analytics.erasure': ['household_key', 'listener_keys', 'salt'],
};

/** What is bytes, too, and holds nobody. */
export const HOLDS_NOBODY: Readonly<Record<string, string>> = {
  'analytics.listener_sketch_day.sketch': 'registers of a HyperLogLog: the most leading zeros of many hashes',
  'analytics.listener_sketch_span.sketch': 'the same, united',
  'analytics.listener_sketch_hour.sketch': 'the same, of hours; built anew with its day',
  'analytics.conversion_request.body_hash': 'of what a server sent, to know it again; gone after days',
  'analytics.approval.content_hash': 'of an order or a copy that a sponsor was asked to approve',
  'analytics.campaign_import.content_hash': 'of a table of campaigns, to know it again',
  'analytics.campaign_share_code.code_hash': 'of a code that opens a campaign to another organization',
  'ingestion.episode.content_hash': 'of what a feed says of an episode',
  'ingestion.feed_outline.items': 'of what a feed holds',
  'ingestion.podcast.document_hash': 'of a feed',
  'ingestion.reading.document_hash': 'of a feed',
  'ingestion.transcript.document_hash': 'of a transcript',
  ...Object.fromEntries(
    ['analytics', 'ingestion'].flatMap((schema) =>
      ['audit_anchor.hash', 'audit_head.hash', 'audit_link.hash', 'audit_link.prev_hash'].map((column) => [
        `${schema}.${column}`,
        'of audit entries, which name no listener',
      ]),
    ),
  ),
};

/** The rows of the erasure's household; parameters: organization, erasure. */
const ERASURE = `with e as (select household_key, listener_keys, salt from analytics.erasure where organization_id = ? and id = ? and finished_at is null)`;
const OTHER_KEY = 'substring(sha256(e.salt || t.listener_key) for 16)';
const BY_LISTENER = 't.listener_key = any (e.listener_keys)';
const BY_EITHER = `(t.household_key = e.household_key or ${BY_LISTENER})`;
const COUNT = 'select count(*)::int as n from gone';

const change = (table: string, set: string, where: string): string => `/* erase-from-${table} */ ${ERASURE}, gone as (
  update analytics.${table} t set ${set} from e where t.organization_id = ? and ${where} returning 1) ${COUNT}`;

/**
 * The statements, by table. Parameters: organization, erasure, organization. Where a key is what makes rows distinct, another one,
 * which nobody can make again, stands for it: as many are counted as before.
 */
export const ERASING: Readonly<Record<string, string>> = {
  // Sketches of its days are made anew, or a listener of two days would be two in their union.
  download: `/* erase-from-download */ ${ERASURE}, gone as (
    update analytics.download t set household_key = null, listener_key = ${OTHER_KEY}
      from e where t.organization_id = ? and ${BY_EITHER} returning t.organization_id, t.podcast_id, t.source, t.at),
   due as (insert into analytics.sketch_due as d (organization_id, podcast_id, source, day)
     select distinct organization_id, podcast_id, source, (at at time zone 'UTC')::date from gone
     on conflict (organization_id, podcast_id, source, day) do update set changes = d.changes + 1) ${COUNT}`,
  listening_report: change('listening_report', `household_key = null, listener_key = ${OTHER_KEY}`, BY_EITHER),
  request_verdict: change('request_verdict', `listener_key = ${OTHER_KEY}`, BY_LISTENER),
  play: change('play', `listener_key = ${OTHER_KEY}`, BY_LISTENER),
  pixel_hit: change('pixel_hit', 'household_key = null, listener_key = null, customer_key = null', BY_EITHER),
  // What it was credited to stays; which download that was goes with the household.
  conversion: `/* erase-from-conversion */ ${ERASURE}, gone as (
    update analytics.conversion t set household_key = null, customer_key = null, ip_class = null, device = null
      from e where t.organization_id = ? and t.household_key = e.household_key returning t.organization_id, t.id),
   credits as (update analytics.attribution a set matched_event_id = null from gone
     where a.organization_id = gone.organization_id and a.conversion_id = gone.id and 'HOUSEHOLD_MATCH' = any (a.methods)),
   versions as (update analytics.attribution_version v set matched_event_id = null from gone
     where v.organization_id = gone.organization_id and v.conversion_id = gone.id and 'HOUSEHOLD_MATCH' = any (v.methods)) ${COUNT}`,
  link_click: change('link_click', 'listener_key = null', BY_LISTENER),
  shared_network: `/* erase-from-shared_network */ ${ERASURE}, gone as (
    delete from analytics.shared_network t using e where t.organization_id = ? and t.household_key = e.household_key returning 1) ${COUNT}`,
  // How far listeners were gone through, in the order of their keys: that order is another one now, so it begins anew.
  resettled_episode: change('resettled_episode', `next_listener = ''`, `t.next_listener <> ''`),
};
