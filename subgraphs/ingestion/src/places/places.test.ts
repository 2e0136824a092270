import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPlaces, type PlaceDatabase } from './open-places.ts';
import { readPlace } from './read-place.ts';
import { findRegionCode } from './region-code.ts';

describe('the packaged database', () => {
  let places: PlaceDatabase;
  beforeAll(async () => {
    places = await openPlaces();
  });

  it.each([
    ['81.2.69.142', 'GB', 'GB-ENG'],
    ['24.48.0.1', 'CA', 'CA-QC'],
    ['2a02:8070::1', 'DE', 'DE-NW'],
  ])('finds country and region of %s', (ip, country, region) => expect(places.find(ip)).toEqual({ country, region }));
  it.each(['10.0.0.1', '::1', 'fe80::1', 'nonsense', ''])('knows no place of %j', (ip) =>
    expect(places.find(ip)).toEqual({ country: null, region: null }),
  );
  it('says which edition it is', () => {
    expect(places.version).toMatch(/^dbip-city-\d{4}-\d\d-\d\d$/);
    expect(places.version.endsWith(new Date(places.builtAt).toISOString().slice(0, 10))).toBe(true);
  });
  it('gives most addresses that have a country a region too', () => {
    const found = Array.from({ length: 4_000 }, (_, index) =>
      places.find(`${1 + (index % 220)}.${(index * 7) % 256}.${(index * 13) % 256}.9`),
    );
    const placed = found.filter(({ country }) => country !== null);
    expect(placed.filter(({ region }) => region !== null).length / placed.length).toBeGreaterThan(0.9);
    const shape = /^([A-Z]{2}) (?:\1-[A-Z\d]{1,3}|null)$/;
    expect(placed.filter(({ country, region }) => !shape.test(`${country} ${region}`))).toEqual([]);
  });
});

it('names the database that cannot be read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'castgraph-places-'));
  const path = join(folder, 'broken.mmdb');
  await writeFile(path, 'no database');
  await expect(openPlaces([path])).rejects.toThrow(`The database of places ${path} cannot be read`);
  await expect(openPlaces([join(folder, 'absent.mmdb')])).rejects.toThrow('absent.mmdb cannot be read');
  await rm(folder, { recursive: true });
});

describe('records of other databases', () => {
  it.each([
    ['MaxMind', { country: { iso_code: 'US' }, subdivisions: [{ iso_code: 'CA', names: { en: 'California' } }] }, 'US', 'US-CA'],
    ['DB-IP', { country: { iso_code: 'DE' }, subdivisions: [{ names: { en: 'Bavaria' } }] }, 'DE', 'DE-BY'],
    ['IPinfo', { country: 'FR', region: 'Île-de-France', region_code: 'IDF' }, 'FR', 'FR-IDF'],
    ['a country alone', { country_code: 'JP' }, 'JP', null],
    ['a region that nobody knows', { country_code: 'JP', state1: 'Atlantis' }, 'JP', null],
    ['something else', { country_code: 'planet' }, null, null],
    ['a code that is none', { country: 'US', region_code: "x'; drop", region: 'Ohio' }, 'US', 'US-OH'],
  ])('%s', (_, record, country, region) => expect(readPlace(record)).toEqual({ country, region }));
});

describe('the code of a region', () => {
  it.each([
    ['US', 'Washington', 'US-WA'],
    ['US', 'District of Columbia', 'US-DC'],
    ['RU', 'Moscow', 'RU-MOW'],
    ['RU', 'Moscow Oblast', 'RU-MOS'],
    ['DE', 'Nordrhein-Westfalen', 'DE-NW'],
    ['DE', 'North Rhine-Westphalia', 'DE-NW'],
    ['DK', 'Capital Region', 'DK-84'],
    ['FR', 'Rhone-Alpes', 'FR-ARA'],
    ['GB', 'Scotland', 'GB-SCT'],
    ['PL', 'Łódź Voivodeship', 'PL-10'],
    ['JP', 'Ōsaka', 'JP-27'],
    ['BR', 'São Paulo', 'BR-SP'],
    ['UA', 'Kyiv City', 'UA-30'],
    ['TW', 'Taiwan', null],
    ['DE', '', null],
    ['XX', 'Anywhere', null],
  ])('%s, %s: %s', (country, name, code) => expect(findRegionCode(country, name)).toBe(code));
});
