import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AdDetectionMethod } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { useRefusalToast } from '../../shared/use-refusal-toast.ts';
import { formatPosition } from './format-position.ts';
import { MarkAdSlot, MarkAdSlotMutation } from './mark-ad-slot.tsx';
import type { Slot } from './transcript-line.tsx';
import type { Span } from './transcript-span.ts';
import notes from './episode-notes.module.css';
import classes from './transcript.module.css';

const RemoveAdSlot = graphql(`
  mutation RemoveAdSlot($input: RemoveAdSlotInput!) {
    removeAdSlot(input: $input) {
      __typename
      ... on RemoveAdSlotPayload {
        adSlot {
          id
        }
        episode {
          id
          normalized {
            adSlots {
              id
            }
          }
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

const METHODS: Record<AdDetectionMethod, string> = { MANUAL: 'by hand', TRANSCRIPTION: 'by its words', ML_HEURISTIC: 'by the detector' };

type ListedSlot = Slot & { detectionMethod: AdDetectionMethod };

interface AdSlotsCardProps {
  card: { area: string; query: CardQuery; hasData: boolean };
  episodeId: string;
  slots: readonly ListedSlot[];
  /** The stretch that is chosen in the transcript. */
  span: Span | undefined;
  /** The choice is used up, or given up. */
  onDone: () => void;
  mayMark: boolean;
  hasTranscript: boolean;
}

/** Where the advertisements are: marked, removed, and put back. */
export function AdSlotsCard({ card, episodeId, slots, span, onDone, mayMark, hasTranscript }: AdSlotsCardProps) {
  const [removed, setRemoved] = useState<ListedSlot>();
  return (
    <DataCard
      {...card}
      name="ad-slots"
      title="Ad slots"
      info="Stretches of the episode that are advertisements, as somebody here marked them. Whoever marks and removes is recorded."
    >
      {slots.length === 0 ? <p className={notes.none}>None is marked.</p> : null}
      <ul className={notes.list}>
        {slots.map((slot) => (
          <AdSlotRow key={slot.id} slot={slot} onRemoved={mayMark ? () => setRemoved(slot) : undefined} />
        ))}
      </ul>
      <output>{removed ? <Removed episodeId={episodeId} slot={removed} onRestored={() => setRemoved(undefined)} /> : null}</output>
      {mayMark ? (
        <MarkAdSlot
          // Another choice fills the form anew.
          key={span ? `${span.from} ${span.to}` : ''}
          episodeId={episodeId}
          span={span}
          hasTranscript={hasTranscript}
          onDone={() => {
            setRemoved(undefined);
            onDone();
          }}
        />
      ) : null}
    </DataCard>
  );
}

/** One slot; `onRemoved` is undefined for those who may not remove it. */
function AdSlotRow({ slot, onRemoved }: { slot: ListedSlot; onRemoved: (() => void) | undefined }) {
  const { send, isSending, refusal } = useWrite(RemoveAdSlot);
  useRefusalToast(refusal);
  const remove = async () => {
    if (await send({ input: { adSlotId: slot.id } })) onRemoved?.();
  };
  return (
    <li data-testid="ad-slot">
      <div className={classes.slot}>
        <span className="number">{nameOf(slot)}</span>
        <div className={notes.role}>{[slot.sponsorName, METHODS[slot.detectionMethod]].filter(Boolean).join(' · ')}</div>
      </div>
      {onRemoved ? (
        <Button
          size="compact-xs"
          variant="default"
          loading={isSending}
          onClick={() => void remove()}
          aria-label={`Remove the slot ${nameOf(slot)}`}
        >
          Remove
        </Button>
      ) : null}
    </li>
  );
}

/** Says that a slot is gone, and takes that back. */
function Removed({ episodeId, slot, onRestored }: { episodeId: string; slot: ListedSlot; onRestored: () => void }) {
  const { send, isSending, refusal } = useWrite(MarkAdSlotMutation);
  useRefusalToast(refusal);
  const restore = async () => {
    const { startTimeSeconds, endTimeSeconds, sponsorName } = slot;
    if (await send({ input: { episodeId, startTimeSeconds, endTimeSeconds, sponsorName } })) onRestored();
  };
  return (
    <Text size="sm" mt="sm" component="div" className={classes.undo}>
      {`${nameOf(slot)} is no ad slot any more. `}
      <Button size="compact-xs" variant="default" loading={isSending} onClick={() => void restore()}>
        Undo
      </Button>
    </Text>
  );
}

function nameOf({ startTimeSeconds, endTimeSeconds }: Slot): string {
  return `${formatPosition(startTimeSeconds)} – ${formatPosition(endTimeSeconds)}`;
}
