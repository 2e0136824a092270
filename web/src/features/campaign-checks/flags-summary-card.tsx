import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { cardOf } from '../campaigns/card-of.ts';
import { severityWords } from './flag-words.ts';
import classes from './checks.module.css';

const FlagsSummary = graphql(`
  query FlagsSummary($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      flags(first: 20, filter: { isOpen: true }) {
        edges {
          cursor
          node {
            id
            severity
            title
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`);

const FEW = 4;

/** What waits for a verdict, in a few words, and the way there. */
export function FlagsSummaryCard({ campaignId }: { campaignId: string }) {
  const query = useAreaQuery(FlagsSummary, { area: AREA.listening, variables: { campaignId } });
  const flags = query.data?.campaign?.flags;
  const count = flags ? flags.edges.length : 0;
  return (
    <DataCard
      name="flags-summary"
      title="Flags without a verdict"
      area={AREA.listening}
      query={cardOf(query, flags !== undefined)}
      hasData={flags !== undefined}
    >
      {flags && count > 0 ? (
        <>
          <ul className={classes.checks}>
            {flags.edges.slice(0, FEW).map(({ node: { id, severity, title } }) => (
              <li key={id} className={classes.check}>
                {title}
                <StatusBadge tone={severityWords[severity].tone}>{severityWords[severity].words}</StatusBadge>
              </li>
            ))}
          </ul>
          <Group mt="sm" justify="space-between">
            <Text size="xs" c="dimmed">
              {formatCount(count)}
              {flags.pageInfo.hasNextPage ? ' or more' : ''} in all
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              renderRoot={(props) => (
                <Link to="/campaigns/$campaignId" params={{ campaignId }} search={{ tab: 'verification' }} {...props} />
              )}
            >
              Look at them
            </Button>
          </Group>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          Nothing waits for a verdict.
        </Text>
      )}
    </DataCard>
  );
}
