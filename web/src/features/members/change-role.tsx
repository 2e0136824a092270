import { Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { ViewerQuery } from '../session/viewer.ts';
import { RoleField } from './role-field.tsx';
import { roleTitle } from './role-words.ts';

const ChangeMemberRole = graphql(`
  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {
    changeMemberRole(input: $input) {
      __typename
      ... on ChangeMemberRolePayload {
        user {
          id
          roles
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

interface ChangeRoleProps {
  isOpen: boolean;
  onClose: () => void;
  member: { id: string; name: string; roles: readonly string[] };
  isSelf: boolean;
}

/** Gives a member another role. */
export function ChangeRole(props: ChangeRoleProps) {
  return (
    <Modal opened={props.isOpen} onClose={props.onClose} title={`Role of ${props.member.name}`}>
      <RoleForm {...props} />
    </Modal>
  );
}

function RoleForm({ onClose, member: { id, name, roles }, isSelf }: ChangeRoleProps) {
  const { client } = useConnection();
  const { send, isSending, refusal } = useWrite(ChangeMemberRole);
  const form = useForm({ initialValues: { role: roles[0] ?? 'read-only' } });
  const submit = async ({ role }: typeof form.values) => {
    if (!(await send({ input: { userId: id, role } }))) return;
    onClose();
    notifications.show({ message: `${name} is now: ${roleTitle(role)}.`, color: 'pine' });
    // What oneself may do has changed with it.
    if (isSelf) await client.refetchQueries({ include: [ViewerQuery] });
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <RoleField label="Role" {...form.getInputProps('role')} error={fieldError('role', form.errors['role'], refusal)} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending} disabled={!form.isDirty()}>
            Save the role
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
