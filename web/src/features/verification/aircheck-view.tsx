import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { formatPosition } from '../episode/format-position.ts';
import type { QueuedAircheck } from './queue-flag.ts';
import classes from './verification.module.css';

const AircheckAudio = graphql(`
  query AircheckAudio($id: ID!) {
    episode(id: $id) {
      id
      title
      normalized {
        audioUrl
      }
    }
  }
`);

/** A spot as it was found: its words with those around it, and its sound. */
export function AircheckView({ aircheck, episodeId }: { aircheck: QueuedAircheck; episodeId: string }) {
  const { startSeconds, endSeconds, lines, goneAt } = aircheck;
  const span = `${formatPosition(startSeconds)} to ${formatPosition(endSeconds)}`;
  return (
    <section className={classes.aircheck} aria-label={`Spot at ${span}`} data-testid="aircheck">
      <h4 className={classes.aircheckTitle}>
        As it was heard, {span}
        {goneAt ? ' · no longer in the episode' : ''}
      </h4>
      <Listen aircheck={aircheck} episodeId={episodeId} />
      {lines ? (
        <ol className={classes.lines}>
          {lines.map((line) => (
            <li key={line.startSeconds} data-within={line.isWithin || undefined}>
              <span className={classes.muted}>{formatPosition(line.startSeconds)}</span> <span>{line.text}</span>
            </li>
          ))}
        </ol>
      ) : (
        <Text size="sm" c="dimmed">
          There is no transcript whose times can be trusted.
        </Text>
      )}
    </section>
  );
}

/** Plays the spot alone, from where the audio lies behind all counting prefixes: listening here is no download. */
function Listen({ aircheck: { mediaFragment }, episodeId }: { aircheck: QueuedAircheck; episodeId: string }) {
  const [isOpen, setOpen] = useState(false);
  const { data, state } = useAreaQuery(AircheckAudio, { area: AREA.feeds, variables: { id: episodeId }, skip: !isOpen, isSettled: true });
  const url = data?.episode?.normalized.audioUrl;
  if (!isOpen) {
    return (
      <Button size="compact-sm" variant="default" leftSection={<IconPlayerPlay size={14} />} onClick={() => setOpen(true)}>
        Listen
      </Button>
    );
  }
  if (!url) {
    return (
      <Text size="sm" c="dimmed" component="output">
        {state === 'loading' ? 'Looking for the audio…' : 'The audio cannot be had right now.'}
      </Text>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- its words stand below
    <audio
      controls
      preload="none"
      className={classes.audio}
      src={`${url}${mediaFragment}`}
      aria-label={`Spot in ${data?.episode?.title}`}
    />
  );
}
