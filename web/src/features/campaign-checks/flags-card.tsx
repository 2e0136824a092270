import { type ReactNode, useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { cardOf } from '../campaigns/card-of.ts';
import { FlagItem } from './flag-item.tsx';
import classes from './checks.module.css';

const CampaignFlags = graphql(`
  query CampaignFlags($campaignId: ID!, $first: Int!, $after: String, $filter: FlagFilterInput) {
    campaign(id: $campaignId) {
      id
      flags(first: $first, after: $after, filter: $filter) {
        edges {
          cursor
          node {
            id
            ...FlagItem_flag
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const PAGE = 20;
type Which = 'found' | 'open' | 'all';
const filters = { found: {}, open: { isOpen: true }, all: { includeResolved: true } } as const;

/** What was found about the campaign's spots, with the evidence, and what a person says of it. */
export function FlagsCard({ campaignId, onReviewed }: { campaignId: string; onReviewed: () => void }) {
  const [which, setWhich] = useState<Which>('found');
  return (
    <FlagPages
      key={which}
      campaignId={campaignId}
      which={which}
      onReviewed={onReviewed}
      choice={
        <SegmentedControl
          size="xs"
          aria-label="Which flags"
          value={which}
          onChange={(chosen) => setWhich(chosen)}
          data={[
            { value: 'found', label: 'Found now' },
            { value: 'open', label: 'No verdict' },
            { value: 'all', label: 'All' },
          ]}
        />
      }
    />
  );
}

interface FlagPagesProps {
  campaignId: string;
  which: Which;
  onReviewed: () => void;
  choice: ReactNode;
}

function FlagPages({ campaignId, which, onReviewed, choice }: FlagPagesProps) {
  const pages = usePages();
  const variables = { campaignId, first: PAGE, after: pages.after, filter: filters[which] };
  const query = useAreaQuery(CampaignFlags, { area: AREA.listening, variables });
  const connection = query.data?.campaign?.flags;
  return (
    <DataCard
      name="flags"
      title="Flags"
      area={AREA.listening}
      query={cardOf(query, connection !== undefined)}
      hasData={connection !== undefined}
      action={choice}
    >
      {connection && connection.edges.length > 0 ? (
        <>
          <ul className={classes.flags}>
            {connection.edges.map(({ node }) => (
              <FlagItem key={node.id} flag={node} onReviewed={onReviewed} />
            ))}
          </ul>
          <Pager pages={pages} pageInfo={connection.pageInfo} label="Pages of flags" />
        </>
      ) : (
        <EmptyState icon={IconShieldCheck} title="No flag">
          What ought to be looked at stands here with its evidence. The checks say what was looked at, and what could not be.
        </EmptyState>
      )}
    </DataCard>
  );
}
