import type { OperationContext } from '@castgraph/service/context';
import { ask } from '../listening/ask.ts';
import { countListeners } from '../listening/count-listeners.ts';
import { checkDayRange, previousRange, readZonedDays } from '../listening/day-range.ts';
import type { Source } from '../listening/measurement-setting.ts';
import { readAsOf } from '../listening/read-as-of.ts';
import { readDownloads, readDownloadsBy } from '../listening/read-downloads.ts';
import { splitSpan } from '../listening/span-segments.ts';

/** Listening of all shows over a span of days, every figure of one read timestamp. */
export interface ListeningOverview {
  downloads: number;
  /** Distinct over all shows and the whole span (C24). */
  listeners: number;
  /** In as many days before. */
  previousDownloads: number;
  /** Every day of the span, in order; `provisional` while its requests may not all be counted. */
  byDay: { day: string; downloads: number; provisional: boolean }[];
  /** Most first. */
  byApp: { app: string; downloads: number }[];
  topEpisodes: { episodeId: string; downloads: number }[];
  source: Source;
  asOf: Date;
}

const APPS = 12;
const EPISODES = 10;

/** The listening part of the first page. @throws BAD_INPUT for a range that is none */
export async function readListeningOverview(
  context: OperationContext,
  range: { from: string; to: string; timeZone?: string | null },
): Promise<ListeningOverview> {
  const asked = checkDayRange(range);
  return ask(context, 'dashboard', async ({ em, organizationId, source }) => {
    const days = await readZonedDays(em, asked);
    const before = await readZonedDays(em, previousRange(asked));
    const [from, to] = [days[0]!.from, days.at(-1)!.to];
    const base = { organizationId, source };
    const segments = days.flatMap((day) => splitSpan(day.day, day.from, day.to));
    const groups = await readDownloadsBy(em, { ...base, segments, name: 'listening-overview', by: ['label', 'app', 'episode_id'] });
    const previous = await readDownloads(em, {
      ...base,
      segments: splitSpan('', before[0]!.from, from),
      name: 'previous-downloads',
      by: 'label',
    });
    const byDay = new Map(groups.label.map(({ key, downloads }) => [key, downloads]));
    const asOf = await readAsOf(em, organizationId);
    return {
      downloads: sum([...byDay.values()]),
      listeners: await countListeners(em, { organizationId, source, from, to }),
      previousDownloads: sum(previous.map(({ downloads }) => downloads)),
      byDay: days.map(({ day, to }) => ({ day, downloads: byDay.get(day) ?? 0, provisional: to > asOf.getTime() })),
      byApp: groups.app.slice(0, APPS).map(({ key, downloads }) => ({ app: key, downloads })),
      topEpisodes: groups.episode_id.slice(0, EPISODES).map(({ key, downloads }) => ({ episodeId: key, downloads })),
      source,
      asOf,
    };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
