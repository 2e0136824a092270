import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { checkNewPassword, NEW_PASSWORD_HINT } from '../session/new-password.ts';
import { Sessions } from './sessions-card.tsx';

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ...SignIn_payload
      ...Refusal_error
    }
  }
`);
const READY = { state: 'ready', isStale: false, failure: undefined } as const;

/** A new password for the old one; everybody else who is signed in as the caller is signed out by it. */
export function PasswordCard() {
  const { client } = useConnection();
  const { send, isSending, refusal } = useWrite(ChangePassword);
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: { currentPassword: (value) => (value === '' ? 'Enter your password' : null), newPassword: checkNewPassword },
  });
  const submit = async (input: typeof form.values) => {
    if (!(await send({ input }))) return;
    form.reset();
    notifications.show({ message: 'Your password is changed. Your other sessions have ended.', color: 'pine' });
    await client.refetchQueries({ include: [Sessions] });
  };
  const errorOf = (field: keyof typeof form.values) => fieldError(field, form.errors[field], refusal);
  return (
    <DataCard name="password" title="Password" area={AREA.people} query={READY} hasData>
      <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <Stack maw="26rem">
          <RefusalAlert refusal={refusal} fields={form.values} />
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            {...form.getInputProps('currentPassword')}
            error={errorOf('currentPassword')}
          />
          <PasswordInput
            label="New password"
            description={`${NEW_PASSWORD_HINT}. Ends your other sessions.`}
            autoComplete="new-password"
            {...form.getInputProps('newPassword')}
            error={errorOf('newPassword')}
          />
          <Group>
            <Button type="submit" loading={isSending}>
              Change the password
            </Button>
          </Group>
        </Stack>
      </form>
    </DataCard>
  );
}
