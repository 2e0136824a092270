import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const CreateOrganizationMutation = graphql(`
  mutation CreateOrganization($input: CreateOrganizationInput!) {
    createOrganization(input: $input) {
      __typename
      ... on CreateOrganizationPayload {
        organization {
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

interface CreateOrganizationProps {
  isOpen: boolean;
  onClose: () => void;
  onCreated: () => void;
}

/** Starts another organization of the reader’s own; they stay in the one they are in. */
export function CreateOrganization({ isOpen, onClose, onCreated }: CreateOrganizationProps) {
  const { send, isSending, refusal, clear } = useWrite(CreateOrganizationMutation);
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (value) => (value.trim() === '' ? 'Enter the name of the organization' : null) },
  });
  const close = () => {
    form.reset();
    clear();
    onClose();
  };
  const submit = async ({ name }: typeof form.values) => {
    if (!(await send({ input: { name: name.trim() } }))) return;
    close();
    notifications.show({ message: `${name.trim()} is there. You are its owner.`, color: 'pine' });
    onCreated();
  };
  return (
    <Modal opened={isOpen} onClose={close} title="Start another organization">
      <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <Stack>
          <RefusalAlert refusal={refusal} fields={form.values} />
          <TextInput
            label="Name"
            description="Its shows, campaigns, keys and members are its own."
            placeholder="Second Studio"
            data-autofocus
            {...form.getInputProps('name')}
            error={fieldError('name', form.errors['name'], refusal)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={isSending}>
              Start it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
