import { describe, expect, it } from 'vitest';
import { scalars } from './scalars.ts';

const {
  DateTime,
  Day,
  Long,
  JSON: json,
  TimeZone,
} = scalars as Record<'DateTime' | 'Day' | 'Long' | 'JSON' | 'TimeZone', (typeof scalars)[string]>;

describe('scalars', () => {
  it('read what callers may write', () => {
    expect(DateTime.parseValue('2026-11-23T09:15:00+01:00')).toEqual(new Date('2026-11-23T08:15:00Z'));
    expect(Day.parseValue('2028-02-29')).toBe('2028-02-29');
    expect(Long.parseValue(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
    expect(TimeZone.parseValue('America/Argentina/Buenos_Aires')).toBe('America/Argentina/Buenos_Aires');
    expect(json.parseValue({ a: [1, null] })).toEqual({ a: [1, null] });
  });

  it.each([
    [DateTime, '2026-11-23'],
    [DateTime, '2026-11-23T09:15:00'],
    [DateTime, '2026-13-01T00:00:00Z'],
    [DateTime, 0],
    [Day, '2026-02-29'],
    [Day, '23.11.2026'],
    [Day, 20261123],
    [Day, null],
    [Long, 2 ** 53],
    [Long, 0.5],
    [Long, '7'],
    [Long, Number.NaN],
    [TimeZone, 'Mars/Olympus'],
    [TimeZone, ''],
    [TimeZone, '+02:00'],
  ])('%s refuses %j', (scalar, value) => {
    expect(() => scalar.parseValue(value)).toThrow(/^Expected /);
  });

  it('write what drivers give', () => {
    expect(DateTime.serialize(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
    expect(DateTime.serialize('2026-11-23T09:15:00+01:00')).toBe('2026-11-23T08:15:00.000Z');
    expect(Long.serialize('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => Long.serialize('9007199254740993')).toThrow('53 bits');
    expect(() => DateTime.serialize('soon')).toThrow('DateTime');
    expect(Day.serialize('2026-11-23')).toBe('2026-11-23');
  });
});
