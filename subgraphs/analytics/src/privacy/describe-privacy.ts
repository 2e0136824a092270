import { createHash } from 'node:crypto';
import { HOUSEHOLD_KEY_DAYS, LONGEST_ATTRIBUTION_DAYS } from '@castgraph/measurement/retention';
import { attributionsOf, PACKAGED_LISTS } from '../methodology/data-attributions.ts';
import type { MethodologyItem, MethodologySection } from '../methodology/methodology-item.ts';
import { KEPT_FIELDS } from './kept-fields.ts';
import type { PrivacyFacts } from './privacy-facts.ts';

/** What is kept of listeners, in words: what is published of it. */
export interface PrivacyDocument {
  organizationName: string | null;
  sections: MethodologySection[];
  contact: string | null;
  /** The organization's own words; plain text. */
  note: string | null;
  /** Of all the words above: equal for equal promises, another for any other. */
  version: string;
}

const VERSION_CHARACTERS = 16;

/** Describes what is kept. Pure: every number in it comes from the facts or from the code that uses it. */
export function describePrivacy(facts: PrivacyFacts): PrivacyDocument {
  const { organizationName, setting } = facts;
  const content = {
    organizationName,
    sections: [
      { id: 'who', title: 'Who counts', items: describeWho(organizationName) },
      { id: 'kept', title: 'What is kept of a request for audio', items: describeKept(facts) },
      { id: 'keys', title: 'What becomes of your address', items: describeKeys() },
      { id: 'purchases', title: 'What is kept when you buy from a sponsor', items: describePurchases(facts) },
      { id: 'retention', title: 'How long it is kept', items: describeDurations(facts) },
      { id: 'not-collected', title: 'What is not collected', items: describeNotCollected() },
      { id: 'rights', title: 'How to have it erased', items: describeRights(setting.contact) },
    ],
    contact: setting.contact,
    note: setting.note,
  };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, VERSION_CHARACTERS);
  return { ...content, version };
}

function describeWho(organizationName: string | null): MethodologyItem[] {
  return [
    {
      id: 'organization',
      name: 'For whom',
      text: `${organizationName ?? 'The publisher of the podcast'}, to know how many people hear its episodes and whether advertising in them works`,
    },
    { id: 'software', name: 'By what', text: 'Castgraph, a measurement of podcasts. Figures are shared, single requests are not' },
  ];
}

function describeKept({ columns, listEditions }: PrivacyFacts): MethodologyItem[] {
  // A column without words is named as it is rather than left out.
  const fields = columns.map((column) => (column in KEPT_FIELDS ? KEPT_FIELDS[column] : column)).filter((text) => text !== null);
  const edition = listEditions[0] ?? PACKAGED_LISTS;
  const owners = attributionsOf(edition).map(({ name, url, licence }) => `${name} (${url}, ${licence})`);
  return [
    { id: 'fields', name: 'Of each request', text: fields.join('; ') },
    {
      id: 'lists',
      name: 'Lists that are looked into',
      text: `Networks, places and apps are looked up in lists on our own servers; your address is sent to nobody. In use: ${listEditions.join('; ') || PACKAGED_LISTS}. ${owners.join('; ')}`,
    },
  ];
}

function describeKeys(): MethodologyItem[] {
  return [
    {
      id: 'address',
      name: 'IP address',
      text: 'never stored. In memory, before anything is written, it becomes two keys, the kind of its network and its country and region; then it is dropped',
    },
    {
      id: 'listener-key',
      name: 'Listener key',
      text: '16 bytes of HMAC-SHA256 over the address (of IPv6 the first 64 bits) and the name of the app: the same app on the same line gives the same key, so that it is counted once',
    },
    {
      id: 'household-key',
      name: 'Household key',
      text: '16 bytes of HMAC-SHA256 over the address alone: it tells whether a purchase may follow from hearing an advertisement',
    },
    {
      id: 'secret',
      name: 'The secret of both',
      text: 'is kept apart from them. Without it no key can be computed from an address, and with it no address from a key but by trying',
    },
  ];
}

function describePurchases({ setting }: PrivacyFacts): MethodologyItem[] {
  const silence =
    setting.pixelConsent === 'REQUIRED'
      ? 'is taken for a no'
      : 'is not taken for a no: the publisher asks its sponsors’ shops to load the pixel only for people who were asked';
  return [
    {
      id: 'order',
      name: 'Of every purchase',
      text: 'a sponsor’s shop may report the order’s number, what it cost, the promo code that was typed and when it was, so that the show is paid for it. That names nobody',
    },
    {
      id: 'consent',
      name: 'Of you, if you agree',
      text: 'the same two keys that listening has (above), the kind of device and of network, and a key of your address of mail where the shop sends its hash. Your address on the network, the name of your browser and your address of mail are never stored',
    },
    {
      id: 'no-consent',
      name: 'If you do not agree',
      text: `nothing of you. A no of the shop’s page, of its consent banner (IAB TCF, US privacy, GPP), or of a browser that sends Global Privacy Control or Do Not Track where the page says nothing is a no. Silence ${silence}`,
    },
  ];
}

function describeDurations({ setting }: PrivacyFacts): MethodologyItem[] {
  return [
    { id: 'events', name: 'Single requests', text: `${setting.eventDays} days` },
    {
      id: 'household-keys',
      name: 'Household keys',
      text: `${HOUSEHOLD_KEY_DAYS} days: the longest time between hearing and buying is ${LONGEST_ATTRIBUTION_DAYS} days`,
    },
    {
      id: 'purchases',
      name: 'Reports of purchases',
      text: `${setting.eventDays} days, their keys ${HOUSEHOLD_KEY_DAYS} days; what became a sale stays, without keys`,
    },
    { id: 'verdicts', name: 'Why a request was not counted', text: `${setting.verdictDays} days` },
    { id: 'listener-keys', name: 'Listener keys', text: 'as long as the download that they count, unless they are erased' },
    { id: 'figures', name: 'Sums', text: 'without limit: they hold nobody' },
  ];
}

function describeNotCollected(): MethodologyItem[] {
  return [
    { id: 'cookies', name: 'Cookies', text: 'none are set or read when audio is requested' },
    { id: 'devices', name: 'Identifiers of devices', text: 'none: no advertising id, no fingerprint beyond what stands above' },
    { id: 'names', name: 'Names, accounts, e-mail addresses', text: 'none of listeners' },
    { id: 'places', name: 'Exact places', text: 'none: country and region of the network, never coordinates' },
  ];
}

function describeRights(contact: string | null): MethodologyItem[] {
  return [
    {
      id: 'erasure',
      name: 'Erasure',
      text: `Write to ${contact ?? 'the publisher of the podcast'} and say the IP address that you listened from, which is not stored either. Your household is found by its key, and its keys are removed everywhere; what was counted stays counted, of nobody. If you listen again, that is a new request`,
    },
    {
      id: 'objection',
      name: 'Not to be measured',
      text: 'There is no signal for it in requests for audio. A VPN’s or data centre’s network is not counted as a household',
    },
  ];
}
