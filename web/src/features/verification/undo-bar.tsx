import { Button, Group, Text } from '@mantine/core';
import { verdictWords } from './flag-words.ts';
import type { Queue } from './use-queue.ts';

/** Says what was done last, with the way back. */
export function UndoBar({ queue: { last, judged, isSending, undo } }: { queue: Queue }) {
  return (
    <output data-testid="judged-last">
      {last ? (
        <Group gap="sm" mb="sm" justify="space-between">
          <Text size="sm">
            {last.flag.title} of {last.flag.campaign.name} was {verdictWords[last.verdict]}. {judged} judged here.
          </Text>
          <Button size="compact-sm" variant="default" aria-keyshortcuts="U" disabled={isSending} onClick={() => void undo()}>
            Undo
          </Button>
        </Group>
      ) : null}
    </output>
  );
}
