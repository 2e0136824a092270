import type { FeedRhythm } from './feed-rhythm.ts';

/** A feed that somebody has claimed to read it, with everything that is needed to ask for it. */
export interface KnownFeed {
  organizationId: string;
  /** The podcast's. */
  id: string;
  title: string;
  feedUrl: string;
  feedUrlKey: string;
  etag: string | null;
  lastModified: string | null;
  documentHash: Buffer | null;
  failures: number;
  rhythm: FeedRhythm | null;
  /** The hub and the topic that its last document named. */
  hubUrl: string | null;
  hubTopic: string | null;
  /** The hub is relied on to tell of changes. */
  isPushed: boolean;
  /** The hub has told of a change since the last reading. */
  isTold: boolean;
  /** When the claim ends, as the database writes it: the mark by which a reading knows that the feed is still its own. */
  claim: string;
  /** When it was to be read, as the database writes it: another time there now means that somebody wants it read again. */
  dueAt: string;
  /** By how many seconds it is late. */
  lateSeconds: number;
  /** The database's clock at the claim, Unix milliseconds, and this process' own monotonic one. */
  claimedAt: { databaseMs: number; monotonicMs: number };
}

/** The columns of a claim, for `returning`; `p` is ingestion.podcast. */
export const FEED_COLUMNS = `p.organization_id, p.id, p.title, p.feed_url, p.feed_url_key, p.etag, p.last_modified, encode(p.document_hash, 'hex') as document_hash,
  p.failures, p.rhythm, p.hub_url, p.hub_topic, coalesce(p.hub_trusted_until > now(), false) as is_pushed,
  coalesce(p.pushed_at > coalesce(p.last_ingested_at, '-infinity'), false) as is_told, p.claimed_until::text as claim, p.next_read_at::text as due_at,
  extract(epoch from now() - p.next_read_at)::float8 as late_seconds, (extract(epoch from now()) * 1000)::float8 as database_ms`;

/** A row of these columns. */
export interface FeedRow {
  organization_id: string;
  id: string;
  title: string;
  feed_url: string;
  feed_url_key: string;
  etag: string | null;
  last_modified: string | null;
  document_hash: string | null;
  failures: number;
  rhythm: FeedRhythm | null;
  hub_url: string | null;
  hub_topic: string | null;
  is_pushed: boolean;
  is_told: boolean;
  claim: string;
  due_at: string;
  late_seconds: number;
  database_ms: number;
}

/** The feed of a row that was claimed just now. */
export function toKnownFeed(row: FeedRow): KnownFeed {
  return {
    organizationId: row.organization_id,
    id: row.id,
    title: row.title,
    feedUrl: row.feed_url,
    feedUrlKey: row.feed_url_key,
    etag: row.etag,
    lastModified: row.last_modified,
    documentHash: row.document_hash === null ? null : Buffer.from(row.document_hash, 'hex'),
    failures: row.failures,
    rhythm: row.rhythm,
    hubUrl: row.hub_url,
    hubTopic: row.hub_topic,
    isPushed: row.is_pushed,
    isTold: row.is_told,
    claim: row.claim,
    dueAt: row.due_at,
    lateSeconds: row.late_seconds,
    claimedAt: { databaseMs: row.database_ms, monotonicMs: performance.now() },
  };
}

/** The database's clock now, Unix milliseconds, as far as this process can tell: it goes on by a clock that never jumps. */
export function databaseNowMs({ claimedAt }: Pick<KnownFeed, 'claimedAt'>): number {
  return claimedAt.databaseMs + (performance.now() - claimedAt.monotonicMs);
}
