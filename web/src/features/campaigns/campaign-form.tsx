import { Button, Group, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { addDays } from '@castgraph/kernel/days';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { isDay } from '../../shared/day-range.ts';
import { parseMoney } from '../../shared/parse-money.ts';
import { useToday } from '../../shared/use-today.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const CreateCampaign = graphql(`
  mutation CreateCampaign($input: CreateCampaignInput!) {
    createCampaign(input: $input) {
      __typename
      ... on CreateCampaignPayload {
        campaign {
          id
          name
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

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CAD', 'AUD', 'NZD', 'JPY', 'BRL', 'INR'];
const AMOUNT = 'Write the amount in digits, such as 2500 or 2500.50';
const FLIGHT_DAYS = 28;

interface CampaignValues {
  name: string;
  currency: string;
  cost: string;
  cpm: string;
  flightFrom: string;
  flightTo: string;
  attributionWindowDays: number;
}

/** What a campaign costs, when it runs and how long its effect may take. */
export function CampaignForm({ sponsorId, onDone }: { sponsorId: string; onDone: (campaign: { id: string; name: string }) => void }) {
  const today = useToday();
  const { send, isSending, refusal } = useWrite(CreateCampaign);
  const form = useForm<CampaignValues>({
    initialValues: {
      name: '',
      currency: 'EUR',
      cost: '',
      cpm: '',
      flightFrom: today,
      flightTo: addDays(today, FLIGHT_DAYS - 1),
      attributionWindowDays: 30,
    },
    validate: {
      name: (value) => (value.trim() === '' ? 'Enter a name' : null),
      cost: (value, { currency }) => (parseMoney(value, currency) ? null : AMOUNT),
      cpm: (value, { currency }) => (value.trim() === '' || parseMoney(value, currency) ? null : AMOUNT),
      flightFrom: (value) => (isDay(value) ? null : 'Choose the first day'),
      flightTo: (value, { flightFrom }) => (isDay(value) && value >= flightFrom ? null : 'Choose a day after the first'),
    },
  });
  const submit = async ({ name, currency, cost, cpm, ...rest }: CampaignValues) => {
    const made = await send({
      input: { ...rest, sponsorId, name: name.trim(), cost: parseMoney(cost, currency)!, cpm: parseMoney(cpm, currency) ?? null },
    });
    if (made) onDone(made.campaign);
  };
  const field = (name: keyof CampaignValues) => ({ ...form.getInputProps(name), error: fieldError(name, form.errors[name], refusal) });
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <TextInput label="Campaign name" {...field('name')} />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <TextInput label="Cost" description="In all" inputMode="decimal" placeholder="2500" {...field('cost')} />
          <Select
            label="Currency"
            description="Of cost and CPM"
            data={CURRENCIES}
            allowDeselect={false}
            searchable
            {...field('currency')}
          />
          <TextInput label="CPM" description="Optional" inputMode="decimal" placeholder="25" {...field('cpm')} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="First day of the flight" description="UTC" type="date" {...field('flightFrom')} />
          <TextInput label="Last day of the flight" description="UTC, included" type="date" {...field('flightTo')} />
        </SimpleGrid>
        <NumberInput
          label="Attribution window"
          description="Days after a download or click within which an order can be its effect: 1 to 60"
          suffix=" days"
          min={1}
          max={60}
          clampBehavior="strict"
          {...field('attributionWindowDays')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Book campaign
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
