import { addDays, type Day } from '@castgraph/kernel/days';
import { makeRandom, whole } from '../../subgraphs/ingestion/src/sample-listening/random.ts';

/** An export as a person would download it at a platform. */
export type PlatformExport = { platform: string; csv: string; range?: { from: Day; to: Day } };

/** Days that the exports cover: those of the demo's past, today left out, which no platform reports yet. */
const DAYS = 56;

/** What Spotify and Apple Podcasts would report of a demo show. Their figures and the counted ones differ, as they do in life. */
export function platformExports(today: Day, audience: number): PlatformExport[] {
  const days = Array.from({ length: DAYS }, (_, back) => addDays(today, back - DAYS));
  const recent = { from: addDays(today, -7), to: addDays(today, -1) };
  return [
    {
      platform: 'spotify',
      csv: table(['Date', 'Impressions', 'Starts', 'Streams', 'Listeners', 'Completion rate'], spotifyDays(days, audience)),
    },
    { platform: 'spotify', range: recent, csv: table(['Age', 'Listeners'], shares(audience, AGES)) },
    { platform: 'spotify', range: recent, csv: table(['Gender', 'Listeners'], shares(audience, GENDERS)) },
    { platform: 'apple_podcasts', csv: table(['Date', 'Plays', 'Engaged listeners', 'Followers'], appleDays(days, audience)) },
  ];
}

const AGES = { '18-22': 0.09, '23-27': 0.17, '28-34': 0.26, '35-44': 0.24, '45-59': 0.17, '60-150': 0.07 };
const GENDERS = { female: 0.52, male: 0.43, 'non-binary': 0.05 };

function spotifyDays(days: readonly Day[], audience: number): unknown[][] {
  const random = makeRandom(audience);
  return days.map((day) => {
    const streams = audience + whole(audience / 2, random);
    const impressions = streams * 6 + whole(streams, random);
    return [day, impressions, Math.round(streams * 1.3), streams, Math.round(streams * 0.8), `${58 + whole(9, random)}%`];
  });
}

function appleDays(days: readonly Day[], audience: number): unknown[][] {
  const random = makeRandom(audience + 1);
  return days.map((day, index) => {
    const plays = audience + whole(audience / 3, random);
    return [day, plays, Math.round(plays * 0.7), audience * 9 + index * 3];
  });
}

function shares(audience: number, parts: Readonly<Record<string, number>>): unknown[][] {
  return Object.entries(parts).map(([part, share]) => [part, Math.round(audience * 5 * share)]);
}

function table(header: readonly string[], rows: readonly unknown[][]): string {
  return `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}
