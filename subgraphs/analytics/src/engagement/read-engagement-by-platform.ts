import type { OperationContext } from '@castgraph/service/context';
import { ask } from '../listening/ask.ts';
import { readZonedSpan } from '../listening/day-range.ts';
import { readDownloads } from '../listening/read-downloads.ts';
import { splitSpan } from '../listening/span-segments.ts';
import { readPlatformFigures } from '../platforms/read-platform-figures.ts';
import { type EngagementQuestion, idsOf } from './engagement-question.ts';
import { figureBasisOf } from './figure-basis.ts';
import { audiencePartsOf, type AudiencePart, type PlatformReport, reportsOf } from './platform-reports.ts';
import { type PlayMarks, readReportsByApp } from './read-plays.ts';

/** Apps beyond these are a long tail of single downloads; the total is in the engagement itself. */
const APPS = 30;
const WINDOW_WORDS = {
  CALENDAR_DAY: 'calendar day (UTC)',
  FIRST_TOUCH: '24 hours from the first request',
  LAST_TOUCH: '24 hours from the last request',
};
/** C34, as players report it. */
const STREAM_WORDS = 'streams of at least 60 seconds; plays per listener, episode and calendar day (UTC)';

/** Downloads by app, what players report, and what platforms report: entries of different sources, never summed (C27, C34). */
export async function readEngagementByPlatform(context: OperationContext, question: EngagementQuestion): Promise<PlatformReport[]> {
  const { dateRange } = question;
  return ask(context, 'engagement-by-platform', { asked: question, lastDay: dateRange.to }, async (asked) => {
    const { em, organizationId, source } = asked;
    const { from, to } = await readZonedSpan(em, dateRange);
    const apps = await readDownloads(em, {
      name: 'engagement-by-app',
      organizationId,
      source,
      segments: splitSpan('', from, to),
      by: 'app',
      limit: APPS,
      ...idsOf(question),
    });
    const basis = figureBasisOf(asked, dateRange.timeZone, to);
    const counted = { dateRange, source: basis.source, asOf: basis.asOf, window: WINDOW_WORDS[basis.window], demographics: null };
    const reported = { ...counted, dateRange: { ...dateRange, timeZone: 'UTC' }, source: 'reported-event', window: STREAM_WORDS };
    const byApp = await readReportsByApp(em, organizationId, question);
    return [
      ...apps.map(({ key, downloads }) => entryOf(key, { downloads }, counted)),
      ...byApp.map(({ app, plays, streams }) =>
        entryOf(app, { ...(streams === null ? {} : { streams }), ...(plays ? markMetrics(plays) : {}) }, reported),
      ),
      ...reportsOf(await readPlatformFigures(em, platformSpan(organizationId, question))),
    ];
  });
}

/** What platforms report of parts of the audience within the span; empty where none does. */
export async function readEngagementByDemographic(context: OperationContext, question: EngagementQuestion): Promise<AudiencePart[]> {
  return ask(context, 'engagement-by-demographic', { asked: question, lastDay: question.dateRange.to }, async ({ em, organizationId }) =>
    audiencePartsOf(await readPlatformFigures(em, platformSpan(organizationId, question))),
  );
}

function platformSpan(organizationId: string, { podcastId, episodeId, dateRange }: EngagementQuestion) {
  return { organizationId, podcastId, episodeId: episodeId ?? undefined, from: dateRange.from, to: dateRange.to };
}

function entryOf(
  platform: string,
  metrics: PlatformReport['metrics'],
  origin: Omit<PlatformReport, 'platform' | 'metrics'>,
): PlatformReport {
  return { platform, metrics, ...origin };
}

function markMetrics({ started, reached25, reached50, reached75, reached100 }: PlayMarks): Record<string, number> {
  return { plays: started, plays_to_25: reached25, plays_to_50: reached50, plays_to_75: reached75, plays_to_100: reached100 };
}
