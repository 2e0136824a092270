import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { AircheckPlayer } from '../campaign-checks/aircheck-player.tsx';
import { formatPosition } from '../episode/format-position.ts';
import type { QueuedAircheck } from './queue-flag.ts';
import classes from './verification.module.css';

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

/** Asks for the audio when somebody wants to hear it: a queue has many spots. */
function Listen({ aircheck: { mediaFragment }, episodeId }: { aircheck: QueuedAircheck; episodeId: string }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <AircheckPlayer episodeId={episodeId} mediaFragment={mediaFragment} />;
  return (
    <Button size="compact-sm" variant="default" leftSection={<IconPlayerPlay size={14} />} onClick={() => setOpen(true)}>
      Listen
    </Button>
  );
}
