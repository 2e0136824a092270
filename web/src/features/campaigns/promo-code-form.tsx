import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const CreatePromoCode = graphql(`
  mutation CreatePromoCode($input: CreatePromoCodeInput!) {
    createPromoCode(input: $input) {
      __typename
      ... on CreatePromoCodePayload {
        promoCode {
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

/** A code that listeners type at the sponsor's shop. */
export function PromoCodeForm({ campaignId, onDone }: { campaignId: string; onDone: () => void }) {
  const { send, isSending, refusal } = useWrite(CreatePromoCode);
  const form = useForm({ initialValues: { code: '' }, validate: { code: (value) => (value.trim() === '' ? 'Enter the code' : null) } });
  const submit = async ({ code }: typeof form.values) => {
    if (await send({ input: { campaignId, code: code.trim() } })) onDone();
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput
          label="Promo code"
          description="Active from the first day of the flight. Case, spaces and hyphens make no difference."
          placeholder="PODCAST20"
          autoCapitalize="characters"
          autoComplete="off"
          {...form.getInputProps('code')}
          error={fieldError('code', form.errors['code'], refusal)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Add code
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
