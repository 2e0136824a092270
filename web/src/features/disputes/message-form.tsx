import { useState } from 'react';
import { Button, Stack, Textarea } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useRefresh } from '../../graphql/use-refresh.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const AddDisputeMessage = graphql(`
  mutation AddDisputeMessage($input: AddDisputeMessageInput!) {
    addDisputeMessage(input: $input) {
      __typename
      ... on AddDisputeMessagePayload {
        dispute {
          id
          state
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

/** Says something in a dispute. */
export function MessageForm({ disputeId }: { disputeId: string }) {
  const { send, isSending, refusal } = useWrite(AddDisputeMessage);
  const refresh = useRefresh();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const submit = async () => {
    if (text.trim() === '') return setError('Write something');
    setError(undefined);
    if (!(await send({ input: { disputeId, text: text.trim() } }))) return;
    setText('');
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
      <Stack gap="xs" maw={640} mt="md">
        <RefusalAlert refusal={refusal} fields={{ text }} />
        <Textarea
          label="Message"
          description="Both sides read it; it cannot be changed later"
          maxLength={4000}
          autosize
          minRows={2}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={fieldError('text', error, refusal)}
        />
        <div>
          <Button type="submit" loading={isSending}>
            Send
          </Button>
        </div>
      </Stack>
    </form>
  );
}
