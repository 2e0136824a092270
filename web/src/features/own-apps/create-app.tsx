import { useState } from 'react';
import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OAuthClientKind } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { AppFields, appInputOf, appRules, type AppWords } from './app-fields.tsx';
import { AppCredentials, type Credentials } from './app-credentials.tsx';

const CreateOwnApp = graphql(`
  mutation CreateOwnApp($input: CreateOAuthClientInput!) {
    createOAuthClient(input: $input) {
      __typename
      ... on CreateOAuthClientPayload {
        clientSecret
        client {
          id
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

/** Registers an app, and shows its secret this once. */
export function CreateApp({ isOpen, onClose, onCreated }: { isOpen: boolean; onClose: () => void; onCreated: () => void }) {
  const [made, setMade] = useState<Credentials>();
  const close = () => {
    setMade(undefined);
    onClose();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={made ? 'Your new app' : 'Register an app'}
      closeOnClickOutside={!made}
      closeOnEscape={!made}
    >
      {made ? (
        <AppCredentials credentials={made} onDone={close} />
      ) : (
        <AppForm
          onMade={(credentials) => {
            setMade(credentials);
            onCreated();
          }}
        />
      )}
    </Modal>
  );
}

function AppForm({ onMade }: { onMade: (credentials: Credentials) => void }) {
  const { send, isSending, refusal } = useWrite(CreateOwnApp);
  const form = useForm<AppWords & { kind: OAuthClientKind }>({
    initialValues: { name: '', kind: 'CONFIDENTIAL', redirectUris: '', scopes: [], homepage: '' },
    validate: appRules,
  });
  const submit = async (values: typeof form.values) => {
    const made = await send({ input: { kind: values.kind, ...appInputOf(values) } });
    if (made) onMade({ clientId: made.client.id, clientSecret: made.clientSecret });
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <AppFields form={form} refusal={refusal} />
        <Radio.Group
          label="Where does it run?"
          description="This does not change later"
          {...form.getInputProps('kind')}
          error={fieldError('kind', undefined, refusal)}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="CONFIDENTIAL" label="On a server of yours" description="It gets a secret, and shows it" />
            <Radio
              value="PUBLIC"
              label="With the people who use it"
              description="In a browser, on a phone or a desk: it can keep no secret"
            />
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Register
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
