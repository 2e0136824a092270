import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
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
  const form = useForm({
    initialValues: { code: '', activeFrom: '', activeTo: '' },
    validate: {
      code: (value) => (value.trim() === '' ? 'Enter the code' : null),
      activeTo: (value, { activeFrom }) =>
        value === '' || activeFrom === '' || activeFrom <= value ? null : 'The last day lies before the first',
    },
  });
  const submit = async ({ code, activeFrom, activeTo }: typeof form.values) => {
    if (await send({ input: { campaignId, code: code.trim(), activeFrom: activeFrom || null, activeTo: activeTo || null } })) onDone();
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput
          label="Promo code"
          description="Case, spaces and hyphens make no difference."
          placeholder="PODCAST20"
          autoCapitalize="characters"
          autoComplete="off"
          {...form.getInputProps('code')}
          error={fieldError('code', form.errors['code'], refusal)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label="Active from"
            description="UTC; empty for the flight’s first day"
            type="date"
            {...form.getInputProps('activeFrom')}
            error={fieldError('activeFrom', form.errors['activeFrom'], refusal)}
          />
          <TextInput
            label="Active to"
            description="UTC, included; empty for no end"
            type="date"
            {...form.getInputProps('activeTo')}
            error={fieldError('activeTo', form.errors['activeTo'], refusal)}
          />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Add code
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
