import { Alert, Anchor, Button, Group, Skeleton, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { PageHeader } from '../../shared/page-header.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { useMay } from '../session/use-viewer.ts';
import { Cover } from './cover.tsx';
import { FeedStatusBadge, statusAdvice } from './feed-status.tsx';
import { IngestionProgress } from './ingestion-progress.tsx';
import classes from './podcast-header.module.css';

export const PodcastHeaderFragment = graphql(`
  fragment PodcastHeader_podcast on Podcast {
    id
    title
    author
    link
    imageUrl
    feedUrl
    status
    lastIngestedAt
    episodeCount
  }
`);

const RefreshFeed = graphql(`
  mutation RefreshFeed($input: RefreshFeedInput!) {
    refreshFeed(input: $input) {
      __typename
      ... on RefreshFeedPayload {
        podcast {
          id
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** Which show this is, and how reading its feed goes. */
export function PodcastHeader({
  podcast: masked,
  onRead,
}: {
  podcast: FragmentType<typeof PodcastHeaderFragment> | undefined;
  onRead: () => void;
}) {
  const podcast = readFragment(PodcastHeaderFragment, masked);
  const mayRefresh = useMay('podcasts:write');
  const { send, isSending, refusal } = useWrite(RefreshFeed);
  const [readings, setReadings] = useState(0);
  if (!podcast) return <PageHeader title="Podcast" lead={<Skeleton height={14} width={240} mt={6} />} />;
  const refresh = async () => {
    if (await send({ input: { podcastId: podcast.id } })) setReadings((count) => count + 1);
    else notifications.show({ message: 'The feed could not be read now.', color: 'red' });
  };
  const action = mayRefresh ? (
    <Button variant="default" loading={isSending} leftSection={<IconRefresh size={16} stroke={1.6} />} onClick={() => void refresh()}>
      Read the feed now
    </Button>
  ) : null;
  const advice = refusal?.message ?? statusAdvice[podcast.status];
  return (
    <>
      <div className={classes.header}>
        <Cover url={podcast.imageUrl} size={76} />
        <div className={classes.words}>
          <PageHeader
            title={podcast.title || podcast.feedUrl}
            lead={
              <Group gap="xs">
                <FeedStatusBadge status={podcast.status} />
                <Text inherit>
                  {podcast.author ? `${podcast.author} · ` : ''}
                  {podcast.lastIngestedAt ? (
                    <>
                      read <TimeAgo at={podcast.lastIngestedAt} />
                    </>
                  ) : (
                    'not read yet'
                  )}
                  {podcast.link ? (
                    <>
                      {' · '}
                      <Anchor inherit underline="always" href={podcast.link} target="_blank" rel="noreferrer noopener">
                        Website
                      </Anchor>
                    </>
                  ) : null}
                </Text>
              </Group>
            }
            action={action}
          />
        </div>
      </div>
      <div className={classes.progress}>
        <IngestionProgress key={readings} podcastId={podcast.id} onEnd={onRead} />
        {advice ? (
          <Alert color="yellow" p="sm">
            {advice}
          </Alert>
        ) : null}
      </div>
    </>
  );
}
