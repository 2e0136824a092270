import { formatDecimal, type Money } from '@castgraph/kernel/money';
import type { AdInsertion, AdPosition, AdReadKind, PlacementPricing } from '../../graphql/generated/graphql.ts';
import { parseMoney } from '../../shared/parse-money.ts';
import { AMOUNT } from './campaign-values.ts';

export const MOST_TIERS = 20;
const MOST_IMPRESSIONS = 1_000_000_000;

/** A tier as it is typed. */
export interface TierValues {
  key: string;
  impressions: number | string;
  cpm: string;
}

/** A placement as it is typed; lists have one entry a line. */
export interface PlacementValues {
  podcastId: string | null;
  episodeId: string | null;
  position: AdPosition;
  flightId: string | null;
  podPosition: number | string;
  readKind: AdReadKind;
  insertion: AdInsertion;
  lengthSeconds: number | string;
  contractedImpressions: number | string;
  pricing: PlacementPricing;
  cpm: string;
  price: string;
  tiers: TierValues[];
  talkingPoints: string;
  forbiddenWords: string;
  competitors: string;
  promoCodeId: string | null;
  url: string;
  makeGoodForId: string | null;
}

/** A placement as it is kept. */
export interface KeptPlacement {
  podcast: { id: string };
  episode?: { id: string } | null;
  position: AdPosition;
  flight?: { id: string } | null;
  podPosition?: number | null;
  readKind: AdReadKind;
  insertion: AdInsertion;
  lengthSeconds?: number | null;
  contractedImpressions?: number | null;
  pricing: PlacementPricing;
  cpm?: Money | null;
  price?: Money | null;
  tiers?: ReadonlyArray<{ impressions: number; cpm: Money }> | null;
  talkingPoints: readonly string[];
  forbiddenWords: readonly string[];
  competitors: readonly string[];
  promoCode?: { id: string } | null;
  url?: string | null;
  makeGoodFor?: { id: string } | null;
}

export const emptyPlacement: PlacementValues = {
  podcastId: null,
  episodeId: null,
  position: 'MID_ROLL',
  flightId: null,
  podPosition: '',
  readKind: 'HOST_READ',
  insertion: 'BAKED_IN',
  lengthSeconds: '',
  contractedImpressions: '',
  pricing: 'CPM',
  cpm: '',
  price: '',
  tiers: [{ key: 'first', impressions: 0, cpm: '' }],
  talkingPoints: '',
  forbiddenWords: '',
  competitors: '',
  promoCodeId: null,
  url: '',
  makeGoodForId: null,
};

/** A kept placement, to be changed. */
export function placementValuesOf(kept: KeptPlacement): PlacementValues {
  const tiers = kept.tiers?.map(({ impressions, cpm }) => ({ key: String(impressions), impressions, cpm: formatDecimal(cpm) }));
  return {
    podcastId: kept.podcast.id,
    episodeId: kept.episode?.id ?? null,
    position: kept.position,
    flightId: kept.flight?.id ?? null,
    podPosition: kept.podPosition ?? '',
    readKind: kept.readKind,
    insertion: kept.insertion,
    lengthSeconds: kept.lengthSeconds ?? '',
    contractedImpressions: kept.contractedImpressions ?? '',
    pricing: kept.pricing,
    cpm: kept.cpm ? formatDecimal(kept.cpm) : '',
    price: kept.price ? formatDecimal(kept.price) : '',
    tiers: tiers?.length ? tiers : emptyPlacement.tiers,
    talkingPoints: kept.talkingPoints.join('\n'),
    forbiddenWords: kept.forbiddenWords.join('\n'),
    competitors: kept.competitors.join('\n'),
    promoCodeId: kept.promoCode?.id ?? null,
    url: kept.url ?? '',
    makeGoodForId: kept.makeGoodFor?.id ?? null,
  };
}

/** What is wrong with a placement, by field; tiers under `tiers.<index>.<field>`. Amounts are of the campaign's currency. */
export function checkPlacement(values: PlacementValues, currency: string): Record<string, string> {
  const { pricing, cpm, price, url } = values;
  const isAmount = (text: string) => parseMoney(text, currency) !== undefined;
  const address = url.trim();
  return {
    ...(values.podcastId === null && { podcastId: 'Choose a show' }),
    ...(!isWholeOrEmpty(values.contractedImpressions, MOST_IMPRESSIONS) && { contractedImpressions: 'A whole number from 1 to a billion' }),
    ...(!isWholeOrEmpty(values.podPosition, 20) && { podPosition: 'From 1 to 20' }),
    ...(!isWholeOrEmpty(values.lengthSeconds, 3_600) && { lengthSeconds: 'From 1 to 3,600 seconds' }),
    ...(pricing === 'CPM' && cpm.trim() !== '' && !isAmount(cpm) && { cpm: AMOUNT }),
    ...(pricing === 'FLAT' && !isAmount(price) && { price: AMOUNT }),
    ...(pricing === 'TIERED' && checkTiers(values.tiers, isAmount)),
    ...checkLines('talkingPoints', values.talkingPoints, { count: 50, length: 500 }),
    ...checkLines('forbiddenWords', values.forbiddenWords, { count: 100, length: 100 }),
    ...checkLines('competitors', values.competitors, { count: 100, length: 100 }),
    ...(address !== '' && !(/^https?:\/\//i.test(address) && URL.canParse(address)) && { url: 'Write the whole address, with https://' }),
  };
}

function checkTiers(tiers: readonly TierValues[], isAmount: (text: string) => boolean): Record<string, string> {
  const faults = tiers.map(({ impressions, cpm }, index) => {
    const from = Number(impressions);
    const isFirst = index === 0;
    const before = isFirst ? -1 : Number(tiers[index - 1]!.impressions);
    const isRising = impressions !== '' && Number.isInteger(from) && from > before && (!isFirst || from === 0);
    const words = isFirst ? 'The first tier begins at 0' : 'More than the tier before';
    return {
      ...(!isRising && { [`tiers.${index}.impressions`]: words }),
      ...(!isAmount(cpm) && { [`tiers.${index}.cpm`]: AMOUNT }),
    };
  });
  return Object.assign({}, ...faults) as Record<string, string>;
}

function checkLines(field: string, text: string, most: { count: number; length: number }): Record<string, string> {
  const lines = linesOf(text);
  if (lines.length > most.count) return { [field]: `At most ${most.count} lines` };
  const long = lines.findIndex((line) => line.length > most.length);
  return long < 0 ? {} : { [field]: `Line ${long + 1} is longer than ${most.length} characters` };
}

/** The placement as the API takes it, without its campaign and show. Call it for values that `checkPlacement` finds nothing wrong with. */
export function placementInputOf(values: PlacementValues, currency: string) {
  const { pricing, cpm, price, tiers } = values;
  return {
    episodeId: values.episodeId,
    position: values.position,
    flightId: values.flightId,
    podPosition: numberOf(values.podPosition),
    readKind: values.readKind,
    insertion: values.insertion,
    lengthSeconds: numberOf(values.lengthSeconds),
    contractedImpressions: numberOf(values.contractedImpressions),
    pricing,
    cpm: pricing === 'CPM' ? (parseMoney(cpm, currency) ?? null) : null,
    price: pricing === 'FLAT' ? (parseMoney(price, currency) ?? null) : null,
    tiers: pricing === 'TIERED' ? tiers.map((tier) => tierInputOf(tier, currency)) : null,
    talkingPoints: linesOf(values.talkingPoints),
    forbiddenWords: linesOf(values.forbiddenWords),
    competitors: linesOf(values.competitors),
    promoCodeId: values.promoCodeId,
    url: values.url.trim() || null,
    makeGoodForId: values.makeGoodForId,
  };
}

function tierInputOf({ impressions, cpm }: TierValues, currency: string): { impressions: number; cpmMinor: number } {
  return { impressions: Number(impressions), cpmMinor: parseMoney(cpm, currency)!.amountMinor };
}

/** What stands on the lines of a text, without the empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function numberOf(value: number | string): number | null {
  return value === '' ? null : Number(value);
}

function isWholeOrEmpty(value: number | string, most: number): boolean {
  return value === '' || (Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= most);
}
