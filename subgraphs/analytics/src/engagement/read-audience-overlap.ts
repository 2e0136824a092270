import { computeOverlap } from '@castgraph/measurement/audience-overlap';
import { ListenerSketch, SKETCH_ERROR_SHARE } from '@castgraph/measurement/listener-sketch';
import type { OperationContext } from '@castgraph/service/context';
import type { OverlapStatement } from '../generated/resolvers.ts';
import { ask, type Asked } from '../listening/ask.ts';
import { checkDayRange, type DayRange, readZonedSpan } from '../listening/day-range.ts';
import { readDownloads } from '../listening/read-downloads.ts';
import { readListenerSketch } from '../listening/read-listeners-of-span.ts';
import { splitSpan } from '../listening/span-segments.ts';
import { isVisible } from './engagement-question.ts';
import { type FigureBasis, figureBasisOf } from './figure-basis.ts';

/** How many listeners two shows have in common; `both` and the shares are null without a statement. */
export interface AudienceOverlapFigures {
  podcastId: string;
  otherPodcastId: string;
  dateRange: DayRange;
  statement: OverlapStatement;
  listeners: number;
  otherListeners: number;
  both: number | null;
  bothError: number;
  share: number | null;
  otherShare: number | null;
  isExact: boolean;
  basis: FigureBasis;
}

export interface OverlapInput {
  podcastId: string;
  otherPodcastId: string;
  range: { from: string; to: string; timeZone?: string | null };
}

/** Up to so many downloads of both shows listeners are counted one by one, which takes a fraction of a second. */
const COUNTED_DOWNLOADS = 100_000;
const STATEMENTS = { measured: 'MEASURED', 'too-few-listeners': 'TOO_FEW_LISTENERS', 'within-error': 'WITHIN_ERROR' } as const;

/** Null when one of the shows is not the organization's. @throws BAD_INPUT for a range that is none */
export async function readAudienceOverlap(
  context: OperationContext,
  { podcastId, otherPodcastId, range }: OverlapInput,
): Promise<AudienceOverlapFigures | null> {
  const dateRange = checkDayRange(range);
  const kept = { asked: { podcastId, otherPodcastId, dateRange }, lastDay: dateRange.to };
  return ask(context, 'audience-overlap', kept, async (asked) => {
    const { em, organizationId } = asked;
    for (const id of [podcastId, otherPodcastId]) if (!(await isVisible(em, organizationId, id, null))) return null;
    const span = await readZonedSpan(em, dateRange);
    const audiences = await readAudiences(asked, [podcastId, otherPodcastId], span);
    const { statement, both, error } = computeOverlap(audiences);
    return {
      podcastId,
      otherPodcastId,
      dateRange,
      statement: STATEMENTS[statement],
      listeners: audiences.one,
      otherListeners: audiences.other,
      both,
      bothError: error,
      share: both === null ? null : both / audiences.one,
      otherShare: both === null ? null : both / audiences.other,
      isExact: audiences.errorShare === 0,
      basis: figureBasisOf(asked, dateRange.timeZone, span.to),
    };
  });
}

interface Span {
  from: number;
  to: number;
}

async function readAudiences(asked: Asked, podcastIds: [string, string], span: Span) {
  const { em, organizationId, source } = asked;
  const segments = splitSpan('', span.from, span.to);
  const totals = await readDownloads(em, { name: 'overlap-downloads', organizationId, source, segments, by: 'label', podcastIds });
  if ((totals[0]?.downloads ?? 0) <= COUNTED_DOWNLOADS) return countAudiences(asked, podcastIds, span);
  const [one, other] = [
    await readListenerSketch(em, { organizationId, source, ...span, podcastId: podcastIds[0] }),
    await readListenerSketch(em, { organizationId, source, ...span, podcastId: podcastIds[1] }),
  ];
  const either = new ListenerSketch().merge(one.toBytes()).merge(other.toBytes());
  return { one: one.count(), other: other.count(), either: either.count(), errorShare: either.isExact ? 0 : SKETCH_ERROR_SHARE };
}

/** Counted one by one, from an index alone. */
async function countAudiences({ em, organizationId, source }: Asked, [podcastId, otherPodcastId]: [string, string], { from, to }: Span) {
  const show = `select listener_key from analytics.download
     where organization_id = ? and podcast_id = ? and source = ? and at >= ?::timestamptz and at < ?::timestamptz and not implausible`;
  const params = (id: string) => [organizationId, id, source, new Date(from).toISOString(), new Date(to).toISOString()];
  const [row] = await em.execute<{ one: string; other: string; either: string }[]>(
    `/* count-overlap */
     select count(*) filter (where in_one) as one, count(*) filter (where in_other) as other, count(*) as either
       from (select bool_or(of = 1) as in_one, bool_or(of = 2) as in_other
               from (select listener_key, 1 as of from (${show}) a union all select listener_key, 2 as of from (${show}) b) heard
              group by listener_key) listener`,
    [...params(podcastId), ...params(otherPodcastId)],
  );
  return { one: Number(row!.one), other: Number(row!.other), either: Number(row!.either), errorShare: 0 };
}
