import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { Invitations } from './invitations-card.tsx';
import { RoleField } from './role-field.tsx';

const InviteMemberMutation = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      __typename
      ... on InviteMemberPayload {
        invitation {
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

/** Asks somebody to join, by a mail. */
export function InviteMember({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Invite somebody">
      <InviteForm onInvited={onClose} />
    </Modal>
  );
}

function InviteForm({ onInvited }: { onInvited: () => void }) {
  const { client } = useConnection();
  const { send, isSending, refusal } = useWrite(InviteMemberMutation);
  const form = useForm({
    initialValues: { email: '', role: 'analyst' },
    validate: { email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : 'Enter an e-mail address') },
  });
  const submit = async ({ email, role }: typeof form.values) => {
    if (!(await send({ input: { email: email.trim(), role } }))) return;
    onInvited();
    notifications.show({ message: `A mail to ${email.trim()} is on its way.`, color: 'pine' });
    await client.refetchQueries({ include: [Invitations] });
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput
          label="E-mail"
          description="Who gets a link that works once, for 7 days"
          type="email"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('email')}
          error={fieldError('email', form.errors['email'], refusal)}
        />
        <RoleField label="Role" {...form.getInputProps('role')} error={fieldError('role', form.errors['role'], refusal)} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Send the invitation
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
