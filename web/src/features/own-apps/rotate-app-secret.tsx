import { useState } from 'react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { type Overlap, OverlapChoice } from '../../shared/overlap-choice.tsx';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { AppCredentials } from './app-credentials.tsx';

const RotateAppSecretMutation = graphql(`
  mutation RotateAppSecret($id: ID!, $overlapHours: Int) {
    rotateClientSecret(id: $id, overlapHours: $overlapHours) {
      __typename
      ... on RotateClientSecretPayload {
        clientSecret
        client {
          ...OwnAppRow_app
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface RotateAppSecretProps {
  isOpen: boolean;
  onClose: () => void;
  app: { id: string; name: string };
}

/** Gives an app a new secret, shown this once. */
export function RotateAppSecret({ isOpen, onClose, app: { id, name } }: RotateAppSecretProps) {
  const { send, isSending, refusal } = useWrite(RotateAppSecretMutation);
  const [secret, setSecret] = useState<string>();
  const [hours, setHours] = useState<Overlap>(24);
  const close = () => {
    setSecret(undefined);
    onClose();
  };
  const rotate = async () => setSecret((await send({ id, overlapHours: hours }))?.clientSecret);
  return (
    <Modal opened={isOpen} onClose={close} title={`New secret for ${name}`} closeOnClickOutside={!secret} closeOnEscape={!secret}>
      {secret ? (
        <AppCredentials credentials={{ clientId: id, clientSecret: secret }} onDone={close} />
      ) : (
        <Stack>
          <RefusalAlert refusal={refusal} />
          <OverlapChoice value={hours} onChange={setHours} />
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
