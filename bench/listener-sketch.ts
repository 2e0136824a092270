import { createHash } from 'node:crypto';
import { ListenerSketch, SKETCH_ERROR_SHARE } from '@castgraph/measurement/listener-sketch';
import { quantile } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * How far a listener sketch is off, by the number of listeners, over many sketches of different listeners; how many bytes it
 * takes; and how many sketches of a day are merged in a second, beside a `Set` of the same keys.
 */
const SIZES: readonly (readonly [listeners: number, trials: number])[] = [
  [1, 200],
  [1_000, 200],
  [2_000, 200],
  [5_000, 200],
  [20_000, 200],
  [100_000, 200],
  [1_000_000, 100],
  [10_000_000, 20],
];

for (const [listeners, trials] of SIZES) {
  const errors: number[] = [];
  let bytes = 0;
  for (let trial = 0; trial < trials; trial++) {
    const sketch = makeSketch(listeners, trial);
    errors.push(Math.abs(sketch.count() - listeners) / listeners);
    bytes = sketch.toBytes().length;
  }
  const error = quantile(errors, 0.95);
  reportFigure({ name: `listener-sketch/${listeners} listeners/error in 19 of 20`, value: 100 * error, unit: '%' });
  reportFigure({ name: `listener-sketch/${listeners} listeners/size`, value: bytes / 1024, unit: 'KiB' });
  if (error > SKETCH_ERROR_SHARE) console.error(`   ${listeners} listeners: above the stated ${100 * SKETCH_ERROR_SHARE} %`);
}
compareMerging();

/** Keys as HMACs are: uniform. A counter through a mixing function is as good, and thousands of times cheaper. */
function makeSketch(listeners: number, seed: number): ListenerSketch {
  const sketch = new ListenerSketch();
  const chunk = Buffer.alloc(6 * Math.min(listeners, 10_000));
  for (let from = 0; from < listeners; from += 10_000) {
    const count = Math.min(10_000, listeners - from);
    for (let i = 0; i < count; i++) {
      chunk.writeUInt32BE(mix(from + i, seed * 2 + 1), 6 * i);
      chunk.writeUInt16BE(mix(from + i, seed * 2 + 2) & 0xffff, 6 * i + 4);
    }
    sketch.addHashes(chunk.subarray(0, 6 * count));
  }
  return sketch;
}

function mix(value: number, seed: number): number {
  let mixed = (value + Math.imul(seed, 0x9e3779b9)) | 0;
  for (const factor of [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f]) {
    mixed = Math.imul(mixed ^ (mixed >>> 16), factor);
    mixed ^= mixed >>> 13;
  }
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function compareMerging(): void {
  const days = Array.from({ length: 30 }, (_, day) => makeSketch(20_000, day).toBytes());
  const rounds = 20;
  const began = performance.now();
  for (let round = 0; round < rounds; round++) {
    const union = new ListenerSketch();
    for (const bytes of days) union.merge(bytes);
    union.count();
  }
  const perSecond = (rounds * days.length * 1000) / (performance.now() - began);
  const keys = days.map((_, day) =>
    Array.from({ length: 20_000 }, (__, i) => createHash('md5').update(`${day} ${i}`).digest().toString('latin1')),
  );
  const setBegan = performance.now();
  const set = new Set<string>();
  for (const ofDay of keys) for (const key of ofDay) set.add(key);
  const setPerSecond = (days.length * 1000) / (performance.now() - setBegan);
  reportFigure({ name: 'listener-sketch/merged days of 20,000 listeners', value: perSecond, unit: '/s' });
  reportFigure({
    name: 'listener-sketch/the same by a Set of keys',
    value: setPerSecond,
    unit: '/s',
    ratio: perSecond / setPerSecond,
    against: 'a Set',
  });
}
