import { Alert, Table, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CampaignLiftQuery, LiftVerdict } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatChange, formatCount, formatPercent, formatRatio, NONE } from '../../shared/format-number.ts';
import { formatInstant, formatSpan } from '../../shared/format-time.ts';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';
import { cardOf } from '../campaigns/card-of.ts';
import { LiftCohorts } from './lift-cohorts.tsx';
import classes from './attribution.module.css';

const CampaignLift = graphql(`
  query CampaignLift($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      lift {
        verdict
        reason
        lift
        incremental
        zScore
        unmatchedHouseholds
        matchedByWeekHouseholds
        controlEffectiveHouseholds
        sampledShare
        limits
        asOf
        interval {
          low
          high
        }
        exposed {
          households
          converters
          rate
        }
        control {
          households
          converters
          rate
        }
        dateRange {
          from
          to
        }
        cohorts {
          ...LiftCohorts_cohort
        }
      }
    }
  }
`);

type Lift = NonNullable<NonNullable<CampaignLiftQuery['campaign']>['lift']>;

const verdictWords: Record<LiftVerdict, { words: string; tone: Tone }> = {
  SIGNIFICANT: { words: 'A finding', tone: 'good' },
  NOT_SIGNIFICANT: { words: 'May be chance', tone: 'quiet' },
  NOT_ENOUGH_DATA: { words: 'Not enough data', tone: 'quiet' },
};

/** Whether those who heard the campaign bought more than comparable households that did not. */
export function LiftCard({ campaignId }: { campaignId: string }) {
  const query = useAreaQuery(CampaignLift, { area: AREA.listening, variables: { campaignId } });
  const campaign = query.data?.campaign;
  const lift = campaign?.lift;
  const info = lift ? (
    <Facts
      of={[
        ['Compared', 'households that heard a spot with those that listened to the same shows in the same weeks and heard none (A7)'],
        ['Days', `${formatSpan(lift.dateRange)}, UTC`],
        ['Looked at', lift.sampledShare < 1 ? `a sample of ${formatPercent(lift.sampledShare)} of the households` : 'all households'],
        ['z', formatRatio(lift.zScore)],
        ['As of', formatInstant(lift.asOf)],
      ]}
    />
  ) : undefined;
  return (
    <DataCard
      name="lift"
      title="Lift"
      area={AREA.listening}
      query={cardOf(query, campaign != null)}
      hasData={campaign != null}
      info={info}
      action={lift ? <StatusBadge tone={verdictWords[lift.verdict].tone}>{verdictWords[lift.verdict].words}</StatusBadge> : null}
    >
      {lift ? (
        <LiftFigures lift={lift} />
      ) : (
        <Text size="sm" c="dimmed">
          Lift is compared with orders of other campaigns, which are not yours to see: the publisher sees it.
        </Text>
      )}
    </DataCard>
  );
}

function LiftFigures({ lift }: { lift: Lift }) {
  return (
    <>
      {lift.lift != null && lift.interval ? (
        <p className={classes.headline} data-testid="lift" data-value={lift.lift}>
          {formatChange(lift.lift)}{' '}
          <Text span size="sm">
            95% interval {formatChange(lift.interval.low)} to {formatChange(lift.interval.high)}
          </Text>
        </p>
      ) : null}
      <p className={classes.words}>{lift.reason}</p>
      <Table mb="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Households</Table.Th>
            <Table.Th ta="right">Number</Table.Th>
            <Table.Th ta="right">Bought</Table.Th>
            <Table.Th ta="right">Rate</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <GroupRow name="Heard it" group={lift.exposed} />
          <GroupRow name="Did not" group={lift.control} />
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" className="number">
        The rate of those who did not is weighted: as certain as {formatCount(Math.round(lift.controlEffectiveHouseholds))} unweighted
        households.{lift.incremental == null ? '' : ` ${formatCount(Math.round(lift.incremental))} buyers beyond what it gives.`}
        {lift.unmatchedHouseholds > 0 ? ` ${formatCount(lift.unmatchedHouseholds)} households had nobody to be compared with.` : ''}
        {lift.matchedByWeekHouseholds > 0
          ? ` ${formatCount(lift.matchedByWeekHouseholds)} were compared with listeners of other shows.`
          : ''}
      </Text>
      {lift.limits.map((limit) => (
        <Alert key={limit} color="yellow" p="xs" mt="sm">
          {limit}
        </Alert>
      ))}
      <LiftCohorts cohorts={lift.cohorts} />
    </>
  );
}

const rate = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 2 });

function GroupRow({ name, group }: { name: string; group: Lift['exposed'] }) {
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td ta="right" className="number">
        {formatCount(group.households)}
      </Table.Td>
      <Table.Td ta="right" className="number">
        {formatCount(group.converters)}
      </Table.Td>
      <Table.Td ta="right" className="number">
        {group.rate == null ? NONE : rate.format(group.rate)}
      </Table.Td>
    </Table.Tr>
  );
}
