import { useState } from 'react';
import { Alert, Progress, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { IngestionState } from '../../graphql/generated/graphql.ts';
import { useLive } from '../../graphql/use-live.ts';
import { formatCount } from '../../shared/format-number.ts';

const IngestionProgressSubscription = graphql(`
  subscription IngestionProgress($podcastId: ID!) {
    ingestionProgress(podcastId: $podcastId) {
      state
      percent
      message
      episodesStored
    }
  }
`);

interface IngestionProgressProps {
  podcastId: string;
  /** Told when a reading has ended, well or badly. */
  onEnd: (hasSucceeded: boolean) => void;
  /** Whether to go on saying how it ended. */
  isKept?: boolean;
}

/** How far the reading of a feed has come; nothing while none is under way. */
export function IngestionProgress({ podcastId, onEnd, isKept = false }: IngestionProgressProps) {
  // A reading that ended long before the page was opened is no news, except to whoever has just asked for it.
  const [wasBusy, setBusy] = useState(isKept);
  const live = useLive(IngestionProgressSubscription, {
    area: AREA.feeds,
    variables: { podcastId },
    onValue: ({ ingestionProgress: { state } }) => {
      if (wasBusy && (state === 'DONE' || state === 'FAILED')) onEnd(state === 'DONE');
      setBusy(isKept ? state !== 'DONE' && state !== 'FAILED' : !isOver(state));
    },
  });
  const progress = live.data?.ingestionProgress;
  if (!progress) return isKept ? <Progress value={0} aria-label="Reading the feed" /> : null;
  if (progress.state === 'FAILED') {
    return (
      <Alert color="red" p="sm" title="The feed could not be read" data-testid="ingestion-progress" data-state={progress.state}>
        {progress.message}
      </Alert>
    );
  }
  if (isOver(progress.state) && !isKept) return null;
  return (
    <div data-testid="ingestion-progress" data-state={progress.state}>
      <Progress value={progress.percent} aria-label="Reading the feed" animated={!isOver(progress.state)} />
      <Text size="sm" c="dimmed" mt={6} className="number" aria-live="polite">
        {progress.message} · {formatCount(progress.episodesStored)} episodes
      </Text>
    </div>
  );
}

function isOver(state: IngestionState): boolean {
  return state === 'DONE' || state === 'FAILED' || state === 'IDLE';
}
