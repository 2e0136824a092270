import { SKETCH_ERROR_SHARE } from '@castgraph/measurement/listener-sketch';
import { IP_RANGES_VERSION } from '@castgraph/measurement/ip-class';
import { HOUSEHOLD_KEY_DAYS, LATE_EVENT_DAYS, LONGEST_ATTRIBUTION_DAYS } from '@castgraph/measurement/retention';
import { LOOK_MS } from '../listening/counting-loop.ts';
import { OPEN_DAY_SECONDS } from '../listening/find-due-sketches.ts';
import { SHARED_NETWORK_DAYS } from '../listening/shared-networks.ts';
import { INTERVAL_MS } from '../live/listening-publisher.ts';
import { NOW_MS } from '../live/read-live-state.ts';
import { attributionsOf, PACKAGED_LISTS } from './data-attributions.ts';
import type { MethodologyFacts } from './methodology-facts.ts';
import type { MethodologyItem } from './methodology-item.ts';
import { windowWords } from './window-words.ts';

/** Every choice that the standard leaves open, as it is set. */
export function describeChoices({ setting, sharedNetworks, listEditions, consentRequired }: MethodologyFacts): MethodologyItem[] {
  return [
    { id: 'window', name: 'Download window', text: windowWords(setting.window) },
    { id: 'max-per-ip', name: 'Downloads of one address in a window', text: `at most ${setting.maxPerIp}; those above are set aside` },
    { id: 'time-zone', name: 'Time zone of days', text: setting.timeZone },
    { id: 'uniqueness', name: 'Uniqueness', text: 'address (IPv4 whole, IPv6 by its first 64 bits) and user agent, as a keyed hash' },
    {
      id: 'shared-networks',
      name: 'Shared networks that count above the limit',
      text: `${sharedNetworks}; an entry holds ${SHARED_NETWORK_DAYS} days, unless it is confirmed again`,
    },
    {
      id: 'pixel-consent',
      name: 'Consent of buyers',
      text: consentRequired
        ? 'asked for: without a yes a purchase is counted by its order, code and campaign alone, and no household is kept'
        : 'assumed where nothing is said; against a no a purchase is counted by its order, code and campaign alone, and no household is kept',
    },
    { id: 'lists', name: 'Lists of networks that come with the product', text: `edition of ${IP_RANGES_VERSION}` },
    {
      id: 'list-editions',
      name: 'Lists that judged the newest requests',
      text: listEditions.join('; ') || 'none yet: no request has arrived',
    },
    {
      id: 'attributions',
      name: 'Data of others',
      text: attributionsOf(listEditions[0] ?? PACKAGED_LISTS)
        .map(({ name, url, licence }) => `${name} (${url}, ${licence})`)
        .join('; '),
    },
    {
      id: 'sketches',
      name: 'Listeners of more than a day',
      text: `exact while they are few, else estimated; in 19 of 20 cases off by ${percent(SKETCH_ERROR_SHARE)} at most`,
    },
  ];
}

/** How soon a request becomes a figure. */
export function describeRefresh(): MethodologyItem[] {
  const seconds = (ms: number) => `${ms / 1_000} ${ms === 1_000 ? 'second' : 'seconds'}`;
  return [
    { id: 'counting', name: 'Counting', text: `as requests arrive; the log is looked at every ${seconds(LOOK_MS)} at the latest` },
    {
      id: 'listeners',
      name: 'Listeners of past days',
      text: `counted anew ${OPEN_DAY_SECONDS} seconds after the day changed at the latest; until then they are read from its downloads`,
    },
    { id: 'live', name: 'Live figures', text: `at most every ${seconds(INTERVAL_MS)}; “now” means the last ${NOW_MS / 60_000} minutes` },
    {
      id: 'late',
      name: 'Late reports',
      text: `requests that a log brings up to ${LATE_EVENT_DAYS} days late are counted into their own day, whose figures change`,
    },
    {
      id: 'as-of',
      name: 'As of',
      text: 'every figure says up to when all requests are counted; days that are still open are marked as provisional',
    },
  ];
}

/** What is kept of listeners and requests, and how long. */
export function describeRetention({ eventRetentionDays }: MethodologyFacts): MethodologyItem[] {
  return [
    { id: 'addresses', name: 'IP addresses', text: 'never stored: each becomes two keyed hashes before anything is written' },
    { id: 'events', name: 'Single requests', text: `${eventRetentionDays} days, with the cause where one was not counted` },
    {
      id: 'household-keys',
      name: 'Keys of households',
      text: `erased ${HOUSEHOLD_KEY_DAYS} days after their day; the longest time between hearing and buying is ${LONGEST_ATTRIBUTION_DAYS} days`,
    },
    { id: 'listener-keys', name: 'Keys of listeners', text: 'kept with the downloads they belong to; no address can be read from them' },
    { id: 'figures', name: 'Figures', text: 'kept without limit' },
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
