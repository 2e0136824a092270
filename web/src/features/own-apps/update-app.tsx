import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { AppFields, appInputOf, appRules, type AppWords } from './app-fields.tsx';

const UpdateOwnApp = graphql(`
  mutation UpdateOwnApp($id: ID!, $input: UpdateOAuthClientInput!) {
    updateOAuthClient(id: $id, input: $input) {
      __typename
      ... on UpdateOAuthClientPayload {
        client {
          ...OwnAppRow_app
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

interface ChangedApp {
  id: string;
  name: string;
  redirectUris: readonly string[];
  scopes: readonly string[];
  homepage?: string | null;
}

interface UpdateAppProps {
  isOpen: boolean;
  onClose: () => void;
  app: ChangedApp;
}

/** Changes what an app is called, where it leads back to and what it may ask for. */
export function UpdateApp({ isOpen, onClose, app }: UpdateAppProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={`Change ${app.name}`}>
      <UpdateForm app={app} onDone={onClose} />
    </Modal>
  );
}

function UpdateForm({ app: { id, name, redirectUris, scopes, homepage }, onDone }: { app: ChangedApp; onDone: () => void }) {
  const { send, isSending, refusal } = useWrite(UpdateOwnApp);
  const form = useForm<AppWords>({
    initialValues: { name, redirectUris: redirectUris.join('\n'), scopes: [...scopes], homepage: homepage ?? '' },
    validate: appRules,
  });
  const losesScope = scopes.some((scope) => !form.values.scopes.includes(scope));
  const submit = async (values: typeof form.values) => {
    if (await send({ id, input: appInputOf(values) })) onDone();
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <AppFields form={form} refusal={refusal} />
        {losesScope ? (
          <Alert color="yellow" p="sm">
            A scope that is taken away here is taken away from everybody who let the app in.
          </Alert>
        ) : null}
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
