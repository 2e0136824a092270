import { expect, it } from 'vitest';
import { isNewEvidence } from './new-evidence.ts';

const quote = (text: string, startSeconds = 1) => ({ text, startSeconds, endSeconds: startSeconds + 1 });
const figure = (measured: number) => ({ finding: `Pacing is ${measured}`, measured, threshold: 0.9, quotes: [] });

it('of words is new when other words were said, wherever', () => {
  const said = { finding: 'one', measured: null, threshold: null, quotes: [quote('EVENING20')] };
  expect(isNewEvidence(said, { ...said, quotes: [quote('EVENING20', 9)] })).toBe(false);
  expect(isNewEvidence(said, { ...said, quotes: [quote('NIGHT20')] })).toBe(true);
  expect(isNewEvidence({ ...said, quotes: [] }, { ...said, quotes: [], finding: 'two' })).toBe(true);
});

it('of figures is new when they went a quarter of the threshold further, and not when they came back', () => {
  expect(isNewEvidence(figure(0.8), figure(0.6))).toBe(false);
  expect(isNewEvidence(figure(0.8), figure(0.57))).toBe(true);
  expect(isNewEvidence(figure(0.5), figure(0.8))).toBe(false);
});
