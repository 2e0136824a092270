import { expect, test } from 'vitest';
import { attributionsOf } from './data-attributions.ts';

test('names the owner, the licence and the edition of each list that judged', () => {
  expect(attributionsOf('castgraph-0.1.0 opawg-1a2b3c4d networks-2026-11-28-99aabbcc dbip-city-2026-06-05')).toEqual([
    { name: 'IP Geolocation by DB-IP', url: 'https://db-ip.com', licence: 'CC-BY-4.0', edition: '2026-06-05' },
    expect.objectContaining({ licence: 'MIT', edition: '1a2b3c4d' }),
  ]);
});

test('gives the thanks to whoever made the database that replaces the packaged one', () => {
  expect(attributionsOf('networks-2026-11-28 geolite2-city-2026-11-20')).toMatchObject([
    { url: 'https://www.maxmind.com', edition: '2026-11-20' },
  ]);
  expect(attributionsOf('dbip-city-lite-2026-11-01')).toMatchObject([{ edition: '2026-11-01' }]);
  expect(attributionsOf('networks-2026-11-28 my-own-places-2026-11-20')).toEqual([]);
});

test('knows an edition only where one is said', () => {
  expect(attributionsOf('networks-2026-11-28 dbip-city')).toMatchObject([{ edition: 'packaged' }]);
});
