import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const UpdateProfile = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      __typename
      ... on UpdateProfilePayload {
        user {
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

/** Changes one's name. The address stays what was verified. */
export function ProfileForm({ user }: { user: { name: string; email: string; emailVerifiedAt?: string | null } }) {
  const { send, isSending, refusal } = useWrite(UpdateProfile);
  const form = useForm({
    initialValues: { name: user.name },
    validate: { name: (value) => (value.trim() === '' ? 'Enter your name' : null) },
  });
  const submit = async ({ name }: typeof form.values) => {
    if (await send({ input: { name: name.trim() } })) notifications.show({ message: 'Your name is saved.', color: 'pine' });
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack maw="26rem">
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput
          label="Your name"
          description="As others in your organizations see it"
          autoComplete="name"
          {...form.getInputProps('name')}
          error={fieldError('name', form.errors['name'], refusal)}
        />
        <TextInput
          label="E-mail"
          description={user.emailVerifiedAt ? 'Verified: it is yours.' : 'Not verified yet: open the link in our mail.'}
          value={user.email}
          readOnly
        />
        <Group>
          <Button type="submit" loading={isSending} disabled={!form.isDirty()}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
