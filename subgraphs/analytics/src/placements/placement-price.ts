import type { z } from 'zod';
import { badInput } from '@castgraph/kernel/errors';
import { minorIn, type moneyInput } from '../campaigns/money-input.ts';
import type { PlacementPricing } from '../generated/resolvers.ts';
import type { PriceTier } from './placement.entity.ts';

type Amount = z.output<typeof moneyInput> | null | undefined;

/** A price as it was asked for. */
interface PriceFields {
  pricing: PlacementPricing;
  cpm?: Amount;
  price?: Amount;
  tiers?: PriceTier[] | null | undefined;
}

/** A price as it is kept. */
export interface PlacementPrice {
  pricing: PlacementPricing;
  cpmMinor: number | null;
  priceMinor: number | null;
  tiers: PriceTier[] | null;
}

/** Which field says the price, by how it is made. */
const FIELD = { CPM: 'cpm', FLAT: 'price', TIERED: 'tiers' } as const satisfies Record<PlacementPricing, keyof PriceFields>;

/**
 * The price in the currency of the campaign: exactly what its kind needs.
 * @throws BAD_INPUT with the path, for what another kind needs, what is missing, tiers that do not ascend from 0, and another currency
 */
export function readPrice(fields: PriceFields, currency: string): PlacementPrice {
  const { pricing, cpm, price, tiers } = fields;
  for (const [kind, field] of Object.entries(FIELD)) {
    if (kind !== pricing && fields[field] != null) throw badInput(`A price that is ${pricing} has no ${field}`, { path: ['input', field] });
  }
  if (pricing === 'FLAT' && price == null) throw badInput('A flat price says how much', { path: ['input', 'price'] });
  if (pricing === 'TIERED') checkTiers(tiers ?? []);
  return { pricing, cpmMinor: minorIn(currency, cpm, ['cpm']), priceMinor: minorIn(currency, price, ['price']), tiers: tiers ?? null };
}

function checkTiers(tiers: readonly PriceTier[]): void {
  if (tiers.length === 0) throw badInput('A tiered price has at least one tier', { path: ['input', 'tiers'] });
  if (tiers[0]!.impressions !== 0) throw badInput('The first tier begins at 0 impressions', { path: ['input', 'tiers', 0, 'impressions'] });
  for (const [index, { impressions }] of tiers.entries()) {
    if (index > 0 && impressions <= tiers[index - 1]!.impressions)
      throw badInput('Tiers ascend by impressions', { path: ['input', 'tiers', index, 'impressions'] });
  }
}
