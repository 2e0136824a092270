import { useState } from 'react';
import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const RequestPasswordReset = graphql(`
  mutation RequestPasswordReset($email: String!) {
    requestPasswordReset(email: $email) {
      __typename
      ... on RequestPasswordResetPayload {
        message
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

/** Asks for the mail with a link for a new password. The answer is the same whether there is such an account or not. */
export function ForgotPasswordForm() {
  const { send, isSending, refusal } = useWrite(RequestPasswordReset);
  const [told, setTold] = useState<string>();
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : 'Enter your e-mail address') },
  });
  const submit = async ({ email }: typeof form.values) => setTold((await send({ email }))?.message);
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={refusal} fields={form.values} />
        {told ? (
          <Alert color="green" p="sm">
            {told}
          </Alert>
        ) : null}
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
          error={fieldError('email', form.errors['email'], refusal)}
        />
        <Button type="submit" loading={isSending} fullWidth mt={4}>
          Send me a link
        </Button>
      </Stack>
    </form>
  );
}
