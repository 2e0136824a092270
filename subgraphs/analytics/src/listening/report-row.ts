/** A row of `analytics.listening_report`: a stream or play of a known episode (C34). Keys are hexadecimal, times Unix ms. */
export interface ReportRow {
  eventId: string;
  kind: 'stream' | 'play';
  at: number;
  podcastId: string;
  episodeId: string;
  listenerKey: string;
  householdKey: string | null;
  app: string;
  country: string;
  /** Of plays: how far, in percent. */
  mark: number | null;
  implausible: boolean;
}

/** Columns of `analytics.listening_report r`, as rows. */
export const REPORT_COLUMNS = `r.event_id as "eventId", r.kind, (extract(epoch from r.at) * 1000)::float8 as at, r.podcast_id as "podcastId",
  r.episode_id as "episodeId", encode(r.listener_key, 'hex') as "listenerKey", encode(r.household_key, 'hex') as "householdKey", r.app, r.country,
  r.mark, r.implausible`;

/** What a round does to reports. */
export interface ReportChanges {
  added: readonly ReportRow[];
  /** Taken out of the books before, rows deleted already. */
  removed: readonly ReportRow[];
  /** Whose flag changed, with the new flag. */
  flipped: readonly ReportRow[];
}
