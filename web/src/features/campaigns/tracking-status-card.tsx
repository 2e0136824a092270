import { Alert, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { TrackingCheckKind, TrackingState } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { cardOf } from './card-of.ts';
import classes from './codes-and-links-card.module.css';

const CampaignTracking = graphql(`
  query CampaignTracking($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      trackingStatus {
        state
        warnedSince
        checks {
          kind
          state
          count
          lastSeenAt
        }
      }
    }
  }
`);

const stateWords: Record<TrackingState, { words: string; tone: Tone }> = {
  NOT_SET_UP: { words: 'Not set up', tone: 'quiet' },
  UNPROVEN: { words: 'Not seen to work yet', tone: 'warn' },
  WORKING: { words: 'Works', tone: 'good' },
};

const kindWords: Record<TrackingCheckKind, string> = {
  LINK: 'Tracking links',
  CODE: 'Promo codes',
  PIXEL: 'Pixels of the sponsor',
  ORDERS: 'Orders told by the shop',
  HOUSEHOLD: 'Households',
};

/** Whether the campaign's orders can be told at all, way by way. */
export function TrackingStatusCard({ campaignId }: { campaignId: string }) {
  const query = useAreaQuery(CampaignTracking, { area: AREA.listening, variables: { campaignId } });
  const status = query.data?.campaign?.trackingStatus;
  return (
    <DataCard
      name="tracking-status"
      title="Tracking"
      area={AREA.listening}
      query={cardOf(query, status !== undefined)}
      hasData={status !== undefined}
      action={status ? <StatusBadge tone={stateWords[status.state].tone}>{stateWords[status.state].words}</StatusBadge> : null}
    >
      {status?.warnedSince ? (
        <Alert color="yellow" p="xs" mb="sm">
          The flight is near or has begun, and nothing could tell of an order.
        </Alert>
      ) : null}
      <ul className={classes.list}>
        {status?.checks.map(({ kind, state, count, lastSeenAt }) => (
          <li key={kind} data-testid={`tracking-${kind}`} data-state={state}>
            <Text size="sm" className="number">
              {kindWords[kind]}
              {count > 0 ? ` · ${formatCount(count)}` : ''}
            </Text>
            <Text size="xs" c="dimmed" component="div">
              {stateWords[state].words}
              {lastSeenAt ? (
                <>
                  , last seen <TimeAgo at={lastSeenAt} />
                </>
              ) : null}
            </Text>
          </li>
        ))}
      </ul>
    </DataCard>
  );
}
