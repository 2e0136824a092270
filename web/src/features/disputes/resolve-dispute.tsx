import { useState } from 'react';
import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import type { DisputeOutcome } from '../../graphql/generated/graphql.ts';
import { useRefresh } from '../../graphql/use-refresh.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { choicesOf, outcomeWords } from './dispute-words.ts';

const ResolveDisputeMutation = graphql(`
  mutation ResolveDispute($input: ResolveDisputeInput!) {
    resolveDispute(input: $input) {
      __typename
      ... on ResolveDisputePayload {
        dispute {
          id
          state
          outcome
          closedAt
        }
      }
      ... on UserError {
        message
      }
      ... on InvalidInputError {
        path
      }
    }
  }
`);

/** Settles a dispute for the publisher: what comes of it, with the last word. */
export function ResolveDispute({ disputeId }: { disputeId: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" mt="sm" onClick={open}>
        Settle it
      </Button>
      <Modal opened={isOpen} onClose={close} title="Settle the dispute">
        <ResolveForm disputeId={disputeId} onDone={close} />
      </Modal>
    </>
  );
}

function ResolveForm({ disputeId, onDone }: { disputeId: string; onDone: () => void }) {
  const { send, isSending, refusal } = useWrite(ResolveDisputeMutation);
  const refresh = useRefresh();
  const [outcome, setOutcome] = useState<DisputeOutcome | null>(null);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (outcome === null || text.trim() === '') return;
    if (!(await send({ input: { disputeId, outcome, text: text.trim() } }))) return;
    notifications.show({ message: 'Settled. The sponsor sees it.', color: 'pine' });
    onDone();
    await refresh();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <RefusalAlert refusal={refusal} fields={{ text }} />
        <Select
          label="Outcome"
          placeholder="Choose what comes of it"
          data={choicesOf(outcomeWords)}
          value={outcome}
          onChange={(value) => setOutcome(value as DisputeOutcome | null)}
          error={isTried && outcome === null ? 'Choose what comes of it' : undefined}
        />
        <Textarea
          label="Last message"
          description="After it neither side can say more"
          maxLength={4000}
          autosize
          minRows={3}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={fieldError('text', isTried && text.trim() === '' ? 'Say what was decided' : undefined, refusal)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Settle
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
