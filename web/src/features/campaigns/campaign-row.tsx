import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AREA } from '../../graphql/area.ts';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useLive } from '../../graphql/use-live.ts';
import { formatHeadlineMoney } from '../../shared/format-money.ts';
import { formatChange, formatCount, NONE } from '../../shared/format-number.ts';
import { formatInstant, formatSpan } from '../../shared/format-time.ts';
import { toneOf } from '../../shared/kpi.tsx';
import { CampaignStateBadge } from './campaign-state.tsx';

export const CampaignRowFragment = graphql(`
  fragment CampaignRow_campaign on Campaign {
    id
    name
    state
    sponsor {
      id
      name
    }
    flight {
      from
      to
    }
    cost {
      amountMinor
      currency
    }
  }
`);

const CampaignRowLive = graphql(`
  subscription CampaignRowLive($campaignId: ID!) {
    campaignLive(campaignId: $campaignId) {
      asOf
      metrics {
        downloads
        conversions
      }
      roi {
        roi
        conversionValue {
          amountMinor
          currency
        }
      }
    }
  }
`);

/** A campaign in a list, its return moving as orders come in. */
export function CampaignRow({ campaign: masked }: { campaign: FragmentType<typeof CampaignRowFragment> }) {
  const campaign = readFragment(CampaignRowFragment, masked);
  const live = useLive(CampaignRowLive, { area: AREA.listening, variables: { campaignId: campaign.id } });
  const figures = live.data?.campaignLive;
  // Before the flight there is a cost and cannot be a return.
  const roi = campaign.state === 'BOOKED' ? undefined : figures?.roi.roi;
  const asOf = figures ? `as of ${formatInstant(figures.asOf)}` : undefined;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          fw={550}
          fz="sm"
          c="inherit"
          renderRoot={(props) => <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }} {...props} />}
        >
          {campaign.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {campaign.sponsor.name}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <CampaignStateBadge state={campaign.state} />
      </Table.Td>
      <Table.Td visibleFrom="md" className="number" style={{ whiteSpace: 'nowrap' }}>
        {formatSpan(campaign.flight)}
      </Table.Td>
      <Table.Td visibleFrom="sm" ta="right" className="number">
        {formatHeadlineMoney(campaign.cost)}
      </Table.Td>
      <Table.Td visibleFrom="md" ta="right" className="number" title={asOf}>
        {figures ? formatCount(figures.metrics.downloads) : NONE}
      </Table.Td>
      <Table.Td ta="right" className="number" title={asOf}>
        {figures ? formatCount(figures.metrics.conversions) : NONE}
      </Table.Td>
      <Table.Td visibleFrom="sm" ta="right" className="number" title={asOf}>
        {figures ? formatHeadlineMoney(figures.roi.conversionValue) : NONE}
      </Table.Td>
      <Table.Td ta="right" className="number" title={asOf}>
        <span className={toneOf(roi)} data-testid={`campaign-roi-${campaign.id}`} data-value={roi ?? ''}>
          {formatChange(roi)}
        </span>
      </Table.Td>
    </Table.Tr>
  );
}
