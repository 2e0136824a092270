import { z } from 'zod';
import { moneyInput } from '../campaigns/money-input.ts';

const words = z
  .array(z.string().trim().min(1, 'An empty entry says nothing').max(100, 'An entry has at most 100 characters'))
  .max(100, 'There are at most 100 entries')
  .transform((entries) => [...new Set(entries)]);
const point = z.string().trim().min(1, 'An empty point says nothing').max(500, 'A talking point has at most 500 characters');
const tier = z.strictObject({
  impressions: z.int().nonnegative('Impressions cannot be negative').max(1_000_000_000),
  cpmMinor: z.int('Money is a whole number of minor units').nonnegative('Money cannot be negative here'),
});
const contracted = z.int().positive('A contracted number is above zero').max(1_000_000_000, 'A contracted number is at most a billion');

/** What a placement may say of itself, each with the rule for it; which of them are needed, the verbs say. */
export const placementFields = {
  flightId: z.string().nullish(),
  episodeId: z.string().nullish(),
  position: z.enum(['PRE_ROLL', 'MID_ROLL', 'POST_ROLL']),
  podPosition: z.int().min(1, 'The first ad of a break is 1').max(20, 'A break has at most 20 ads').nullish(),
  readKind: z.enum(['HOST_READ', 'PRODUCED']),
  insertion: z.enum(['BAKED_IN', 'DYNAMIC']),
  lengthSeconds: z.int().min(1, 'A spot is at least 1 second long').max(3_600, 'A spot is at most an hour long').nullish(),
  contractedImpressions: contracted.nullish(),
  contractedDownloads: contracted.nullish(),
  pricing: z.enum(['CPM', 'FLAT', 'TIERED']),
  cpm: moneyInput.nullish(),
  price: moneyInput.nullish(),
  tiers: z.array(tier).min(1, 'A tiered price has at least one tier').max(20, 'A tiered price has at most 20 tiers').nullish(),
  talkingPoints: z.array(point).max(50, 'There are at most 50 talking points'),
  forbiddenWords: words,
  competitors: words,
  promoCodeId: z.string().nullish(),
  url: z
    .url({ protocol: /^https?$/, error: 'An address is an http or https URL' })
    .max(2_000, 'An address has at most 2,000 characters')
    .nullish(),
  makeGoodForId: z.string().nullish(),
};
