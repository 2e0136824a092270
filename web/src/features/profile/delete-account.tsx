import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { useLeave } from '../session/use-leave.ts';

const DeleteMyAccount = graphql(`
  mutation DeleteMyAccount($password: String!) {
    deleteMyAccount(password: $password) {
      __typename
      ... on DeleteMyAccountPayload {
        deleted
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

/** Deletes one's account, by its password once more: a screen left open must not be enough. */
export function DeleteAccount({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { send, isSending, refusal, clear } = useWrite(DeleteMyAccount);
  const leave = useLeave();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value === '' ? 'Enter your password' : null) },
  });
  const close = () => {
    form.reset();
    clear();
    onClose();
  };
  const submit = async (values: typeof form.values) => {
    if (await send(values)) await leave();
  };
  return (
    <Modal opened={isOpen} onClose={close} title="Delete your account">
      <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <Stack>
          <RefusalAlert refusal={refusal} fields={form.values} />
          <Text size="sm">
            At once and for good. An organization that nobody else belongs to can be entered by nobody afterwards, and its API keys end.
          </Text>
          <PasswordInput
            label="Your password"
            autoComplete="current-password"
            data-autofocus
            {...form.getInputProps('password')}
            error={fieldError('password', form.errors['password'], refusal)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" color="red" loading={isSending}>
              Delete for good
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
