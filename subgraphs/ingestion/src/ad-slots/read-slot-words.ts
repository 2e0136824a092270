import {
  MAX_LINE_LENGTH,
  MAX_SLOT_LINES,
  MAX_SLOT_TEXT,
  SLOT_CONTEXT_SECONDS,
  type adSlotsChanged,
} from '@castgraph/contracts/ad-slots-changed';
import type { EventPayload } from '@castgraph/contracts/event';
import { vocabularyOf } from '@castgraph/measurement/verification/vocabulary';
import type { EntityManager } from '@castgraph/orm/open-orm';

type Payload = EventPayload<typeof adSlotsChanged>;
type Line = NonNullable<Payload['slots'][number]['lines']>[number];

/** What is told of an episode's words: of the whole transcript, and of each of its slots, in their order. */
export interface SlotWords {
  transcript: NonNullable<Payload['transcript']> | null;
  lines: (Line[] | null)[];
}

interface TranscriptRow {
  version: string | null;
  read_at: string;
  times_estimated: boolean;
}

const TRANSCRIPT = `/* ingestion.transcript-of-episode */ select encode(document_hash, 'hex') as version, to_json(read_at) #>> '{}' as read_at, times_estimated
  from ingestion.transcript where organization_id = ? and episode_id = ? and read_at is not null`;

const PAGES = `/* ingestion.words-of-episode */ select segments from ingestion.transcript_page where organization_id = ? and episode_id = ? order by page`;

type Segment = [start: number, end: number | null, text: string, speaker: string | null];

/** Speech has about so many characters a second; of a line without an end. */
const CHARACTERS_A_SECOND = 15;

/** What the transcript of an episode says in and around spans of it, and all of its words once. Without a transcript nothing is known. */
export async function readSlotWords(
  em: EntityManager,
  organizationId: string,
  episodeId: string,
  spans: readonly { startSeconds: number; endSeconds: number }[],
): Promise<SlotWords> {
  const [row] = await em.execute<TranscriptRow[]>(TRANSCRIPT, [organizationId, episodeId]);
  if (!row) return { transcript: null, lines: spans.map(() => null) };
  const pages = await em.execute<{ segments: Segment[] }[]>(PAGES, [organizationId, episodeId]);
  const lines = pages.flatMap(({ segments }) => segments.map(toLine));
  const transcript = {
    version: row.version ?? row.read_at,
    readAt: row.read_at,
    timesEstimated: row.times_estimated,
    vocabulary: vocabularyOf(lines),
  };
  return { transcript, lines: cutSpans(lines, spans) };
}

function toLine([start, end, text]: Segment): Line {
  const from = Math.max(0, start);
  return {
    startSeconds: from,
    endSeconds: Math.max(from, end ?? from + text.length / CHARACTERS_A_SECOND),
    text: text.slice(0, MAX_LINE_LENGTH).toWellFormed(),
  };
}

/** The lines of each span with ten seconds around it, as long as all of them together are not too much to send. */
function cutSpans(lines: readonly Line[], spans: readonly { startSeconds: number; endSeconds: number }[]): (Line[] | null)[] {
  let left = MAX_SLOT_TEXT;
  return spans.map((span) => {
    const [from, to] = [span.startSeconds - SLOT_CONTEXT_SECONDS, span.endSeconds + SLOT_CONTEXT_SECONDS];
    const within = lines.filter(({ startSeconds, endSeconds }) => startSeconds < to && endSeconds > from).slice(0, MAX_SLOT_LINES);
    const length = within.reduce((sum, { text }) => sum + text.length, 0);
    if (length > left) return null;
    left -= length;
    return within;
  });
}
