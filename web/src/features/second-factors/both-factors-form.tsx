import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { BothFactorsInput } from '../../graphql/generated/graphql.ts';
import type { Refusal } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

interface BothFactorsFormProps {
  /** What is about to be done. */
  children: string;
  verb: string;
  color?: string;
  isSending: boolean;
  refusal: Refusal | undefined;
  onSubmit: (input: BothFactorsInput) => Promise<void>;
}

const SIX_DIGITS = /^\d{3}\s?\d{3}$/;

/** Password and code of the app, or a recovery code, once more. */
export function BothFactorsForm({ children, verb, color = 'pine', isSending, refusal, onSubmit }: BothFactorsFormProps) {
  const form = useForm({
    initialValues: { password: '', code: '' },
    validate: {
      password: (value) => (value === '' ? 'Enter your password' : null),
      code: (value) => (value.trim() === '' ? 'Enter a code' : null),
    },
  });
  const submit = async ({ password, code }: typeof form.values) => {
    const shown = SIX_DIGITS.test(code.trim()) ? { code: code.replaceAll(/\s/g, '') } : { recoveryCode: code.trim() };
    await onSubmit({ password, ...shown });
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <Text size="sm">{children}</Text>
        <PasswordInput
          label="Your password"
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
          error={fieldError('password', form.errors['password'], refusal)}
        />
        <TextInput
          label="Code"
          description="Of the app, or a recovery code, which is used up"
          autoComplete="one-time-code"
          {...form.getInputProps('code')}
          error={fieldError('code', form.errors['code'], refusal)}
        />
        <Group justify="flex-end">
          <Button type="submit" color={color} loading={isSending}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
