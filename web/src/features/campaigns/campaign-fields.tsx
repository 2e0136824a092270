import { MultiSelect, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Refusal } from '../../graphql/use-write.ts';
import { countryChoices } from '../../shared/country-codes.ts';
import { fieldError } from '../../shared/refusal-alert.tsx';
import { BrandSelect } from '../sponsors/brand-select.tsx';
import { CURRENCIES, type CampaignValues } from './campaign-values.ts';
import { curveWords, objectiveWords, underDeliveryWords } from './campaign-words.ts';
import { FlightsField } from './flights-field.tsx';
import { FormSection } from './form-section.tsx';

interface CampaignFieldsProps {
  form: UseFormReturnType<CampaignValues>;
  refusal: Refusal | undefined;
  sponsorId: string;
}

/** All that is said of a campaign; who pays was chosen before. */
export function CampaignFields({ form, refusal, sponsorId }: CampaignFieldsProps) {
  const field = (name: keyof CampaignValues) => ({ ...form.getInputProps(name), error: fieldError(name, form.errors[name], refusal) });
  const { currency } = form.values;
  const currencies = CURRENCIES.includes(currency) ? CURRENCIES : [...CURRENCIES, currency];
  return (
    <>
      <TextInput label="Campaign name" maxLength={200} {...field('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <BrandSelect sponsorId={sponsorId} {...field('brandId')} />
        <Select
          label="Objective"
          placeholder="Nothing said"
          description="Optional: what it is for"
          data={Object.entries(objectiveWords).map(([value, label]) => ({ value, label }))}
          clearable
          {...field('objective')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput label="Cost" description="The budget, in all" inputMode="decimal" placeholder="2500" {...field('cost')} />
        <Select label="Currency" description="Of all amounts" data={currencies} allowDeselect={false} searchable {...field('currency')} />
        <TextInput label="CPM" description="Optional" inputMode="decimal" placeholder="25" {...field('cpm')} />
      </SimpleGrid>
      <FormSection title="Flights" lead="The days on which it runs. Flights do not overlap.">
        <FlightsField form={form} refusal={refusal} />
      </FormSection>
      <FormSection title="How it is counted and paid">
        <Stack>
          <MultiSelect
            label="Markets"
            description="Countries it is for; none for all"
            placeholder={form.values.markets.length === 0 ? 'Everywhere' : ''}
            data={countryChoices}
            searchable
            clearable
            limit={60}
            nothingFoundMessage="No such country"
            {...field('markets')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DaysInput
              label="Attribution window"
              description="Days after a download or click within which an order can be its effect: 1 to 60"
              {...field('attributionWindowDays')}
            />
            <DaysInput
              label="Half-life"
              description="Days after which a touch weighs half, in the model of decay: 1 to 60"
              {...field('halfLifeDays')}
            />
            <Select
              label="Pacing"
              description="How delivery is to spread over a flight"
              data={Object.entries(curveWords).map(([value, label]) => ({ value, label }))}
              allowDeselect={false}
              {...field('pacingCurve')}
            />
            <Select
              label="Under-delivery"
              description="If fewer impressions come than were contracted"
              data={Object.entries(underDeliveryWords).map(([value, label]) => ({ value, label }))}
              allowDeselect={false}
              {...field('underDelivery')}
            />
          </SimpleGrid>
          <TextInput
            label="Value of a new customer"
            description={`Optional: what one is worth to the sponsor over time, in ${currency}`}
            inputMode="decimal"
            placeholder="120"
            {...field('customerValue')}
          />
        </Stack>
      </FormSection>
    </>
  );
}

function DaysInput(props: { label: string; description: string }) {
  return <NumberInput suffix=" days" min={1} max={60} allowDecimal={false} clampBehavior="strict" {...props} />;
}
