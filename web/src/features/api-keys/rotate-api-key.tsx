import { useState } from 'react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { type Overlap, OverlapChoice } from '../../shared/overlap-choice.tsx';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { SecretOnce } from './secret-once.tsx';

const RotateApiKeyMutation = graphql(`
  mutation RotateApiKey($id: ID!, $overlapHours: Int) {
    rotateApiKey(id: $id, overlapHours: $overlapHours) {
      __typename
      ... on RotateApiKeyPayload {
        secret
        apiKey {
          ...ApiKeyRow_apiKey
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** Gives a key a new secret, shown this once. */
export function RotateApiKey({
  isOpen,
  onClose,
  apiKey: { id, name },
}: {
  isOpen: boolean;
  onClose: () => void;
  apiKey: { id: string; name: string };
}) {
  const { send, isSending, refusal } = useWrite(RotateApiKeyMutation);
  const [secret, setSecret] = useState<string>();
  const [hours, setHours] = useState<Overlap>(24);
  const close = () => {
    setSecret(undefined);
    onClose();
  };
  const rotate = async () => setSecret((await send({ id, overlapHours: hours }))?.secret);
  return (
    <Modal opened={isOpen} onClose={close} title={`New secret for ${name}`} closeOnClickOutside={!secret} closeOnEscape={!secret}>
      {secret ? (
        <SecretOnce secret={secret} label="Copy the secret" onDone={close} />
      ) : (
        <Stack>
          <RefusalAlert refusal={refusal} />
          <OverlapChoice value={hours} onChange={setHours} />
          <Text size="sm" c="dimmed">
            The key’s id, scopes and limits stay.
          </Text>
          <Group justify="flex-end">
            <Button loading={isSending} onClick={() => void rotate()}>
              Make the new secret
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
