import type { KeyboardEvent } from 'react';
import { Kbd, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { useMay } from '../session/use-viewer.ts';
import { FlagPanel } from './flag-panel.tsx';
import { QueueList } from './queue-list.tsx';
import { UndoBar } from './undo-bar.tsx';
import type { Queue } from './use-queue.ts';
import classes from './verification.module.css';

interface QueueCardProps {
  queue: Queue;
  /** Whether the address leaves any flag out. */
  isNarrowed: boolean;
}

/** The flags that wait beside the one that is looked at; keys do what the buttons do, while the focus is in here. */
export function QueueCard({ queue, isNarrowed }: QueueCardProps) {
  const { query, flags, hasMore, chosen } = queue;
  const mayJudge = useMay('campaigns:write');
  const onKeyDown = (event: KeyboardEvent) => pressKey(event, queue, mayJudge);
  const title = query.data ? `Waiting: ${formatCount(flags.length)}${hasMore ? ' or more' : ''}` : 'Waiting';
  return (
    <DataCard
      name="verification-queue"
      title={title}
      area={AREA.listening}
      query={query}
      hasData={query.data !== undefined}
      info="Flags that are still found and on which nobody said anything yet, newest first. Checks run anew when a transcript, a booking or a figure changes."
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are a second way to the buttons within */}
      <div onKeyDown={onKeyDown}>
        {mayJudge ? <UndoBar queue={queue} /> : null}
        {chosen ? (
          <>
            {mayJudge ? <KeyHelp /> : null}
            <div className={classes.frame}>
              <QueueList queue={queue} />
              <FlagPanel key={chosen.id} flag={chosen} queue={queue} mayJudge={mayJudge} />
            </div>
          </>
        ) : (
          <EmptyState icon={IconShieldCheck} title={isNarrowed ? 'Nothing of this kind waits' : 'Nothing waits for you'}>
            {isNarrowed
              ? 'None of the flags that wait fits what was chosen above.'
              : 'Spots, tracking and delivery are checked as they change. What does not look as booked is shown here.'}
          </EmptyState>
        )}
      </div>
    </DataCard>
  );
}

function KeyHelp() {
  return (
    <Text size="xs" c="dimmed" mb="sm" visibleFrom="sm" id="queue-keys">
      Keys, while the focus is in the queue: <Kbd size="xs">J</Kbd> next · <Kbd size="xs">K</Kbd> previous · <Kbd size="xs">C</Kbd> confirm
      · <Kbd size="xs">D</Kbd> dismiss · <Kbd size="xs">S</Kbd> skip · <Kbd size="xs">U</Kbd> undo
    </Text>
  );
}

function pressKey(event: KeyboardEvent, queue: Queue, mayJudge: boolean): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const verbs: Record<string, () => void> = {
    j: () => queue.move(1),
    k: () => queue.move(-1),
    ...(mayJudge && {
      c: () => void queue.judge('CONFIRMED', ''),
      d: () => void queue.judge('DISMISSED', ''),
      s: queue.skip,
      u: () => void queue.undo(),
    }),
  };
  const verb = verbs[event.key.toLowerCase()];
  if (!verb) return;
  event.preventDefault();
  // A key that is held down would judge flags that nobody has read.
  if (!queue.isSending && !event.repeat) verb();
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, audio');
}
