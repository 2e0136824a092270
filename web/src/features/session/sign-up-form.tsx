import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { checkNewPassword, NEW_PASSWORD_HINT } from './new-password.ts';
import { useEnter } from './use-enter.ts';

const SignUp = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      __typename
      ...SignIn_payload
      ...Refusal_error
    }
  }
`);

/** A new person and the organization they start. */
export function SignUpForm({ redirect }: { redirect: string | undefined }) {
  const enter = useEnter(redirect, { isNew: true });
  const { send, isSending, refusal } = useWrite(SignUp);
  const form = useForm({
    initialValues: { name: '', organizationName: '', email: '', password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? 'Enter your name' : null),
      organizationName: (value) => (value.trim() === '' ? 'Enter the name of your organization' : null),
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : 'Enter an e-mail address'),
      password: checkNewPassword,
    },
  });
  const submit = async (input: typeof form.values) => {
    if (await send({ input })) await enter();
  };
  const errorOf = (field: keyof typeof form.values) => fieldError(field, form.errors[field], refusal);
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput label="Your name" autoComplete="name" {...form.getInputProps('name')} error={errorOf('name')} />
        <TextInput
          label="Organization"
          autoComplete="organization"
          {...form.getInputProps('organizationName')}
          error={errorOf('organizationName')}
        />
        <TextInput label="E-mail" type="email" autoComplete="username" {...form.getInputProps('email')} error={errorOf('email')} />
        <PasswordInput
          label="Password"
          description={NEW_PASSWORD_HINT}
          autoComplete="new-password"
          {...form.getInputProps('password')}
          error={errorOf('password')}
        />
        <Button type="submit" loading={isSending} fullWidth mt={4}>
          Create account
        </Button>
      </Stack>
    </form>
  );
}
