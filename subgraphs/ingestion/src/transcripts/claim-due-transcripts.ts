import type { TranscriptLink } from '@castgraph/feeds/feed-record';
import { inSystem } from '@castgraph/orm/transact';
import type { Orm } from '@castgraph/orm/open-orm';
import type { DocumentMarks } from '../feed-reading/fetch-feed.ts';

/** An episode whose transcript is to be read. */
export interface DueTranscript {
  organizationId: string;
  episodeId: string;
  /** The mark by which the episode is ours: whoever changes its due time takes it back. */
  claim: string;
  /** As the feed names them. */
  links: readonly TranscriptLink[];
  /** The episode's, else the show's. */
  language: string | null;
  /** The link that was read last, and what is known of its document. */
  known: ({ link: string } & DocumentMarks) | null;
  /** Times it was asked for since its words changed. */
  checks: number;
  /** Readings that failed since the last that went well. */
  failures: number;
}

/** A claim ends by itself: a worker that dies leaves its episodes to the next one after so long. */
const CLAIM = "interval '10 minutes'";

interface ClaimedRow {
  organization_id: string;
  id: string;
  claim: string;
  links: TranscriptLink[] | null;
  language: string | null;
  link: string | null;
  etag: string | null;
  last_modified: string | null;
  document_hash: Buffer | null;
  checks: number | null;
  failures: number | null;
}

/** Claims episodes whose transcripts are due, longest waiting first, so that no other worker takes them. Due times are the database's. */
export async function claimDueTranscripts(orm: Orm, limit: number): Promise<DueTranscript[]> {
  const rows = await inSystem(orm, (em) =>
    em.execute<ClaimedRow[]>(
      `/* ingestion.claim-due-transcripts */ with due as (
         select organization_id, id from ingestion.episode where transcript_due_at <= now() order by transcript_due_at limit ? for update skip locked),
       claimed as (
         update ingestion.episode e set transcript_due_at = now() + ${CLAIM} from due
         where e.organization_id = due.organization_id and e.id = due.id
         returning e.organization_id, e.podcast_id, e.id, to_json(e.transcript_due_at) #>> '{}' as claim, e.metadata)
       select c.organization_id, c.id, c.claim, c.metadata -> 'transcripts' as links, coalesce(c.metadata ->> 'language', p.language) as language,
         t.link, t.etag, t.last_modified, t.document_hash, t.checks, t.failures
       from claimed c
       join ingestion.podcast p on p.organization_id = c.organization_id and p.id = c.podcast_id
       left join ingestion.transcript t on t.organization_id = c.organization_id and t.episode_id = c.id`,
      [limit],
    ),
  );
  return rows.map((row) => ({
    organizationId: row.organization_id,
    episodeId: row.id,
    claim: row.claim,
    links: row.links ?? [],
    language: row.language,
    known: row.link === null ? null : { link: row.link, etag: row.etag, lastModified: row.last_modified, documentHash: row.document_hash },
    checks: row.checks ?? 0,
    failures: row.failures ?? 0,
  }));
}
