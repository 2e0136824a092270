import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { KeyLimitFields, type KeyLimits, limitsOf } from './key-limits.tsx';

const UpdateApiKeyMutation = graphql(`
  mutation UpdateApiKey($id: ID!, $input: UpdateApiKeyInput!) {
    updateApiKey(id: $id, input: $input) {
      __typename
      ... on UpdateApiKeyPayload {
        apiKey {
          ...ApiKeyRow_apiKey
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

interface UpdateApiKeyProps {
  isOpen: boolean;
  onClose: () => void;
  apiKey: {
    id: string;
    name: string;
    expiresAt?: string | null;
    allowedNetworks: readonly string[];
    requestsPerMinute?: number | null;
  };
}

/** Changes name and limits of a key; what it may do is decided when it is made. */
export function UpdateApiKey(props: UpdateApiKeyProps) {
  return (
    <Modal opened={props.isOpen} onClose={props.onClose} title={`Change ${props.apiKey.name}`}>
      <UpdateForm {...props} />
    </Modal>
  );
}

function UpdateForm({ onClose, apiKey: { id, name, expiresAt, allowedNetworks, requestsPerMinute } }: UpdateApiKeyProps) {
  const { send, isSending, refusal } = useWrite(UpdateApiKeyMutation);
  const form = useForm<KeyLimits & { name: string }>({
    initialValues: {
      name,
      expiresAt: expiresAt?.slice(0, 10) ?? '',
      allowedNetworks: allowedNetworks.join('\n'),
      requestsPerMinute: requestsPerMinute ?? '',
    },
    validate: { name: (value) => (value.trim() === '' ? 'Say what it is for' : null) },
  });
  const submit = async (values: typeof form.values) => {
    if (!(await send({ id, input: { name: values.name.trim(), ...limitsOf(values) } }))) return;
    onClose();
    notifications.show({ message: `${values.name.trim()} is changed.`, color: 'pine' });
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput label="Name" {...form.getInputProps('name')} error={fieldError('name', form.errors['name'], refusal)} />
        <KeyLimitFields form={form} refusal={refusal} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending} disabled={!form.isDirty()}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
