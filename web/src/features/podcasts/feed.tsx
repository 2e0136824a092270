import { Anchor, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import type { FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { FeedQuery } from '../../graphql/generated/graphql.ts';
import { type AreaQuery, useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatInstant } from '../../shared/format-time.ts';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { FeedHubCard } from './feed-hub-card.tsx';
import { FeedQualityCard } from './feed-quality-card.tsx';
import { FeedRecordsCard } from './feed-records-card.tsx';
import { FeedStatusBadge, statusAdvice } from './feed-status.tsx';
import { FeedWarningsCard, type FeedWarningsFragment } from './feed-warnings-card.tsx';
import classes from '../overview/overview.module.css';

const FeedState = graphql(`
  query Feed($podcastId: ID!) {
    podcast(id: $podcastId) {
      id
      feedUrl
      guid
      language
      status
      lastIngestedAt
      nextReadAt
      failures
      lastError {
        code
        message
        at
      }
      ...FeedHubCard_podcast
      ...FeedQualityCard_podcast
      ...FeedRecordsCard_podcast
    }
  }
`);

interface FeedProps {
  podcastId: string;
  podcast: FragmentType<typeof FeedWarningsFragment> | undefined;
  query: AreaQuery<unknown>;
}

/** How reading the feed goes, and how good what it says is. */
export function Feed({ podcastId, podcast, query }: FeedProps) {
  const state = useAreaQuery(FeedState, { area: AREA.feeds, variables: { podcastId } });
  const feed = state.data?.podcast ?? undefined;
  return (
    <div className={classes.columns}>
      <div className={classes.stack}>
        <FeedStateCard feed={feed} query={state} />
        <FeedHubCard podcast={feed} query={state} />
        <FeedQualityCard podcast={feed} query={state} />
      </div>
      <div className={classes.stack}>
        <FeedRecordsCard podcast={feed} query={state} />
        <FeedWarningsCard podcast={podcast} query={query} />
      </div>
    </div>
  );
}

function FeedStateCard({ feed, query }: { feed: NonNullable<FeedQuery['podcast']> | undefined; query: AreaQuery<unknown> }) {
  return (
    <DataCard name="feed-state" title="Reading the feed" area={AREA.feeds} query={query} hasData={feed !== undefined}>
      {feed ? (
        <Text size="sm" component="div">
          <Facts
            of={[
              ['Status', <FeedStatusBadge key="status" status={feed.status} />],
              ['What it means', statusAdvice[feed.status]],
              [
                'Address',
                <Anchor key="address" inherit underline="always" href={feed.feedUrl} target="_blank" rel="noreferrer noopener">
                  {feed.feedUrl}
                </Anchor>,
              ],
              ['Last read', feed.lastIngestedAt ? <Instant key="last" at={feed.lastIngestedAt} /> : 'not yet'],
              ['Next', <Instant key="next" at={feed.nextReadAt} />],
              ['Failures', feed.failures > 0 ? `${feed.failures}, one after another` : 'none since the last good reading'],
              ['Last error', feed.lastError && `${feed.lastError.message} (${feed.lastError.code}, ${formatInstant(feed.lastError.at)})`],
              ['podcast:guid', feed.guid],
              ['Language', feed.language],
            ]}
          />
        </Text>
      ) : null}
    </DataCard>
  );
}

function Instant({ at }: { at: string }) {
  return (
    <>
      <TimeAgo at={at} />, {formatInstant(at)}
    </>
  );
}
