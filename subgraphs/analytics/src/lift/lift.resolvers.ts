import type { LiftVerdict, Resolvers } from '../generated/resolvers.ts';
import type { Lift } from '@castgraph/measurement/attribution/lift';
import { readCampaignLift } from './read-campaign-lift.ts';

const VERDICTS: Readonly<Record<Lift['verdict'], LiftVerdict>> = {
  significant: 'SIGNIFICANT',
  'not-significant': 'NOT_SIGNIFICANT',
  'not-enough-data': 'NOT_ENOUGH_DATA',
};

export const liftResolvers: Resolvers = {
  Campaign: {
    lift: (campaign, _, context) => readCampaignLift(context, campaign),
  },
  CampaignLift: {
    verdict: ({ lift }) => VERDICTS[lift.verdict],
    lift: ({ lift }) => (lift.verdict === 'not-enough-data' ? null : lift.lift),
    interval: ({ lift }) => (lift.verdict === 'not-enough-data' ? null : lift.interval),
    incremental: ({ lift }) => (lift.verdict === 'not-enough-data' ? null : lift.incremental),
    zScore: ({ lift }) => (lift.verdict === 'not-enough-data' ? null : lift.z),
    exposed: ({ exposed }) => ({ ...exposed, rate: exposed.households === 0 ? null : exposed.converters / exposed.households }),
    cohorts: ({ cohorts }) =>
      cohorts.map(({ weeks, ...cohort }) => ({ ...cohort, weeks: weeks.map((week, weeksSince) => ({ weeksSince, ...week })) })),
    dateRange: ({ days }) => ({ ...days, timeZone: 'UTC' }),
    asOf: ({ readAt }) => readAt,
  },
};
