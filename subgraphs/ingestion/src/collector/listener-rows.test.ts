import { expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { readRows } from './listener-rows.ts';

const [one, two] = [newId(), newId()].toSorted() as [string, string];
const REST = 'prefix\tGET\t\\N\tcdn.example.com/ü.mp3\trequest';
const record = (organizationId: string, at: string, format = '2') => [format, organizationId, newId(), at, REST].join('\t');
const line = (text: string) => `${text.slice(2)}\n`;

test('records are laid behind one another, alike from texts and from bytes, with what is asked about them', () => {
  const records = [
    record(two, '2026-01-31T23:59:59.999Z'),
    record(one, '2026-02-01T00:00:00.000Z'),
    record(two, '2026-02-01T00:00:00.000Z'),
  ];
  for (const given of [records, records.map((text) => Buffer.from(text))]) {
    const rows = readRows(given);
    expect(rows.lines.toString()).toBe(records.map(line).join(''));
    expect(rows.organizationIds).toEqual([one, two]);
    expect(rows.at).toEqual(['2026-01-31T23:59:59.999Z', '2026-02-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'].map(Date.parse));
    expect(rows.count).toBe(3);
  }
});

test('lines find the day they belong to, however their days alternate', () => {
  const days = ['2026-02-01', '2026-02-02', '2026-02-01', '2026-02-03', '2026-02-03', '2026-02-02'];
  const records = days.map((day) => record(one, `${day}T12:00:00.000Z`));
  const rows = readRows(records);
  const found = [...rows.days].map(([day, parts]) => [day, Buffer.concat(parts).toString()]);
  const wanted = ['2026-02-01', '2026-02-02', '2026-02-03'].map((day) => [
    day,
    records
      .filter((_, n) => days[n] === day)
      .map(line)
      .join(''),
  ]);
  expect(found).toEqual(wanted);
});

test('a record of format 1 gets what its format lacked, and none at all give no line', () => {
  const old = record(one, '2026-02-01T12:00:00.000Z', '1');
  expect(readRows([old, Buffer.from(old)]).lines.toString()).toBe(`${old.slice(2)}\trequest\t\\N\t\\N\n`.repeat(2));
  expect(readRows([])).toMatchObject({ count: 0, organizationIds: [], at: [] });
  expect(readRows([]).days.size).toBe(0);
});

test('what is no record is refused as the database refuses data, so that it alone is parked', () => {
  const good = record(one, '2026-02-01T12:00:00.000Z');
  const bad = [
    '',
    '2',
    '2\t',
    'x'.repeat(1_000),
    `3${good.slice(1)}`,
    good.slice(0, 80),
    good.replace(one, 'short'),
    record(one, '2026-02-31T99:00:00.000Z'),
    record(one, '2026-02-01 12:00:00'),
    record(one, '+012026-02-01T12:00:00.000Z'),
    '\0'.repeat(200),
  ];
  for (const text of bad) {
    for (const given of [text, Buffer.from(text)]) {
      expect(() => readRows([good, given, good])).toThrow(expect.objectContaining({ code: '22000' }));
    }
  }
});
