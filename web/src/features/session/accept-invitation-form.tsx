import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { IncompleteLink } from './incomplete-link.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { useEnter } from './use-enter.ts';

const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ...SignIn_payload
      ...Refusal_error
    }
  }
`);

/** Joins an organization by the link of a mail: with a new account, with the password of one, or as who is signed in already. */
export function AcceptInvitationForm({ token }: { token: string | undefined }) {
  const enter = useEnter(undefined);
  const { send, isSending, refusal, clear } = useWrite(AcceptInvitation);
  const form = useForm({ initialValues: { name: '', password: '' } });
  if (token === undefined) return <IncompleteLink />;
  const submit = async ({ name, password }: typeof form.values) => {
    // What is left empty is not said: somebody who is signed in needs neither.
    if (await send({ input: { token, name: name.trim() || null, password: password || null } })) await enter();
  };
  const errorOf = (field: keyof typeof form.values) => fieldError(field, form.errors[field], refusal);
  if (refusal?.challenge) return <SecondFactorForm challenge={refusal.challenge} onEnter={enter} onRestart={clear} />;
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput
          label="Your name"
          description="Only if you have no account yet"
          autoComplete="name"
          {...form.getInputProps('name')}
          error={errorOf('name')}
        />
        <PasswordInput
          label="Password"
          description="A new one of at least 10 characters, or that of your account. Not needed where you are signed in with this address."
          {...form.getInputProps('password')}
          error={errorOf('password')}
        />
        <Button type="submit" loading={isSending} fullWidth mt={4}>
          Join
        </Button>
      </Stack>
    </form>
  );
}
