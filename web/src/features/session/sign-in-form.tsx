import { useState } from 'react';
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { ProviderButtons } from './provider-buttons.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { useEnter } from './use-enter.ts';
import { useProviderAnswer } from './use-provider-answer.ts';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ...SignIn_payload
      ...Refusal_error
    }
  }
`);

const LinkIdentity = graphql(`
  mutation LinkIdentity($input: LinkIdentityInput!) {
    linkIdentity(input: $input) {
      __typename
      ... on LinkIdentityPayload {
        identity {
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

/** E-mail and password, or what a provider led back with; on success the page asked for before. */
export function SignInForm({ redirect }: { redirect: string | undefined }) {
  const goOn = useEnter(redirect);
  const [answer, setAnswer] = useState(useProviderAnswer());
  const { send: link } = useWrite(LinkIdentity);
  const enter = async () => {
    // Whoever is in by now is not kept out where it fails: the profile links it too.
    if (answer.link !== undefined) await link({ input: { token: answer.link } });
    await goOn();
  };
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
  const restart = () => {
    clear();
    setAnswer({ ...answer, challenge: undefined });
  };
  const challenge = refusal?.challenge ?? answer.challenge;
  if (challenge) return <SecondFactorForm challenge={challenge} onEnter={enter} onRestart={restart} />;
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={refusal ?? (answer.problem ? { message: answer.problem } : undefined)} />
        {answer.link !== undefined ? (
          <Alert p="sm">There is an account with this address. Sign in with its password once, and next time the provider is enough.</Alert>
        ) : null}
        <TextInput label="E-mail" type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput label="Password" autoComplete="current-password" {...form.getInputProps('password')} />
        <Button type="submit" loading={isSending} fullWidth mt={4}>
          Sign in
        </Button>
        <PasskeyButton onEnter={enter} />
        <ProviderButtons redirect={redirect} />
      </Stack>
    </form>
  );
}
