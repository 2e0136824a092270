import type { ReactNode } from 'react';
import { Text } from '@mantine/core';
import { IconShare } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CampaignSharesQuery } from '../../graphql/generated/graphql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { formatInstant } from '../../shared/format-time.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { RevokeShare } from './revoke-share.tsx';
import { shareStateWords } from './share-words.ts';
import classes from './sharing.module.css';

export const CampaignShares = graphql(`
  query CampaignShares($id: ID!) {
    campaign(id: $id) {
      id
      name
      shares {
        id
        state
        createdAt
        expiresAt
        acceptedAt
        endedAt
      }
    }
  }
`);

type Share = NonNullable<NonNullable<CampaignSharesQuery['campaign']>['shares']>[number];

interface SharesCardProps {
  query: AreaQuery<CampaignSharesQuery>;
  create: ReactNode;
}

/** To whom a campaign was opened, newest first, and the way to end each. */
export function SharesCard({ query, create }: SharesCardProps) {
  const shares = query.data?.campaign?.shares ?? [];
  return (
    <DataCard
      name="shares"
      title="Opened to others"
      area={AREA.listening}
      query={query}
      hasData={query.data !== undefined}
      info="Whoever takes the code sees the campaign’s figures in the portfolio of their organization, and nothing that is your own: no orders, no contacts, no notes."
    >
      {shares.length === 0 ? (
        <EmptyState icon={IconShare} title="Opened to nobody" action={create}>
          A sponsor or agency with an organization of their own can see this campaign beside those of other publishers.
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {shares.map((share) => (
            <li key={share.id} data-testid="campaign-share" data-state={share.state}>
              <div>
                <StatusBadge tone={shareStateWords[share.state].tone}>{shareStateWords[share.state].word}</StatusBadge>
                <Text size="xs" c="dimmed">
                  {shareFacts(share)}
                </Text>
              </div>
              {share.state === 'OFFERED' || share.state === 'ACCEPTED' ? (
                <RevokeShare shareId={share.id} label={`End the share of ${formatInstant(share.createdAt)}`} onDone={query.refetch} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </DataCard>
  );
}

function shareFacts({ state, createdAt, acceptedAt, endedAt, expiresAt }: Share): string {
  const facts = [`made ${formatInstant(createdAt)}`];
  if (acceptedAt) facts.push(`taken ${formatInstant(acceptedAt)}`);
  if (endedAt) facts.push(`ended ${formatInstant(endedAt)}`);
  if (state === 'OFFERED') facts.push(`its code is good until ${formatInstant(expiresAt)}`);
  return facts.join(' · ');
}
