import { formatMoney } from '../../shared/format-money.ts';

/** Content of an approval as it is kept: JSON with names of fields. */
export type Content = Readonly<Record<string, unknown>>;

/** A line of an order or copy: where it stands, and what it says. Two contents are compared line by line. */
export interface ContentLine {
  /** The same in every revision: `cost`, `spot-1a2b/position`. */
  key: string;
  /** What it is about, in words. */
  name: string;
  text: string;
}

const NAMES: Readonly<Record<string, string>> = {
  costMinor: 'Cost',
  cpmMinor: 'CPM',
  priceMinor: 'Price',
  currency: 'Currency',
  contractedDownloads: 'Contracted impressions',
  underDelivery: 'Under-delivery',
  readKind: 'Read',
  insertion: 'Insertion',
  lengthSeconds: 'Length in seconds',
  podPosition: 'Place in its break',
  talkingPoints: 'Talking points',
  forbiddenWords: 'Words not to be said',
  competitors: 'Competitors to keep out',
  url: 'Address that is said',
  script: 'Script',
};
/** Names of other things by their ids: they say nothing to a reader. */
const IDS = new Set(['id', 'sponsorId', 'brandId', 'podcastId', 'episodeId', 'flightId', 'promoCodeId']);

/** The content in lines, in the order in which it is read. What is empty is left out. */
export function contentLines(content: Content): ContentLine[] {
  const { flights, placements, ...rest } = content;
  const currency = typeof content['currency'] === 'string' ? content['currency'] : undefined;
  const own = fieldLines(rest, '', '', currency);
  const runs = listOf(flights).map((flight, place) => ({
    key: `flight-${textOf(flight['id']) || place}`,
    name: `Flight ${place + 1}`,
    text: [`${textOf(flight['firstDay'])} to ${textOf(flight['lastDay'])}`, textOf(flight['name'])].filter(Boolean).join(', '),
  }));
  const spots = listOf(placements).flatMap((spot, place) =>
    fieldLines(spot, `spot-${textOf(spot['id']) || place}/`, `Spot ${place + 1}: `, currency),
  );
  return [...own, ...runs, ...spots];
}

function fieldLines(fields: Content, prefix: string, before: string, currency: string | undefined): ContentLine[] {
  return Object.entries(fields)
    .filter(([name, value]) => !IDS.has(name) && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => ({
      key: `${prefix}${name}`,
      name: `${before}${NAMES[name] ?? wordsOf(name)}`,
      text: valueText(name, value, currency),
    }));
}

function valueText(name: string, value: unknown, currency: string | undefined): string {
  if (name.endsWith('Minor') && typeof value === 'number' && currency) return formatMoney({ amountMinor: value, currency });
  if (Array.isArray(value)) return value.map((item) => valueText('', item, currency)).join('\n');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([inner, part]) => `${NAMES[inner] ?? wordsOf(inner)} ${valueText(inner, part, currency)}`)
      .join(', ');
  const text = String(value);
  // An enum's value.
  return /^[A-Z][A-Z_]+$/.test(text) && name !== 'currency' ? text.toLowerCase().replaceAll('_', ' ') : text;
}

/** `makeGoodFor` → `Make good for`. */
function wordsOf(name: string): string {
  const words = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function listOf(value: unknown): Content[] {
  return Array.isArray(value) ? value.filter((item): item is Content => typeof item === 'object' && item !== null) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
