import { useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import type { FlagVerdict } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';

const ReviewFlag = graphql(`
  mutation ReviewFlag($input: ReviewFlagInput!) {
    reviewFlag(input: $input) {
      __typename
      ... on ReviewFlagPayload {
        flag {
          id
          ...FlagItem_flag
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

const LONGEST_NOTE = 1_000;

interface FlagVerdictButtonsProps {
  flagId: string;
  /** Names the flag for those who hear the buttons apart from it. */
  title: string;
  verdict: FlagVerdict | null;
  onReviewed: () => void;
}

/** Says what a flag is, with a reason; what was said can be taken back. */
export function FlagVerdictButtons({ flagId, title, verdict, onReviewed }: FlagVerdictButtonsProps) {
  const [note, setNote] = useState('');
  const { send, isSending, refusal } = useWrite(ReviewFlag);
  const say = async (chosen: FlagVerdict | null) => {
    if (!(await send({ input: { flagId, verdict: chosen, ...(chosen && note.trim() ? { note: note.trim() } : {}) } }))) return;
    setNote('');
    onReviewed();
  };
  const button = (words: string, chosen: FlagVerdict | null) => (
    <Button size="xs" variant="default" loading={isSending} onClick={() => void say(chosen)} aria-label={`${words}: ${title}`}>
      {words}
    </Button>
  );
  return (
    <>
      <RefusalAlert refusal={refusal} />
      <Group gap="xs">
        {verdict ? (
          button('Take back', null)
        ) : (
          <>
            <TextInput
              size="xs"
              placeholder="Why, if you like"
              aria-label={`Why: ${title}`}
              maxLength={LONGEST_NOTE}
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
              style={{ flex: '1 1 12rem', maxWidth: '24rem' }}
            />
            {button('Confirm', 'CONFIRMED')}
            {button('Dismiss', 'DISMISSED')}
          </>
        )}
      </Group>
    </>
  );
}
