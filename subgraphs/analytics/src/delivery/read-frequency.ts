import { type FrequencyFigures, summarizeFrequency } from '@castgraph/measurement/frequency';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Source } from '../listening/measurement-setting.ts';
import { type AskedSpot, spanArrays } from './read-impressions.ts';
import { DOWNLOADS_OF_SPANS } from './read-reach.ts';
import { spansOfSpots } from './booked-spot.ts';

/** How often listeners had a spot. */
export interface Frequency extends FrequencyFigures {
  /** Whether numbers of listeners are scaled up from a sample. */
  isSampled: boolean;
}

/** Above so many downloads some of all listeners stand for them. */
const COUNTED_DOWNLOADS = 200_000;
/** Above so many nothing is said: going through them takes longer than anybody waits. */
const MOST_DOWNLOADS = 5_000_000;
/** Listeners by the first byte of their keys, which are uniform. */
const KEY_PARTS = 256;

const COUNT = `/* read-frequency */
  select impressions::float8 as impressions, count(*)::float8 as listeners from (
    select listener_key, count(*) as impressions from ${DOWNLOADS_OF_SPANS} d where get_byte(listener_key, 0) < ?::int group by 1) listener
   group by 1`;

/**
 * How many listeners had how many downloads with a spot, each spot counted for itself: of some 200,000 downloads at least whose listeners stand for
 * all. Null where there are too many, and without any.
 */
export async function readFrequency(
  em: EntityManager,
  organizationId: string,
  source: Source,
  asked: readonly AskedSpot[],
  downloads: number,
): Promise<Frequency | null> {
  const spans = spansOfSpots(asked);
  if (spans.length === 0 || downloads === 0 || downloads > MOST_DOWNLOADS) return null;
  const parts = Math.min(KEY_PARTS, Math.ceil((KEY_PARTS * COUNTED_DOWNLOADS) / downloads));
  const rows = await executeBound<{ impressions: number; listeners: number }>(em, COUNT, [
    ...spanArrays(spans),
    organizationId,
    source,
    parts,
  ]);
  const { groups, heavyShare } = summarizeFrequency(rows);
  const scale = KEY_PARTS / parts;
  return {
    groups: groups.map(({ impressions, listeners }) => ({ impressions, listeners: Math.round(listeners * scale) })),
    heavyShare,
    isSampled: parts < KEY_PARTS,
  };
}
