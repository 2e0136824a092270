import { setImmediate } from 'node:timers/promises';
import { badInput } from '@castgraph/kernel/errors';
import { type CidrSet, joinAddressRanges } from '@castgraph/measurement/cidr-set';
import { IP_LIST_KINDS, type IpListKind, type IpLists } from '@castgraph/measurement/ip-class';
import { readIpList } from '@castgraph/measurement/ip-list';
import type { ListDefinition } from './refreshed-list.ts';

export interface NetworkSource {
  kind: IpListKind;
  url: string;
}

/** What is in force: one set for each class, and what each source gave to it. */
export interface NetworkLists {
  lists: IpLists;
  bySource: ReadonlyMap<string, CidrSet>;
}

/**
 * Reads `IP_LISTS_URL`: `hosting=https://… vpn=https://…`, parted by spaces or commas, a class as often as it has sources.
 * Null when it is written otherwise.
 */
export function readNetworkSources(text: string): NetworkSource[] | null {
  const sources: NetworkSource[] = [];
  for (const item of text.split(/[\s,]+(?=[a-z]+=)/).filter((part) => part.trim() !== '')) {
    const [, name, url] = /^\s*([a-z]+)=(\S+?),?\s*$/.exec(item) ?? [];
    const kind = IP_LIST_KINDS.find((known) => known === name);
    if (!kind || !url || !URL.canParse(url) || !/^(?:file|https?):/.test(url)) return null;
    sources.push({ kind, url });
  }
  return sources;
}

/** The lists of networks at these sources. */
export function networkLists(sources: readonly NetworkSource[]): ListDefinition<NetworkLists> {
  const files = sources.map(({ kind, url }, index) => ({ kind, url, name: `${kind}-${index}` }));
  return {
    name: 'networks',
    files,
    compile: async (texts, before) => {
      const bySource = new Map<string, CidrSet>();
      for (const { name, kind, url } of files) {
        bySource.set(name, readSource(texts[name] ?? '', kind, url, before?.bySource.get(name)));
        // The requests that came meanwhile go first.
        await setImmediate();
      }
      return { lists: joinByKind(files, bySource), bySource };
    },
  };
}

function readSource(text: string, kind: IpListKind, url: string, before: CidrSet | undefined): CidrSet {
  let set: CidrSet;
  try {
    set = readIpList(text, kind);
  } catch (error) {
    throw badInput(`${url}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (before && (set.v4Addresses < before.v4Addresses / 2 || set.v6Networks < before.v6Networks / 2)) {
    throw badInput(`${url} shrank by more than a half, from ${sizeOf(before)} to ${sizeOf(set)}`);
  }
  return set;
}

function sizeOf(set: CidrSet): string {
  return `${set.v4Addresses} IPv4 addresses and ${set.v6Networks} IPv6 networks`;
}

function joinByKind(files: readonly { kind: IpListKind; name: string }[], bySource: ReadonlyMap<string, CidrSet>): IpLists {
  const lists: IpLists = {};
  for (const kind of IP_LIST_KINDS) {
    const sets = files.filter((file) => file.kind === kind).map(({ name }) => bySource.get(name)!);
    if (sets.length > 0) lists[kind] = sets.length === 1 ? sets[0]! : joinAddressRanges(sets.flatMap(rangesOf));
  }
  return lists;
}

function rangesOf({ ranges: { v4, v6 } }: CidrSet) {
  return [
    ...Array.from(v4.starts, (from, at) => ({ version: 4 as const, from, to: v4.ends[at]! })),
    ...Array.from(v6.starts, (from, at) => ({ version: 6 as const, from, to: v6.ends[at]! })),
  ];
}
