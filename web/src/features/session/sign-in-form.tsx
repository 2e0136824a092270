import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { useEnter } from './use-enter.ts';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInPayload {
        viewer {
          kind
        }
      }
      ... on MfaRequired {
        challengeToken
        methods
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

/** E-mail and password; on success the page asked for before. */
export function SignInForm({ redirect }: { redirect: string | undefined }) {
  const enter = useEnter(redirect);
  const { send, isSending, refusal, clear } = useWrite(SignIn);
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.trim() === '' ? 'Enter your e-mail address' : null),
      password: (value) => (value === '' ? 'Enter your password' : null),
    },
  });
  const submit = async (input: typeof form.values) => {
    if (await send({ input })) await enter();
  };
  if (refusal?.challenge) return <SecondFactorForm challenge={refusal.challenge} onEnter={enter} onRestart={clear} />;
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={refusal} />
        <TextInput label="E-mail" type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput label="Password" autoComplete="current-password" {...form.getInputProps('password')} />
        <Button type="submit" loading={isSending} fullWidth mt={4}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
