import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { publishEpisodes } from '../feed-reading/publish-episodes.ts';
import type { DueAudio } from './claim-due-audio.ts';
import type { AudioFacts } from './audio-facts.ts';

/** What became of one due file. `again` is when to ask next, in milliseconds from now; null for not before it changes. */
export type AudioOutcome = LearntAudio | UnreadAudio;

/** A file that was read. */
export interface LearntAudio {
  due: DueAudio;
  kind: 'read';
  facts: AudioFacts;
}

/** A file of which nothing was learnt. */
export type UnreadAudio =
  | { due: DueAudio; kind: 'failed'; cause: string; againMs: number | null }
  | { due: DueAudio; kind: 'put-off'; againMs: number }
  | { due: DueAudio; kind: 'nothing' };

// Only while the address is the one that was read: a feed may have changed it meanwhile.
const KEEP_FACTS = `/* ingestion.keep-audio-facts */ update ingestion.episode e
  set audio_codec = r.codec, audio_bytes = r."sizeBytes", audio_seconds = r."durationSeconds", bitrate_bps = r."bitrateBps", id3_bytes = r."id3Bytes",
      audio_read_at = now(), audio_error = null, audio_failures = 0, audio_due_at = null
  from json_to_recordset(?::json) as r (id uuid, url text, codec text, "sizeBytes" bigint, "durationSeconds" float8, "bitrateBps" bigint, "id3Bytes" bigint)
  where e.organization_id = ? and e.id = r.id and e.audio_url = r.url returning e.id`;

const KEEP_FAILURES = `/* ingestion.keep-audio-failures */ update ingestion.episode e
  set audio_error = coalesce(r.cause, e.audio_error), audio_failures = e.audio_failures + (r.cause is not null)::int,
      audio_due_at = now() + r."againMs" * interval '1 millisecond'
  from json_to_recordset(?::json) as r ("organizationId" uuid, id uuid, url text, cause text, "againMs" float8)
  where e.organization_id = r."organizationId" and e.id = r.id and e.audio_url is not distinct from r.url`;

/** Puts off files of any organizations of which nothing was learnt, in one statement: nobody is told. */
export async function putOffAudio(orm: Orm, outcomes: readonly UnreadAudio[]): Promise<void> {
  if (outcomes.length === 0) return;
  const rows = outcomes.map((outcome) => {
    const { organizationId, episodeId: id, audioUrl: url } = outcome.due;
    const againMs = 'againMs' in outcome ? outcome.againMs : null;
    return { organizationId, id, url, cause: outcome.kind === 'failed' ? outcome.cause : null, againMs };
  });
  await inSystem(orm, (em) => executePrepared(em, KEEP_FAILURES, [JSON.stringify(rows)]));
}

/** Keeps what was learnt of files of one podcast (at most 200), and tells others. */
export async function settleAudio(
  em: EntityManager,
  { organizationId, podcastId }: { organizationId: string; podcastId: string },
  learnt: readonly LearntAudio[],
): Promise<void> {
  const read = learnt.map(({ due, facts }) => ({ id: due.episodeId, url: due.audioUrl, ...facts }));
  const kept = await em.execute<{ id: string }[]>(KEEP_FACTS, [JSON.stringify(read), organizationId]);
  const [podcast] = await em.execute<{ title: string; feed_url: string }[]>(
    'select title, feed_url from ingestion.podcast where organization_id = ? and id = ?',
    [organizationId, podcastId],
  );
  if (!podcast) return;
  const owner = { organizationId, podcast: { id: podcastId, title: podcast.title, feedUrl: podcast.feed_url } };
  await publishEpisodes(
    em,
    owner,
    kept.map(({ id }) => id),
  );
}
