import { expect, it } from 'vitest';
import { readDuration, readSeconds } from './duration.ts';

it.each([
  ['3723', 3723],
  ['62:03', 3723],
  ['1:02:03', 3723],
  ['01:02:03', 3723],
  ['00:03:31.8', 212],
  ['1014.708375', 1015],
  ['90:00', 5400],
  [' 12:30 ', 750],
  ['1h 2m 3s', 3723],
  ['62 min', 3720],
  ['1 hour, 2 minutes', 3720],
  ['PT1H2M3S', 3723],
  ['0', 0],
])('%s', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds);
});

it.each(['', '-5', '1:75', '1:60:00', 'https://host.example/file.mp3', 'about an hour', '9999999', 'h', 'P', '1'.repeat(1000)])(
  'is no duration: %s',
  (text) => {
    expect(readDuration(text)).toBeUndefined();
  },
);

it('keeps fractions where chapters need them', () => {
  expect(readSeconds('01:02:03.400')).toBeCloseTo(3723.4);
});
