import { whole } from './random.ts';
import type { Random } from './random.ts';

/** A country of the demo's listeners: how many come from there, what they like, and blocks that access providers there use. */
export type Country = {
  code: string;
  weight: number;
  /** Hours from UTC in winter. */
  hoursFromUtc: number;
  /** Which shows they follow, by slug. */
  likes: Readonly<Record<string, number>>;
  /** First octets (the rest is drawn), or a range of third octets as `46.185.128-255`. */
  ipv4: readonly string[];
  /** First groups of /32 blocks. */
  ipv6: readonly string[];
};

const english = {
  'harbour-light': 10,
  'knoedel-und-code': 0.3,
  'mint-tea': 0.4,
  'night-trains': 1.6,
  'the-allotment': 0.9,
  'dial-tone': 0.6,
  'small-museums': 0.4,
};
const german = { 'harbour-light': 2, 'knoedel-und-code': 9, 'mint-tea': 0.2 };

export const countries: readonly Country[] = [
  {
    code: 'GB',
    weight: 26,
    hoursFromUtc: 0,
    likes: english,
    ipv4: ['82.69', '86.12', '90.200', '81.133', '92.40'],
    ipv6: ['2a00:23c4', '2a02:c7c'],
  },
  {
    code: 'US',
    weight: 19,
    hoursFromUtc: -5,
    likes: english,
    ipv4: ['24.16', '67.160', '73.10', '98.210', '107.3'],
    ipv6: ['2600:1700', '2601:640'],
  },
  {
    code: 'DE',
    weight: 17,
    hoursFromUtc: 1,
    likes: german,
    ipv4: ['79.222', '84.130', '91.10', '93.200'],
    ipv6: ['2003:c0', '2a02:8100', '2001:4dd0'],
  },
  { code: 'AT', weight: 9, hoursFromUtc: 1, likes: german, ipv4: ['77.116', '84.112', '80.108', '188.22'], ipv6: ['2a02:8388'] },
  {
    code: 'JO',
    weight: 6,
    hoursFromUtc: 3,
    likes: { 'mint-tea': 10, 'harbour-light': 0.5 },
    ipv4: ['46.185.128-255', '176.29.0-255'],
    ipv6: [],
  },
  { code: 'IE', weight: 5, hoursFromUtc: 0, likes: english, ipv4: ['86.40', '89.100'], ipv6: [] },
  { code: 'CA', weight: 4, hoursFromUtc: -5, likes: english, ipv4: ['142.114', '99.224', '70.26'], ipv6: [] },
  { code: 'AU', weight: 4, hoursFromUtc: 10, likes: english, ipv4: ['101.160', '120.144', '58.160'], ipv6: ['2001:8003'] },
  { code: 'NO', weight: 4, hoursFromUtc: 1, likes: english, ipv4: ['84.208', '88.88'], ipv6: [] },
  { code: 'SE', weight: 2, hoursFromUtc: 1, likes: english, ipv4: ['81.224', '90.224', '83.250'], ipv6: [] },
  {
    code: 'FR',
    weight: 2,
    hoursFromUtc: 1,
    likes: { ...english, 'mint-tea': 3 },
    ipv4: ['86.200', '90.30', '92.150'],
    ipv6: ['2a01:cb00'],
  },
  { code: 'NL', weight: 2, hoursFromUtc: 1, likes: english, ipv4: ['62.163', '84.24'], ipv6: [] },
];

/** Blocks of a hosting company, from where machines ask. */
export const hostingNetworks: readonly string[] = ['3.80', '18.204', '34.201'];

/** An address of a block: `82.69` gives `82.69.17.203`. */
export function addressIn(block: string, random: Random): string {
  const [first, second, third] = block.split('.');
  const [from, to] = (third ?? '0-255').split('-').map(Number) as [number, number];
  return `${first}.${second}.${from + whole(to - from + 1, random)}.${1 + whole(254, random)}`;
}

/** An address of a /32 block, as a home has it behind its own /64. */
export function addressInV6(block: string, random: Random): string {
  const group = (): string => whole(65_536, random).toString(16);
  return `${block}:${group()}:${group()}:${group()}:${group()}:${group()}:${group()}`;
}
