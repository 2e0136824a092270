import { IP_RANGES_VERSION } from '@castgraph/measurement/ip-class';

/** What judges where no request has been judged yet: what comes with the release, as the collector names it. */
export const PACKAGED_LISTS = `networks-${IP_RANGES_VERSION} dbip-city`;

/** Whose data a list is, what must be said of it, and which edition is in use. */
export interface DataAttribution {
  name: string;
  url: string;
  licence: string;
  edition: string;
}

/** By the label under which the collector names a list; an edition follows it after a hyphen. */
const OWNERS: readonly (Omit<DataAttribution, 'edition'> & { label: RegExp })[] = [
  // The words and the link are those that DB-IP asks for.
  { label: /^dbip-(?:city|country)/, name: 'IP Geolocation by DB-IP', url: 'https://db-ip.com', licence: 'CC-BY-4.0' },
  {
    label: /^geolite2-(?:city|country)/,
    name: 'This product includes GeoLite Data created by MaxMind',
    url: 'https://www.maxmind.com',
    licence: 'GeoLite End User License Agreement',
  },
  { label: /^ipinfo/, name: 'IP address data powered by IPinfo', url: 'https://ipinfo.io', licence: 'CC-BY-SA-4.0' },
  {
    label: /^opawg/,
    name: 'Podcast user agents by the Open Podcast Analytics Working Group',
    url: 'https://github.com/opawg/user-agents-v2',
    licence: 'MIT',
  },
];

/** The attributions that go with a `lists_version`, those of places first. */
export function attributionsOf(listsVersion: string): DataAttribution[] {
  const parts = listsVersion.split(' ');
  return OWNERS.flatMap(({ label, ...owner }) => {
    const part = parts.find((text) => label.test(text));
    return part === undefined ? [] : [{ ...owner, edition: part.replace(label, '').replace(/^[^\d]*-/, '') || 'packaged' }];
  });
}
