import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { publishAdSlots } from '../ad-slots/publish-ad-slots.ts';
import { toJson } from '../feed-reading/episode-form.ts';
import type { DueTranscript } from './claim-due-transcripts.ts';
import type { ReadTranscript } from './fetch-transcript.ts';

/** Segments in each page of a stored transcript but the last. */
export const SEGMENTS_PER_PAGE = 100;

/** What became of one due transcript. `againMs` is when to ask next, in milliseconds from now; null for not before its links change. */
export type TranscriptOutcome =
  | ({ kind: 'read'; againMs: number | null } & ReadTranscript)
  | { kind: 'unchanged'; againMs: number | null }
  | { kind: 'failed'; cause: string; againMs: number | null }
  | { kind: 'put-off'; againMs: number }
  | { kind: 'nothing' };

// Only while the episode is ours: a feed may have named other transcripts meanwhile, which are due then.
const SETTLE = `/* ingestion.settle-transcript */ update ingestion.episode set transcript_due_at = now() + ?::float8 * interval '1 millisecond'
  where organization_id = ?::uuid and id = ?::uuid and transcript_due_at = ?::timestamptz returning id`;

const KEEP_READ = `/* ingestion.keep-transcript */ insert into ingestion.transcript as t (organization_id, episode_id, link, url, format, language,
    times_estimated, segment_count, etag, last_modified, document_hash, warnings, read_at)
  values (?::uuid, ?::uuid, ?::text, ?::text, ?::text, ?::text, ?::boolean, ?::int, ?::text, ?::text, decode(?::text, 'hex'), ?::jsonb, now())
  on conflict (organization_id, episode_id) do update set link = excluded.link, url = excluded.url, format = excluded.format,
    language = excluded.language, times_estimated = excluded.times_estimated, segment_count = excluded.segment_count, etag = excluded.etag,
    last_modified = excluded.last_modified, document_hash = excluded.document_hash, warnings = excluded.warnings, read_at = excluded.read_at,
    checked_at = now(), checks = 0, error = null, failures = 0`;

const DROP_PAGES = `/* ingestion.drop-transcript-pages */ delete from ingestion.transcript_page
  where organization_id = ?::uuid and episode_id = ?::uuid`;

const KEEP_PAGES = `/* ingestion.keep-transcript-pages */ insert into ingestion.transcript_page (organization_id, episode_id, page, segments)
  select ?::uuid, ?::uuid, ?::int + page.number - 1, page.segments from jsonb_array_elements(?::jsonb) with ordinality as page (segments, number)`;

const KEEP_CHECK = `/* ingestion.keep-transcript-check */ update ingestion.transcript
  set checked_at = now(), checks = checks + 1, error = null, failures = 0 where organization_id = ?::uuid and episode_id = ?::uuid`;

const KEEP_FAILURE = `/* ingestion.keep-transcript-failure */ insert into ingestion.transcript as t (organization_id, episode_id, error, failures)
  values (?::uuid, ?::uuid, ?::text, 1)
  on conflict (organization_id, episode_id) do update set error = excluded.error, failures = t.failures + 1, checked_at = now()`;

/** Keeps what became of a due transcript, in one transaction; of an episode that was taken back, nothing. */
export async function settleTranscript(orm: Orm, due: DueTranscript, outcome: TranscriptOutcome): Promise<void> {
  const { organizationId, episodeId, claim } = due;
  const episode = [organizationId, episodeId];
  await inOrganization(orm, organizationId, async (em) => {
    const againMs = outcome.kind === 'nothing' ? null : outcome.againMs;
    const [ours] = await executeBound<{ id: string }>(em, SETTLE, [againMs, ...episode, claim]);
    if (!ours) return;
    if (outcome.kind === 'read') {
      await keepWords(em, episode, outcome);
      await publishAdSlots(em, organizationId, episodeId);
    } else if (outcome.kind === 'unchanged') await executeBound(em, KEEP_CHECK, episode);
    else if (outcome.kind === 'failed') await executeBound(em, KEEP_FAILURE, [...episode, outcome.cause]);
  });
}

async function keepWords(em: EntityManager, episode: readonly string[], read: ReadTranscript): Promise<void> {
  const { link, url, language, record, etag, lastModified, documentHash } = read;
  await executeBound(em, KEEP_READ, [
    ...episode,
    link,
    url,
    record.format.toUpperCase().replaceAll('-', '_'),
    language,
    record.timesEstimated,
    record.segments.length,
    etag,
    lastModified,
    documentHash.toString('hex'),
    toJson(record.warnings),
  ]);
  await executeBound(em, DROP_PAGES, episode);
  // A few statements for a day of speech, each of some 5,000 segments, so that none is larger than a message may be.
  for (let from = 0; from < record.segments.length; from += SEGMENTS_PER_PAGE * 50) {
    await executeBound(em, KEEP_PAGES, [
      ...episode,
      from / SEGMENTS_PER_PAGE,
      toJson(toPages(record.segments.slice(from, from + SEGMENTS_PER_PAGE * 50))),
    ]);
  }
}

type Segment = ReadTranscript['record']['segments'][number];

function toPages(segments: readonly Segment[]): unknown[][] {
  const rows = segments.map(({ start, end, text, speaker }) => [start, end, text, speaker]);
  return Array.from({ length: Math.ceil(rows.length / SEGMENTS_PER_PAGE) }, (_, page) =>
    rows.slice(page * SEGMENTS_PER_PAGE, (page + 1) * SEGMENTS_PER_PAGE),
  );
}
