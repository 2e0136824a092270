import { NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Refusal } from '../../graphql/use-write.ts';
import { fieldError } from '../../shared/refusal-alert.tsx';
import { useToday } from '../../shared/use-today.ts';

/** Limits of a key as a form has them; empty for none. */
export interface KeyLimits {
  /** The last UTC day on which it works. */
  expiresAt: string;
  /** One address or range a line. */
  allowedNetworks: string;
  requestsPerMinute: number | '';
}

/** The same as the API takes it; null where there is none. */
export function limitsOf({ expiresAt, allowedNetworks, requestsPerMinute }: KeyLimits) {
  return {
    expiresAt: expiresAt === '' ? null : `${expiresAt}T23:59:59.999Z`,
    allowedNetworks: allowedNetworks.split(/[\s,]+/).filter((network) => network !== ''),
    requestsPerMinute: requestsPerMinute === '' ? null : requestsPerMinute,
  };
}

/** When a key ends, from where it works, and how often. */
export function KeyLimitFields<T extends KeyLimits>({ form, refusal }: { form: UseFormReturnType<T>; refusal: Refusal | undefined }) {
  const today = useToday();
  const errorOf = (field: keyof KeyLimits) => fieldError(field, form.errors[field], refusal);
  return (
    <Stack>
      <TextInput
        label="Last day, UTC"
        description="Without one it works until it is taken back"
        type="date"
        min={today}
        {...form.getInputProps('expiresAt')}
        error={errorOf('expiresAt')}
      />
      <Textarea
        label="Networks"
        description="Addresses or ranges from which it works, one a line; empty for everywhere"
        placeholder="203.0.113.0/24"
        autosize
        minRows={2}
        {...form.getInputProps('allowedNetworks')}
        error={errorOf('allowedNetworks')}
      />
      <NumberInput
        label="Requests a minute"
        description="Empty for as many as every caller may make"
        min={1}
        max={100_000}
        allowDecimal={false}
        {...form.getInputProps('requestsPerMinute')}
        error={errorOf('requestsPerMinute')}
      />
    </Stack>
  );
}
