import type { ReactNode } from 'react';
import { Table, Text } from '@mantine/core';
import { IconBriefcase } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PortfolioQuery } from '../../graphql/generated/graphql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { formatMoney } from '../../shared/format-money.ts';
import { formatCount } from '../../shared/format-number.ts';
import { formatSpan } from '../../shared/format-time.ts';
import { Pager, type Pages } from '../../shared/pager.tsx';
import { WideTable } from '../../shared/wide-table.tsx';
import { CampaignStateBadge } from '../campaigns/campaign-state.tsx';
import { useMay } from '../session/use-viewer.ts';
import { LeaveShare } from './leave-share.tsx';

export const Portfolio = graphql(`
  query Portfolio($first: Int!, $after: String) {
    portfolio(first: $first, after: $after) {
      edges {
        node {
          shareId
          publisher
          name
          sponsor
          state
          flight {
            from
            to
          }
          cost {
            amountMinor
            currency
          }
          placements
          shows
          downloads
          conversions
          conversionValue {
            amountMinor
            currency
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface PortfolioCardProps {
  query: AreaQuery<PortfolioQuery>;
  pages: Pages;
  accept: ReactNode;
}

/** Campaigns of several publishers side by side, with what each brought. */
export function PortfolioCard({ query, pages, accept }: PortfolioCardProps) {
  const mayLeave = useMay('campaigns:write');
  const portfolio = query.data?.portfolio;
  return (
    <DataCard
      name="portfolio"
      title="Shared with you"
      area={AREA.listening}
      query={query}
      hasData={portfolio !== undefined}
      info="Each publisher’s own count: downloads by the same rules (C33), orders credited by what that publisher knows (A1). Days are UTC; figures are as of now."
    >
      {portfolio?.edges.length === 0 ? (
        <EmptyState
          icon={IconBriefcase}
          title={pages.isFirst ? 'Nothing was shared with you yet' : 'Nothing more'}
          action={pages.isFirst ? accept : null}
        >
          Publishers can open campaigns to your organization by a code.
        </EmptyState>
      ) : (
        <WideTable minWidth={820} label="Campaigns of other organizations">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Campaign</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>Flight</Table.Th>
              <Table.Th ta="right">Cost</Table.Th>
              <Table.Th ta="right">Downloads</Table.Th>
              <Table.Th ta="right">Orders</Table.Th>
              <Table.Th ta="right">Value</Table.Th>
              {mayLeave ? (
                <Table.Th>
                  <span className="visually-hidden">What can be done</span>
                </Table.Th>
              ) : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {portfolio?.edges.map(({ node }) => (
              <PortfolioRow key={node.shareId} campaign={node} onLeft={mayLeave ? query.refetch : undefined} />
            ))}
          </Table.Tbody>
        </WideTable>
      )}
      <Pager pages={pages} pageInfo={portfolio?.pageInfo} label="Pages of the portfolio" />
    </DataCard>
  );
}

type PortfolioCampaign = PortfolioQuery['portfolio']['edges'][number]['node'];

/** A campaign of another organization; `onLeft` is for those who may take it out. */
function PortfolioRow({ campaign, onLeft }: { campaign: PortfolioCampaign; onLeft: (() => void) | undefined }) {
  return (
    <Table.Tr data-testid="portfolio-campaign">
      <Table.Td>
        {campaign.name}
        <Text size="xs" c="dimmed">
          {[
            campaign.publisher ?? 'a publisher',
            campaign.sponsor,
            `${formatCount(campaign.placements)} spots in ${formatCount(campaign.shows)} shows`,
          ].join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <CampaignStateBadge state={campaign.state} />
      </Table.Td>
      <Table.Td>{formatSpan(campaign.flight)}</Table.Td>
      <Table.Td ta="right" className="number">
        {formatMoney(campaign.cost)}
      </Table.Td>
      <Table.Td ta="right" className="number">
        {formatCount(campaign.downloads)}
      </Table.Td>
      <Table.Td ta="right" className="number">
        {formatCount(campaign.conversions)}
      </Table.Td>
      <Table.Td ta="right" className="number">
        {formatMoney(campaign.conversionValue)}
      </Table.Td>
      {onLeft ? (
        <Table.Td>
          <LeaveShare shareId={campaign.shareId} name={campaign.name} onDone={onLeft} />
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
}
