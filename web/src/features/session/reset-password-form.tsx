import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { IncompleteLink } from './incomplete-link.tsx';
import { checkNewPassword, NEW_PASSWORD_HINT } from './new-password.ts';
import { SecondFactorForm } from './second-factor-form.tsx';
import { useEnter } from './use-enter.ts';

const ResetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      __typename
      ...SignIn_payload
      ...Refusal_error
    }
  }
`);

/** A new password by the link of a mail; on success its owner is signed in, and nobody else any more. */
export function ResetPasswordForm({ token }: { token: string | undefined }) {
  const enter = useEnter(undefined);
  const { send, isSending, refusal, clear } = useWrite(ResetPassword);
  const form = useForm({ initialValues: { password: '' }, validate: { password: checkNewPassword } });
  if (token === undefined) return <IncompleteLink />;
  const submit = async ({ password }: typeof form.values) => {
    if (await send({ input: { token, password } })) await enter();
  };
  if (refusal?.challenge) return <SecondFactorForm challenge={refusal.challenge} onEnter={enter} onRestart={clear} />;
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={refusal} fields={form.values} />
        <PasswordInput
          label="New password"
          description={NEW_PASSWORD_HINT}
          autoComplete="new-password"
          {...form.getInputProps('password')}
          error={fieldError('password', form.errors['password'], refusal)}
        />
        <Button type="submit" loading={isSending} fullWidth mt={4}>
          Set the password and sign in
        </Button>
      </Stack>
    </form>
  );
}
