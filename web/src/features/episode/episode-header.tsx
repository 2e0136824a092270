import type { ReactNode } from 'react';
import { Group, Skeleton, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { EpisodeHeader_EpisodeFragment } from '../../graphql/generated/graphql.ts';
import { CopyField } from '../../shared/copy-field.tsx';
import { formatBytes } from '../../shared/format-number.ts';
import { formatDuration, formatInstant } from '../../shared/format-time.ts';
import { PageHeader } from '../../shared/page-header.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { Cover } from '../podcasts/cover.tsx';
import classes from './episode-header.module.css';

export const EpisodeHeaderFragment = graphql(`
  fragment EpisodeHeader_episode on Episode {
    id
    title
    publishedAt
    durationSeconds
    season
    number
    measuredAudioUrl
    removedAt
    podcast {
      id
      imageUrl
    }
    audio {
      codec
      bitrateBps
      id3Bytes
      durationSeconds
      sizeBytes
      error
    }
  }
`);

/** Which episode this is, and the address under which its downloads are counted. */
export function EpisodeHeader({
  episode: masked,
  showName,
}: {
  episode: FragmentType<typeof EpisodeHeaderFragment> | undefined;
  showName: ReactNode;
}) {
  const episode = readFragment(EpisodeHeaderFragment, masked);
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs" className={classes.back}>
        <IconArrowLeft size={15} stroke={1.6} aria-hidden />
        {showName}
      </Text>
      {episode ? <Known episode={episode} /> : <PageHeader title="Episode" lead={<Skeleton height={14} width={240} mt={6} />} />}
    </>
  );
}

function Known({ episode }: { episode: EpisodeHeader_EpisodeFragment }) {
  const { title, publishedAt, removedAt, measuredAudioUrl, podcast } = episode;
  return (
    <div className={classes.header}>
      <Cover url={podcast.imageUrl} size={76} />
      <div className={classes.words}>
        <PageHeader
          title={title}
          lead={
            <Group gap="xs" className="number">
              {removedAt ? <StatusBadge tone="warn">Left the feed</StatusBadge> : null}
              <Text inherit>{[...placeOf(episode), publishedAt ? formatInstant(publishedAt) : 'no readable date'].join(' · ')}</Text>
            </Group>
          }
        >
          <Text size="sm" c="dimmed" className="number" mt={2} data-testid="audio-facts">
            {describeAudio(episode)}
          </Text>
        </PageHeader>
        {measuredAudioUrl ? (
          <div className={classes.address}>
            <CopyField value={measuredAudioUrl} label="Copy the measured audio address" testId="measured-url" />
          </div>
        ) : null}
      </div>
    </div>
  );
}

function placeOf({ season, number }: EpisodeHeader_EpisodeFragment): string[] {
  return [season == null ? '' : `Season ${season}`, number == null ? '' : `Episode ${number}`].filter(Boolean);
}

/** What the audio file says of itself, the feed's word where it has not been read. */
function describeAudio({ audio, durationSeconds }: EpisodeHeader_EpisodeFragment): string {
  const seconds = audio?.durationSeconds ?? durationSeconds;
  const parts = [
    seconds == null ? '' : formatDuration(seconds),
    audio?.codec,
    audio?.bitrateBps == null ? '' : `${Math.round(audio.bitrateBps / 1000)} kbit/s`,
    audio?.sizeBytes == null ? '' : formatBytes(audio.sizeBytes),
    audio?.id3Bytes == null ? '' : `${formatBytes(audio.id3Bytes)} before the audio`,
    audio ? '' : 'the audio has not been read yet',
    audio?.error ? `the audio could not be read: ${audio.error}` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
