import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { iso31662 } from 'iso-3166/2.js';
import { z } from 'zod';
import { REGION_ALIASES } from './region-aliases.ts';

/** Words for "region" that databases put into names and leave out of them, so that they say nothing. */
const KINDS =
  /\b(?:province|state|region|governorate|county|oblasts?|oblisi|district|prefecture|department|the|of|city|municipality|urban|autonomous|republic|canton|parish|voivodeship|krai|kray|raion|division|special|metropolitan|capital|federal|free|hanseatic|community|and|kraj)\b/g;

const cldrSchema = z.object({
  subdivisions: z.object({ localeDisplayNames: z.object({ subdivisions: z.record(z.string(), z.string()) }) }),
});

interface RegionNames {
  exact: Map<string, string>;
  /** Without the words for "region"; null where two regions of a country then have one name. */
  loose: Map<string, string | null>;
}

let sources: readonly RegionNames[] | undefined;

/** Answers by country and name. A database has a few thousand names; one that had far more is cut off. */
const answers = new Map<string, string | null>();
const MAX_ANSWERS = 20_000;

/**
 * The ISO 3166-2 code of a region by its country's code and its English or local name: `DE`, `Bavaria` → `DE-BY`. Null where no
 * region, or more than one, has that name. The names are those of ISO and of the Unicode CLDR, and some that are only in use.
 */
export function findRegionCode(country: string, name: string): string | null {
  const question = `${country} ${name}`;
  let code = answers.get(question);
  if (code === undefined) {
    code = lookUpCode(country, name);
    if (answers.size < MAX_ANSWERS) answers.set(question, code);
  }
  return code;
}

function lookUpCode(country: string, name: string): string | null {
  sources ??= readSources();
  const plain = plainOf(name);
  for (const { exact } of sources) {
    const code = exact.get(`${country} ${plain}`);
    if (code !== undefined) return code;
  }
  const loose = looseOf(plain);
  for (const source of sources) {
    const code = source.loose.get(`${country} ${loose}`);
    if (code !== undefined) return code;
  }
  return null;
}

function readSources(): RegionNames[] {
  const known = new Set(iso31662.map(({ code }) => code));
  // A country's largest parts before the parts of these, which may be named alike.
  const iso = iso31662
    .toSorted((a, b) => a.parent.length - b.parent.length)
    .flatMap(({ code, name }) => [name, ...name.split(/[,/([]/)].map((variant) => [code, variant] as const));
  const english = Object.entries(readEnglishNames())
    .map(([id, name]) => [`${id.slice(0, 2)}-${id.slice(2)}`.toUpperCase(), name] as const)
    // The CLDR also names regions that are no more.
    .filter(([code]) => known.has(code));
  const aliases = REGION_ALIASES.trim()
    .split('\n')
    .map((line) => line.split(' = '))
    .flatMap(([code = '', text = '']) => text.split(', ').map((name) => [code, name] as const));
  return [aliases, iso, english].map(indexNames);
}

function indexNames(regions: readonly (readonly [code: string, name: string])[]): RegionNames {
  const names: RegionNames = { exact: new Map(), loose: new Map() };
  for (const [code, name] of regions) {
    const country = code.slice(0, 2);
    const plain = plainOf(name);
    const loose = looseOf(plain);
    if (!names.exact.has(`${country} ${plain}`)) names.exact.set(`${country} ${plain}`, code);
    if (loose === '') continue;
    const before = names.loose.get(`${country} ${loose}`);
    names.loose.set(`${country} ${loose}`, before === undefined || before === code ? code : null);
  }
  return names;
}

function readEnglishNames(): Record<string, string> {
  const require = createRequire(import.meta.url);
  const path = require.resolve('cldr-subdivisions-full/subdivisions/en/en.json');
  return cldrSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).subdivisions.localeDisplayNames.subdivisions;
}

function plainOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’ʼ`]/g, '')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}

function looseOf(plain: string): string {
  return plain.replaceAll(KINDS, '').replaceAll(' ', '');
}
