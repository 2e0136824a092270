import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AREA } from '../../graphql/area.ts';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PipelineRow_CampaignFragment } from '../../graphql/generated/graphql.ts';
import { useLive } from '../../graphql/use-live.ts';
import { formatHeadlineMoney } from '../../shared/format-money.ts';
import { formatCount, formatPercent, NONE } from '../../shared/format-number.ts';
import { formatInstant, formatSpan } from '../../shared/format-time.ts';
import { useToday } from '../../shared/use-today.ts';
import { CampaignStateBadge } from '../campaigns/campaign-state.tsx';
import { nextStepOf } from './next-step.ts';
import classes from './pipeline.module.css';

export const PipelineRowFragment = graphql(`
  fragment PipelineRow_campaign on Campaign {
    id
    name
    state
    archivedAt
    sponsor {
      id
      name
    }
    brand {
      id
      name
    }
    flights {
      id
      firstDay
      lastDay
      name
    }
    cost {
      amountMinor
      currency
    }
    placements {
      id
      contractedImpressions
    }
    promoCodes {
      id
    }
    trackingLinks {
      id
    }
  }
`);

const PipelineRowLive = graphql(`
  subscription PipelineRowLive($campaignId: ID!) {
    campaignLive(campaignId: $campaignId) {
      asOf
      metrics {
        downloads
        pacing
      }
    }
  }
`);

/** Flights shown one by one; of more, the rest is counted. */
const SHOWN_FLIGHTS = 2;

/** A campaign in the pipeline, its delivery moving as downloads are counted. */
export function PipelineRow({ campaign: masked }: { campaign: FragmentType<typeof PipelineRowFragment> }) {
  const campaign = readFragment(PipelineRowFragment, masked);
  const today = useToday();
  const { id, name, state, flights, cost, placements } = campaign;
  // Before its first day there is nothing to follow.
  const isDelivering = state !== 'DRAFT' && state !== 'BOOKED';
  const live = useLive(PipelineRowLive, { area: AREA.listening, variables: { campaignId: id }, skip: !isDelivering });
  const figures = live.data?.campaignLive;
  const pacing = figures?.metrics.pacing;
  const waysBack = campaign.promoCodes.length + campaign.trackingLinks.length;
  const next = nextStepOf(
    { state, isArchived: campaign.archivedAt != null, flights, placements: placements.length, waysBack, pacing },
    today,
  );
  const booked = bookedOf(placements);
  const asOf = figures ? `as of ${formatInstant(figures.asOf)}` : undefined;
  return (
    <Table.Tr data-testid="pipeline-row">
      <Table.Td>
        <Anchor
          fw={550}
          fz="sm"
          c="inherit"
          renderRoot={(props) => <Link to="/campaigns/$campaignId" params={{ campaignId: id }} {...props} />}
        >
          {name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {campaign.sponsor.name}
          {campaign.brand ? ` · ${campaign.brand.name}` : ''}
        </Text>
      </Table.Td>
      <Table.Td>
        <CampaignStateBadge state={state} />
      </Table.Td>
      <Table.Td>
        <FlightList flights={flights} />
      </Table.Td>
      <Table.Td ta="right" className="number">
        {formatHeadlineMoney(cost)}
      </Table.Td>
      <Table.Td ta="right" className="number" title={asOf}>
        {figures ? formatCount(figures.metrics.downloads) : NONE}
        {booked === undefined ? null : (
          <Text size="xs" c="dimmed">
            of {formatCount(booked)}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right" className="number" title={asOf}>
        {formatPercent(pacing)}
      </Table.Td>
      <Table.Td className={next.isUrgent ? classes.urgent : undefined} fz="sm">
        {next.words}
      </Table.Td>
    </Table.Tr>
  );
}

function FlightList({ flights }: Pick<PipelineRow_CampaignFragment, 'flights'>) {
  const rest = flights.length - SHOWN_FLIGHTS;
  return (
    <ul className={`${classes.flights} number`}>
      {flights.slice(0, SHOWN_FLIGHTS).map(({ id, firstDay, lastDay }) => (
        <li key={id}>{formatSpan({ from: firstDay, to: lastDay })}</li>
      ))}
      {rest > 0 ? (
        <li>
          <Text size="xs" c="dimmed" component="span">
            and {rest === 1 ? 'one more' : `${rest} more`}
          </Text>
        </li>
      ) : null}
    </ul>
  );
}

/** Impressions contracted over all placements; undefined where none says a number. */
function bookedOf(placements: PipelineRow_CampaignFragment['placements']): number | undefined {
  const numbers = placements.flatMap(({ contractedImpressions }) => contractedImpressions ?? []);
  return numbers.length === 0 ? undefined : numbers.reduce((sum, each) => sum + each, 0);
}
