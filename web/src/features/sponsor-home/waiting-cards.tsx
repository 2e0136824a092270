import type { ReactNode } from 'react';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { kindWords } from '../approvals/approval-words.ts';
import { positionWords } from '../campaigns/position-words.ts';
import { reasonWords } from '../disputes/dispute-words.ts';
import classes from './sponsor-home.module.css';

const SponsorWaiting = graphql(`
  query SponsorWaiting {
    approvals(first: 10, state: PENDING) {
      edges {
        node {
          id
          kind
          requestedAt
          campaign {
            id
            name
          }
          placement {
            id
            position
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    disputes(first: 10, state: OPEN) {
      edges {
        node {
          id
          reason
          openedAt
          campaign {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** What the publisher asked and the sponsor has not answered, and what is not settled yet. */
export function WaitingCards() {
  const query = useAreaQuery(SponsorWaiting, { area: AREA.listening, variables: {} });
  const { approvals, disputes } = query.data ?? {};
  const card = { area: AREA.listening, query, hasData: query.data !== undefined };
  return (
    <div className={classes.halves}>
      <DataCard {...card} name="waiting-approvals" title="Waits for your answer">
        <Entries none="Nothing waits for you." all={approvals?.pageInfo.hasNextPage ? <Link to="/approvals">All approvals</Link> : null}>
          {approvals?.edges.map(({ node: { id, kind, placement, campaign, requestedAt } }) => (
            <li key={id} data-testid="waiting-approval">
              <Anchor inherit renderRoot={(props) => <Link to="/approvals" search={{ campaign: campaign.id, open: id }} {...props} />}>
                {kindWords[kind]}
                {placement ? `: ${positionWords[placement.position]}` : ''} of {campaign.name}
              </Anchor>
              <Text size="xs" c="dimmed">
                asked <TimeAgo at={requestedAt} />
              </Text>
            </li>
          ))}
        </Entries>
      </DataCard>
      <DataCard {...card} name="waiting-disputes" title="Open disputes">
        <Entries none="No dispute is open." all={disputes?.pageInfo.hasNextPage ? <Link to="/disputes">All disputes</Link> : null}>
          {disputes?.edges.map(({ node: { id, reason, campaign, openedAt } }) => (
            <li key={id} data-testid="waiting-dispute">
              <Anchor inherit renderRoot={(props) => <Link to="/disputes" search={{ campaign: campaign.id, open: id }} {...props} />}>
                {reasonWords[reason]}
              </Anchor>
              <Text size="xs" c="dimmed">
                {campaign.name} · opened <TimeAgo at={openedAt} />
              </Text>
            </li>
          ))}
        </Entries>
      </DataCard>
    </div>
  );
}

function Entries({ none, all, children }: { none: string; all: ReactNode; children: ReactNode[] | undefined }) {
  if (!children || children.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    );
  }
  return (
    <>
      <ul className={classes.entries}>{children}</ul>
      {all}
    </>
  );
}
