import { useState } from 'react';
import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
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
  const [hours, setHours] = useState('24');
  const close = () => {
    setSecret(undefined);
    onClose();
  };
  const rotate = async () => setSecret((await send({ id, overlapHours: Number(hours) }))?.clientSecret);
  return (
    <Modal opened={isOpen} onClose={close} title={`New secret for ${name}`} closeOnClickOutside={!secret} closeOnEscape={!secret}>
      {secret ? (
        <AppCredentials credentials={{ clientId: id, clientSecret: secret }} onDone={close} />
      ) : (
        <Stack>
          <RefusalAlert refusal={refusal} />
          <Radio.Group label="How long does the secret of now work on?" value={hours} onChange={setHours}>
            <Stack gap="xs" mt="xs">
              <Radio value="24" label="For a day" description="Servers can be told one after the other" />
              <Radio value="168" label="For a week" />
              <Radio value="0" label="Not at all" description="It leaked: whoever has it is refused at once" />
            </Stack>
          </Radio.Group>
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
