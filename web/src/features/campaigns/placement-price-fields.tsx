import { NumberInput, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Refusal } from '../../graphql/use-write.ts';
import { formatMoney } from '../../shared/format-money.ts';
import { fieldError } from '../../shared/refusal-alert.tsx';
import { bookedPriceOf } from './booked-price.ts';
import type { PlacementFrameOf } from './placement-frame.ts';
import type { PlacementValues } from './placement-values.ts';
import { pricingWords } from './placement-words.ts';
import { SegmentedField } from './segmented-field.tsx';
import { TiersField } from './tiers-field.tsx';
import classes from './placement-price-fields.module.css';

interface PlacementPriceFieldsProps {
  form: UseFormReturnType<PlacementValues>;
  refusal: Refusal | undefined;
  frame: PlacementFrameOf | undefined;
}

/** How many impressions are promised, and what they cost. */
export function PlacementPriceFields({ form, refusal, frame }: PlacementPriceFieldsProps) {
  const currency = frame?.cost.currency ?? 'EUR';
  const field = (name: keyof PlacementValues) => ({ ...form.getInputProps(name), error: fieldError(name, form.errors[name], refusal) });
  const { pricing } = form.values;
  const campaignCpm = frame?.cpm ?? null;
  return (
    <Stack>
      <NumberInput
        label="Contracted impressions"
        description="Optional: downloads for which it counts as delivered; pacing is measured against this number"
        min={1}
        allowDecimal={false}
        thousandSeparator=" "
        {...field('contractedImpressions')}
      />
      <SegmentedField label="Price" words={pricingWords} {...form.getInputProps('pricing')} />
      {pricing === 'CPM' ? (
        <TextInput
          label={`CPM in ${currency}`}
          description={campaignCpm ? `Empty for the campaign’s, ${formatMoney(campaignCpm)}` : 'Price of a thousand impressions'}
          inputMode="decimal"
          {...field('cpm')}
        />
      ) : null}
      {pricing === 'FLAT' ? (
        <TextInput label={`Price in ${currency}`} description="In all" inputMode="decimal" {...field('price')} />
      ) : null}
      {pricing === 'TIERED' ? <TiersField form={form} refusal={refusal} currency={currency} /> : null}
      <BookedPriceLine values={form.values} currency={currency} campaignCpm={campaignCpm} />
    </Stack>
  );
}

interface BookedPriceLineProps {
  values: PlacementValues;
  currency: string;
  campaignCpm: { amountMinor: number; currency: string } | null;
}

function BookedPriceLine({ values, currency, campaignCpm }: BookedPriceLineProps) {
  const price = bookedPriceOf(values, { currency, campaignCpm });
  return (
    <output className={classes.price} data-testid="booked-price">
      <span>Price as booked</span>
      {'money' in price ? <strong className="number">{formatMoney(price.money)}</strong> : <span>{price.missing}</span>}
    </output>
  );
}
