import { useState } from 'react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { FreshPassword } from '../../shared/fresh-password.tsx';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';

const BeginIdentityLink = graphql(`
  mutation BeginIdentityLink($input: BeginIdentityLinkInput!) {
    beginIdentityLink(input: $input) {
      __typename
      ... on BeginIdentityLinkPayload {
        url
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** Where the provider leads back to. */
const BACK = new URLSearchParams({ redirect: '/settings/security' }).toString();

/** Goes to a provider, to link an account there. */
export function LinkIdentity({ provider: { name, label } }: { provider: { name: string; label: string } }) {
  const { send, isSending, refusal, clear } = useWrite(BeginIdentityLink);
  const [isAsking, { open, close }] = useDisclosure(false);
  const [password, setPassword] = useState('');
  const leave = () => {
    clear();
    setPassword('');
    close();
  };
  const begin = async () => {
    const begun = await send({ input: { provider: name, password: password || null } });
    // An address of the server, not a page: the router must not take it.
    if (begun) window.location.assign(`${begun.url}&${BACK}`);
  };
  return (
    <Group>
      <Button variant="default" onClick={open}>
        Link {label}
      </Button>
      <Modal opened={isAsking} onClose={leave} title={`Link ${label}`}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void begin();
          }}
        >
          <Stack>
            <RefusalAlert refusal={refusal} />
            <Text size="sm">You sign in at {label} now, and come back here. From then on that is enough to sign in.</Text>
            <FreshPassword value={password} onChange={setPassword} />
            <Group justify="flex-end">
              <Button type="submit" loading={isSending}>
                Go to {label}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </Group>
  );
}
