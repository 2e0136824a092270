import { Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { HubState } from '../../graphql/generated/graphql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatInstant } from '../../shared/format-time.ts';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';

export const FeedHubFragment = graphql(`
  fragment FeedHubCard_podcast on Podcast {
    id
    hub {
      url
      state
      leaseUntil
      trustedUntil
      lastPushAt
      nextRequestAt
      lastError
    }
  }
`);

const states: Record<HubState, [tone: Tone, word: string]> = {
  WANTED: ['busy', 'Asked for'],
  ACTIVE: ['good', 'Active'],
  DENIED: ['bad', 'Denied'],
};

/** The hub that tells of changes to the feed, and how the subscription there stands (WebSub). */
export function FeedHubCard({
  podcast: masked,
  query,
}: {
  podcast: FragmentType<typeof FeedHubFragment> | undefined;
  query: AreaQuery<unknown>;
}) {
  const podcast = readFragment(FeedHubFragment, masked);
  const hub = podcast?.hub;
  return (
    <DataCard
      name="feed-hub"
      title="Hub"
      area={AREA.feeds}
      query={query}
      hasData={podcast !== undefined}
      info="A hub tells of a change as soon as the feed has it (WebSub); the feed is then read at once, from its own server. Polling rests while the hub is relied on."
    >
      {hub ? (
        <Text size="sm" component="div">
          <Facts
            of={[
              ['Subscription', <State key="state" state={hub.state} />],
              ['Address', hub.url],
              ['Agreed until', hub.leaseUntil ? formatInstant(hub.leaseUntil) : 'not agreed'],
              ['Relied on until', hub.trustedUntil ? formatInstant(hub.trustedUntil) : 'not relied on: polled as if there were none'],
              ['Last told of a change', hub.lastPushAt ? <TimeAgo key="push" at={hub.lastPushAt} /> : 'never'],
              ['Asked next', formatInstant(hub.nextRequestAt)],
              ['Last failure', hub.lastError],
            ]}
          />
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          The feed names no hub that can be used here: it is polled.
        </Text>
      )}
    </DataCard>
  );
}

function State({ state }: { state: HubState }) {
  const [tone, word] = states[state];
  return <StatusBadge tone={tone}>{word}</StatusBadge>;
}
