import { expect, test } from 'vitest';
import { computeOverlap } from './audience-overlap.ts';

test('the overlap is what both have less what either has', () => {
  expect(computeOverlap({ one: 1_000, other: 600, either: 1_400, errorShare: 0 })).toEqual({ statement: 'measured', both: 200, error: 0 });
});

test('nothing is said of audiences below a hundred listeners', () => {
  expect(computeOverlap({ one: 99, other: 5_000, either: 5_000, errorShare: 0 })).toMatchObject({
    statement: 'too-few-listeners',
    both: null,
  });
  expect(computeOverlap({ one: 0, other: 0, either: 0, errorShare: 0 })).toMatchObject({ statement: 'too-few-listeners', both: null });
});

test('an estimate within its own error is no statement', () => {
  const estimated = { one: 100_000, other: 100_000, either: 198_000, errorShare: 0.0165 };
  expect(computeOverlap(estimated)).toEqual({ statement: 'within-error', both: null, error: 4015 });
  expect(computeOverlap({ ...estimated, either: 150_000 })).toMatchObject({ statement: 'measured', both: 50_000 });
  // Counted one by one, none at all is a statement.
  expect(computeOverlap({ one: 500, other: 500, either: 1_000, errorShare: 0 })).toEqual({ statement: 'measured', both: 0, error: 0 });
});

test('estimates that contradict each other stay between none and all', () => {
  expect(computeOverlap({ one: 50_000, other: 1_000, either: 49_000, errorShare: 0.001 })).toMatchObject({ both: 1_000 });
});
