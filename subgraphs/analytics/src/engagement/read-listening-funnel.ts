import { requireScope } from '@castgraph/auth/scopes';
import { hasScope } from '@castgraph/kernel/viewer';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import type { FunnelStage } from '../generated/resolvers.ts';
import { ask } from '../listening/ask.ts';
import { readZonedSpan } from '../listening/day-range.ts';
import { readDownloads } from '../listening/read-downloads.ts';
import { splitSpan } from '../listening/span-segments.ts';
import { readPlatformFigures } from '../platforms/read-platform-figures.ts';
import { type EngagementQuestion, idsOf } from './engagement-question.ts';
import { type FigureBasis, figureBasisOf } from './figure-basis.ts';
import { largest } from './platform-reports.ts';
import { type PlayMarks, readPlayerReports } from './read-plays.ts';

export interface FunnelStep {
  step: FunnelStage;
  count: number;
  source: string;
  definition: string;
}

const PLAYED = 'listeners of an episode on a UTC day, summed, as players report them';

/**
 * From impression to conversion: the steps that somebody reports, in order, each of its own source and unit (C34).
 * Conversions are left out for those who may not read campaigns.
 */
export async function readListeningFunnel(
  context: OperationContext,
  question: EngagementQuestion,
): Promise<{ steps: FunnelStep[]; basis: FigureBasis }> {
  const seesCampaigns = hasScope(requireScope(context.viewer, 'podcasts:read'), 'campaigns:read');
  const { dateRange } = question;
  const kept = { asked: { ...question, seesCampaigns }, lastDay: dateRange.to };
  return ask(context, 'listening-funnel', kept, async (asked) => {
    const { em, organizationId, source } = asked;
    const { from, to } = await readZonedSpan(em, dateRange);
    const basis = figureBasisOf(asked, dateRange.timeZone, to);
    const segments = splitSpan('', from, to);
    const [total] = await readDownloads(em, {
      name: 'funnel-downloads',
      organizationId,
      source,
      segments,
      by: 'label',
      ...idsOf(question),
    });
    const conversions = seesCampaigns ? await countConversions(em, organizationId, question, { from, to }) : null;
    return {
      steps: [
        ...(await readImpressions(em, organizationId, question)),
        {
          step: 'DOWNLOAD' as const,
          count: total?.downloads ?? 0,
          source: basis.source,
          definition: 'unique valid requests for an episode (C32)',
        },
        ...playSteps((await readPlayerReports(em, organizationId, question)).plays),
        ...(conversions === null
          ? []
          : [
              {
                step: 'CONVERSION' as const,
                count: conversions,
                source: 'attribution',
                definition: 'orders credited to campaigns placed here (A5)',
              },
            ]),
      ],
      basis,
    };
  });
}

/** Of several platforms the largest, because impressions of two are not added. */
async function readImpressions(em: EntityManager, organizationId: string, question: EngagementQuestion): Promise<FunnelStep[]> {
  const { podcastId, episodeId, dateRange } = question;
  const span = { organizationId, podcastId, episodeId: episodeId ?? undefined, from: dateRange.from, to: dateRange.to };
  const found = largest(await readPlatformFigures(em, span), 'impressions');
  return found
    ? [
        {
          step: 'IMPRESSION',
          count: Math.round(found.value),
          source: found.platform,
          definition: 'impressions as the platform counts them',
        },
      ]
    : [];
}

function playSteps(plays: PlayMarks | null): FunnelStep[] {
  if (!plays) return [];
  const step = (name: FunnelStage, count: number, mark: string): FunnelStep => ({
    step: name,
    count,
    source: 'reported-event',
    definition: `${mark}: ${PLAYED}`,
  });
  return [
    step('STARTED', plays.started, 'started'),
    step('LISTENED_25', plays.reached25, 'heard at least 25 %'),
    step('LISTENED_50', plays.reached50, 'heard at least 50 %'),
    step('LISTENED_75', plays.reached75, 'heard at least 75 %'),
    step('LISTENED_100', plays.reached100, 'heard all of it'),
  ];
}

/** Orders credited within the span to campaigns with a placement in the show, or in the episode; null where there is no such campaign. */
async function countConversions(
  em: EntityManager,
  organizationId: string,
  { podcastId, episodeId }: EngagementQuestion,
  { from, to }: { from: number; to: number },
): Promise<number | null> {
  const [row] = await em.execute<{ campaigns: string; conversions: string }[]>(
    `/* funnel-conversions */
     select count(distinct c.campaign_id) as campaigns, count(a.conversion_id) as conversions
       from (select distinct campaign_id from analytics.placement
              where organization_id = ? and podcast_id = ? ${episodeId === null ? '' : 'and episode_id = ?'}) c
       left join analytics.attribution a on a.organization_id = ? and a.campaign_id = c.campaign_id
            and a.at >= ?::timestamptz and a.at < ?::timestamptz`,
    [
      organizationId,
      podcastId,
      ...(episodeId === null ? [] : [episodeId]),
      organizationId,
      new Date(from).toISOString(),
      new Date(to).toISOString(),
    ],
  );
  return Number(row!.campaigns) === 0 ? null : Number(row!.conversions);
}
