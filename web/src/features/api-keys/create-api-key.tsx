import { useState } from 'react';
import { Button, Checkbox, Group, Modal, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { useViewer } from '../session/use-viewer.ts';
import { KeyLimitFields, type KeyLimits, limitsOf } from './key-limits.tsx';
import { SecretOnce } from './secret-once.tsx';

const CreateApiKeyMutation = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      __typename
      ... on CreateApiKeyPayload {
        secret
        apiKey {
          id
          name
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

/** Makes an API key, and shows its secret this once. */
export function CreateApiKey({ isOpen, onClose, onCreated }: { isOpen: boolean; onClose: () => void; onCreated: () => void }) {
  const [secret, setSecret] = useState<string>();
  const close = () => {
    setSecret(undefined);
    onClose();
  };
  const made = (value: string) => {
    setSecret(value);
    onCreated();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={secret ? 'Your new key' : 'Create an API key'}
      closeOnClickOutside={!secret}
      closeOnEscape={!secret}
    >
      {secret ? <SecretOnce secret={secret} label="Copy the secret" onDone={close} /> : <KeyForm onMade={made} />}
    </Modal>
  );
}

function KeyForm({ onMade }: { onMade: (secret: string) => void }) {
  const viewer = useViewer();
  const { send, isSending, refusal } = useWrite(CreateApiKeyMutation);
  const form = useForm<KeyLimits & { name: string; scopes: string[] }>({
    initialValues: { name: '', scopes: [], expiresAt: '', allowedNetworks: '', requestsPerMinute: '' },
    validate: {
      name: (value) => (value.trim() === '' ? 'Say what it is for' : null),
      scopes: (value) => (value.length === 0 ? 'Choose at least one' : null),
    },
  });
  const submit = async (values: typeof form.values) => {
    const made = await send({ input: { name: values.name.trim(), scopes: values.scopes, ...limitsOf(values) } });
    if (made) onMade(made.secret);
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput
          label="Name"
          description="What the key is for"
          placeholder="Nightly export"
          data-autofocus
          {...form.getInputProps('name')}
          error={fieldError('name', form.errors['name'], refusal)}
        />
        <Checkbox.Group
          label="Scopes"
          description="What the key may do; nothing that you may not"
          {...form.getInputProps('scopes')}
          error={fieldError('scopes', form.errors['scopes'], refusal)}
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
            {viewer?.scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={scope} size="sm" />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <KeyLimitFields form={form} refusal={refusal} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Create key
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
