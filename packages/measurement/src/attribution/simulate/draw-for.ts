import { seedRandom, type SeededRandom } from './seeded-random.ts';

/** What a stream of chance is for: with one for each, a disturbance that grows leaves everything else as it was. */
const PURPOSES = [
  'plan',
  'neighbours',
  'line',
  'change',
  'carrier',
  'carrier-day',
  'office',
  'people',
  'listening',
  'download-address',
  'buying',
  'order-address',
  'order-device',
  'arrival',
  'order-arrival',
] as const;

export type Purpose = (typeof PURPOSES)[number];

/** The chance of one thing, a whole number of 32 bits, in the world of a seed. */
export function drawFor(seed: number, purpose: Purpose, thing: number): SeededRandom {
  return seedRandom(mix(mix(mix(seed) ^ thing) ^ PURPOSES.indexOf(purpose)));
}

// The finalizer of MurmurHash3: neighbours become strangers.
function mix(value: number): number {
  let mixed = value + 0x9e3779b9;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
