import { useState } from 'react';
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
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
const OVERLAPS = [
  { hours: 24, label: 'For a day', description: 'Programs can be told one after the other' },
  { hours: 168, label: 'For a week' },
  { hours: 0, label: 'Not at all', description: 'It leaked: whoever has it is refused at once' },
] as const;

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
  const [hours, setHours] = useState('24');
  const close = () => {
    setSecret(undefined);
    onClose();
  };
  const rotate = async () => setSecret((await send({ id, overlapHours: Number(hours) }))?.secret);
  return (
    <Modal opened={isOpen} onClose={close} title={`New secret for ${name}`} closeOnClickOutside={!secret} closeOnEscape={!secret}>
      {secret ? (
        <SecretOnce secret={secret} label="Copy the secret" onDone={close} />
      ) : (
        <Stack>
          <RefusalAlert refusal={refusal} />
          <Radio.Group label="How long does the secret of now work on?" value={hours} onChange={setHours}>
            <Stack gap="xs" mt="xs">
              {OVERLAPS.map((overlap) => (
                <Radio
                  key={overlap.hours}
                  value={String(overlap.hours)}
                  label={overlap.label}
                  {...('description' in overlap && { description: overlap.description })}
                />
              ))}
            </Stack>
          </Radio.Group>
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
