import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const CreateSandboxMutation = graphql(`
  mutation CreateSandbox($input: CreateSandboxInput!) {
    createSandbox(input: $input) {
      __typename
      ... on CreateSandboxPayload {
        sandbox {
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

interface CreateSandboxProps {
  isOpen: boolean;
  onClose: () => void;
  onCreated: () => void;
}

/** Makes a sandbox of the reader’s own; they stay in the organization they are in. */
export function CreateSandbox({ isOpen, onClose, onCreated }: CreateSandboxProps) {
  const { send, isSending, refusal, clear } = useWrite(CreateSandboxMutation);
  const form = useForm({
    initialValues: { name: 'Sandbox' },
    validate: { name: (value) => (value.trim() === '' ? 'Enter the name of the sandbox' : null) },
  });
  const close = () => {
    form.reset();
    clear();
    onClose();
  };
  const submit = async ({ name }: typeof form.values) => {
    if (!(await send({ input: { name: name.trim() } }))) return;
    close();
    notifications.show({ message: `${name.trim()} is there. Its sample data comes in within a minute.`, color: 'pine' });
    onCreated();
  };
  return (
    <Modal opened={isOpen} onClose={close} title="Make a sandbox">
      <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <Stack>
          <RefusalAlert refusal={refusal} fields={form.values} />
          <TextInput
            label="Name"
            description="One person may have three of them."
            data-autofocus
            {...form.getInputProps('name')}
            error={fieldError('name', form.errors['name'], refusal)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={isSending}>
              Make it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
