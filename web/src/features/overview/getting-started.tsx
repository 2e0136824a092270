import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconMicrophone2 } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';

const PodcastCount = graphql(`
  query PodcastCount {
    podcasts(first: 1) {
      totalCount
    }
  }
`);

/** The first step of a new organization; nothing once it has a podcast. */
export function GettingStarted() {
  const query = useAreaQuery(PodcastCount, { area: AREA.feeds, variables: {} });
  if (query.data?.podcasts.totalCount !== 0) return null;
  return (
    <DataCard name="getting-started" title="Getting started" area={AREA.feeds} query={query} hasData>
      <EmptyState
        icon={IconMicrophone2}
        title="Add your first podcast"
        action={
          <Group>
            <Button renderRoot={(props) => <Link to="/podcasts" search={{ add: true }} {...props} />}>Add a podcast</Button>
            <Button variant="default" renderRoot={(props) => <Link to="/methodology" {...props} />}>
              How numbers are made
            </Button>
          </Group>
        }
      >
        Paste the address of its feed. Castgraph reads the episodes and gives you a measurement prefix; downloads appear here as they
        happen.
      </EmptyState>
    </DataCard>
  );
}
