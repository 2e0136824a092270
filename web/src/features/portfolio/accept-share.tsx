import { useState } from 'react';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const AcceptCampaignShare = graphql(`
  mutation AcceptCampaignShare($input: AcceptCampaignShareInput!) {
    acceptCampaignShare(input: $input) {
      __typename
      ... on AcceptCampaignSharePayload {
        shareId
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

interface AcceptShareProps {
  isOpen: boolean;
  onClose: () => void;
  onAccepted: () => void;
}

/** Takes a campaign into the portfolio by the code that its publisher gave. */
export function AcceptShareDialog({ isOpen, onClose, onAccepted }: AcceptShareProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Take a campaign into the portfolio">
      <CodeForm
        onDone={() => {
          onClose();
          onAccepted();
        }}
      />
    </Modal>
  );
}

function CodeForm({ onDone }: { onDone: () => void }) {
  const { send, isSending, refusal } = useWrite(AcceptCampaignShare);
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const submit = async () => {
    if (code.trim() === '') return setError('Enter the code');
    setError(undefined);
    if (!(await send({ input: { code: code.trim() } }))) return;
    notifications.show({ message: 'It is in your portfolio.', color: 'pine' });
    onDone();
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
        <RefusalAlert refusal={refusal} fields={{ code }} />
        <TextInput
          label="Code"
          description="As the publisher gave it; it works once"
          autoComplete="off"
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
          error={fieldError('code', error, refusal)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Take it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
