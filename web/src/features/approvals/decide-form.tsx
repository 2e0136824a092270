import { useState } from 'react';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useRefresh } from '../../graphql/use-refresh.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const DecideApproval = graphql(`
  mutation DecideApproval($input: DecideApprovalInput!) {
    decideApproval(input: $input) {
      __typename
      ... on DecideApprovalPayload {
        approval {
          id
          state
          decidedAt
          note
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

/** The sponsor's answer: yes, or no with what is not right. It stands; for another answer the publisher asks anew. */
export function DecideForm({ approvalId, onDecided }: { approvalId: string; onDecided: () => void }) {
  const { send, isSending, refusal } = useWrite(DecideApproval);
  const refresh = useRefresh();
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const decide = async (approve: boolean) => {
    if (!approve && note.trim() === '') return setError('Say what is not right');
    setError(undefined);
    if (!(await send({ input: { approvalId, approve, note: note.trim() || null } }))) {
      // Somebody else may have answered, or it changed meanwhile.
      onDecided();
      return;
    }
    notifications.show({
      message: approve ? 'Approved. The publisher sees it.' : 'Declined. The publisher sees your note.',
      color: 'pine',
    });
    await refresh();
  };
  return (
    <Stack mt="md" maw={560} gap="sm">
      <RefusalAlert refusal={refusal} fields={{ note }} />
      <Textarea
        label="Note"
        description="Needed to decline: what is not right"
        maxLength={2000}
        autosize
        minRows={2}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        error={fieldError('note', error, refusal)}
      />
      <Group gap="xs">
        <Button loading={isSending} onClick={() => void decide(true)}>
          Approve
        </Button>
        <Button variant="default" loading={isSending} onClick={() => void decide(false)}>
          Decline
        </Button>
      </Group>
    </Stack>
  );
}
