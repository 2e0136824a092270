import { findRegionCode } from './region-code.ts';

/** Where an address is: ISO 3166-1 alpha-2 and ISO 3166-2; null where the database does not know. */
export interface Place {
  country: string | null;
  region: string | null;
}

/** The shapes of DB-IP's packages, of DB-IP and MaxMind files, and of IPinfo's. */
export interface PlaceRecord {
  country_code?: string;
  state1?: string;
  country?: string | { iso_code?: string };
  subdivisions?: { iso_code?: string; names?: { en?: string } }[];
  region?: string;
  region_code?: string;
}

export const NOWHERE: Place = { country: null, region: null };

/** Country and region of a record. A region without a code is found by its name; what is no code of a country is nowhere. */
export function readPlace(record: PlaceRecord): Place {
  const country = record.country_code ?? (typeof record.country === 'string' ? record.country : record.country?.iso_code);
  if (!country || !/^[A-Z]{2}$/.test(country)) return NOWHERE;
  const [largest] = record.subdivisions ?? [];
  const code = record.region_code ?? largest?.iso_code;
  if (code && /^[A-Z\d]{1,3}$/.test(code)) return { country, region: `${country}-${code}` };
  const name = record.state1 ?? record.region ?? largest?.names?.en;
  return { country, region: name ? findRegionCode(country, name) : null };
}
