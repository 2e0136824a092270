import { z } from 'zod';
import { isCountry } from '@castgraph/kernel/countries';
import { LONGEST_ATTRIBUTION_DAYS } from '@castgraph/measurement/retention';
import type { AttributionMethod, CampaignObjective } from '../generated/resolvers.ts';
import { moneyInput } from './money-input.ts';

const OBJECTIVES = ['AWARENESS', 'TRAFFIC', 'LEADS', 'SALES'] as const satisfies readonly CampaignObjective[];

const flight = z.strictObject({
  id: z.string().nullish(),
  firstDay: z.string(),
  lastDay: z.string(),
  name: z.string().trim().min(1, 'A name of a flight is not empty').max(100, 'A name of a flight has at most 100 characters').nullish(),
});
export type FlightInput = z.output<typeof flight>;

const market = z.string().refine(isCountry, 'A market is the ISO 3166-1 code of a country in capitals, such as DE');

/** What a campaign may say of itself, each with the rule for it; which of them are needed, the verbs say. */
export const campaignFields = {
  name: z.string().trim().min(1, 'A campaign needs a name').max(200, 'A name has at most 200 characters'),
  brandId: z.string().nullish(),
  objective: z.enum(OBJECTIVES).nullish(),
  markets: z
    .array(market)
    .max(249, 'There are no more than 249 countries')
    .transform((codes) => [...new Set(codes)].toSorted()),
  cost: moneyInput,
  cpm: moneyInput.nullish(),
  customerValue: moneyInput.nullish(),
  flights: z.array(flight).min(1, 'A campaign has at least one flight').max(20, 'A campaign has at most 20 flights'),
  attributionWindowDays: z
    .int()
    .min(1, 'The window is at least 1 day')
    .max(LONGEST_ATTRIBUTION_DAYS, `The window is at most ${LONGEST_ATTRIBUTION_DAYS} days`),
  signalOrder: z
    .array(z.string() as z.ZodType<AttributionMethod>)
    .min(1, 'Name at least one sign, or none of them')
    .max(10)
    .refine((methods) => new Set(methods).size === methods.length, 'Each sign stands once in the order')
    .nullish(),
  halfLifeDays: z.int().min(1, 'A half-life is at least 1 day').max(60, 'A half-life is at most 60 days'),
  pacingCurve: z.enum(['LINEAR', 'FRONT_LOADED']),
  underDelivery: z.enum(['PRO_RATA', 'MAKE_GOOD']),
};
