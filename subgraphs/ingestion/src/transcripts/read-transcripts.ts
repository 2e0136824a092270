import { requireScope } from '@castgraph/auth/scopes';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import type { TranscriptFormat } from '../generated/resolvers.ts';

/** A transcript that was read, without its segments. */
export interface StoredTranscript {
  episodeId: string;
  url: string;
  format: TranscriptFormat;
  language: string | null;
  timesEstimated: boolean;
  segmentCount: number;
  readAt: Date;
}

/** How reading an episode's transcript goes. */
export interface TranscriptStanding {
  transcript: StoredTranscript | null;
  /** Whether the feed names any. */
  isOffered: boolean;
  error: string | null;
  checkedAt: Date | null;
  nextCheckAt: Date | null;
}

interface TranscriptRow {
  id: string;
  is_offered: boolean;
  due_at: string | null;
  url: string | null;
  format: TranscriptFormat;
  language: string | null;
  times_estimated: boolean;
  segment_count: number;
  read_at: string | null;
  error: string | null;
  checked_at: string | null;
}

const READ = `/* ingestion.read-transcripts */ select e.id, e.metadata -> 'transcripts' is not null as is_offered,
    to_json(e.transcript_due_at) #>> '{}' as due_at, t.url, t.format, t.language, t.times_estimated, t.segment_count,
    to_json(t.read_at) #>> '{}' as read_at, t.error, to_json(t.checked_at) #>> '{}' as checked_at
  from ingestion.episode e left join ingestion.transcript t on t.organization_id = e.organization_id and t.episode_id = e.id
  where e.organization_id = ? and e.id = any (?::uuid[])`;

/** How reading the transcripts of episodes goes, by episode. One statement; segments are read by `listSegments`. */
export async function readTranscripts(context: OperationContext, episodeIds: readonly string[]): Promise<Map<string, TranscriptStanding>> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const rows = await context.read((em) => em.execute<TranscriptRow[]>(READ, [organizationId, arrayLiteral(episodeIds)]));
  return new Map(rows.map((row) => [row.id, toStanding(row)]));
}

function toStanding(row: TranscriptRow): TranscriptStanding {
  const transcript =
    row.read_at === null
      ? null
      : {
          episodeId: row.id,
          url: row.url!,
          format: row.format,
          language: row.language,
          timesEstimated: row.times_estimated,
          segmentCount: row.segment_count,
          readAt: new Date(row.read_at),
        };
  return {
    transcript,
    isOffered: row.is_offered,
    error: row.error,
    checkedAt: row.checked_at === null ? null : new Date(row.checked_at),
    nextCheckAt: row.due_at === null ? null : new Date(row.due_at),
  };
}
