import { expect, test } from 'vitest';
import { isTimeZone, listTimeZones, zonedDay } from './time-zones.ts';

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
  [7, false],
])('knows whether %j is a time zone', (name, isOne) => {
  expect(isTimeZone(name)).toBe(isOne);
});

test('a day ends where its zone says', () => {
  const at = Date.parse('2026-11-23T22:30:00Z');
  expect(zonedDay(at, 'UTC')).toBe('2026-11-23');
  expect(zonedDay(at, 'Europe/Helsinki')).toBe('2026-11-24');
  expect(zonedDay(at, 'America/Los_Angeles')).toBe('2026-11-23');
});

test('lists each zone once, the likely ones first', () => {
  const zones = listTimeZones(['Europe/Berlin', 'Europe/Berlin']);
  expect(zones.slice(0, 2)).toEqual(['Europe/Berlin', 'UTC']);
  expect(new Set(zones).size).toBe(zones.length);
});
