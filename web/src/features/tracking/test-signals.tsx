import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import type { TrackingCheckKind } from '../../graphql/generated/graphql.ts';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { usePeriodicRefetch } from '../system/use-periodic-refetch.ts';
import { checkWords } from './signal-words.ts';
import { StatusList } from './status-list.tsx';
import type { TrackedCampaign } from './tracking-query.ts';
import type { Signal } from './tracking-search.ts';

/** A first hit is waited for in front of the page. */
const LOOK_EVERY_MS = 3_000;
const KIND_OF: Record<Signal, TrackingCheckKind> = { code: 'CODE', link: 'LINK', pixel: 'PIXEL', server: 'ORDERS', survey: 'ORDERS' };

interface TestSignalsProps {
  campaign: TrackedCampaign;
  chosen: readonly Signal[];
  refetch: () => void;
  onBack: () => void;
}

/** Waits for the first sign of life of what was chosen, and says what to do for it. */
export function TestSignals({ campaign, chosen, refetch, onBack }: TestSignalsProps) {
  const kinds = new Set(chosen.map((signal) => KIND_OF[signal]));
  const checks = campaign.trackingStatus.checks.filter(({ kind }) => kinds.size === 0 || kinds.has(kind));
  const seen = checks.find(({ state }) => state === 'WORKING');
  const isWhole = checks.every(({ state }) => state === 'WORKING');
  usePeriodicRefetch(refetch, LOOK_EVERY_MS, isWhole);
  return (
    <Stack maw={640}>
      <output data-testid="tracking-outcome">
        {seen ? (
          <Alert color="pine" icon={<IconCircleCheck size={18} />} title={isWhole ? 'Everything chosen works' : 'It works'}>
            {checkWords[seen.kind].title}: last seen <TimeAgo at={seen.lastSeenAt!} />.
          </Alert>
        ) : (
          <Group gap="sm">
            <Loader size="xs" aria-hidden />
            <Text size="sm">Waiting for the first sign. This page sees it by itself, within seconds.</Text>
          </Group>
        )}
      </output>
      <StatusList checks={checks} />
      <Group gap="xs">
        <Button
          variant={seen ? 'filled' : 'default'}
          renderRoot={(props) => <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }} {...props} />}
        >
          {seen ? 'Done' : 'Test later'}
        </Button>
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
      </Group>
    </Stack>
  );
}
