import { describe, expect, it } from 'vitest';
import { runCommand } from '../test/run-command.ts';

async function credit(input: string, model: string, ...flags: string[]) {
  const { code, lines } = await runCommand(['attribution', 'credit', '-', '--model', model, ...flags], input);
  return { code, ...lines[0] };
}

const touch = (channel: string, at: string) => ({ channel, at });
const journey = (over: object = {}): string =>
  `${JSON.stringify({
    touches: [
      touch('d', '2026-01-22T00:00:00Z'),
      touch('a', '2026-01-01T02:00:00+02:00'),
      touch('c', '2026-01-15T00:00:00Z'),
      touch('b', '2026-01-08T00:00:00Z'),
    ],
    converted: true,
    value: 100,
    note: 'passed over',
    ...over,
  })}\n`;

describe('journeys', () => {
  it.each([
    ['first-touch', [100, 0, 0, 0]],
    ['last-touch', [0, 0, 0, 100]],
    ['linear', [25, 25, 25, 25]],
    ['time-decay', [100 / 15, 200 / 15, 400 / 15, 800 / 15]],
    ['position-based', [40, 10, 10, 40]],
    ['markov', [25, 25, 25, 25]],
    ['shapley', [25, 25, 25, 25]],
  ])('credits touches in any order by %s', async (model, values) => {
    const { code, credits } = await credit(journey() + journey({ converted: false, touches: [touch('e', '2026-01-01T00:00:00Z')] }), model);
    expect(code).toBe(0);
    for (const [at, value] of [...values, 0].entries()) {
      expect(credits['abcde'[at]!].value).toBeCloseTo(value, 9);
      expect(credits['abcde'[at]!].conversions).toBeCloseTo(value / 100, 9);
    }
  });
  it('takes a half-life, several conversions, none of value, and none of touches', async () => {
    const touches = [touch('a', '2026-01-01T00:00:00Z'), touch('b', '2026-01-02T00:00:00Z'), touch('b', '2026-01-02T00:00:00Z')];
    const lines = journey({ touches, converted: 3, value: null }) + journey({ touches: [], value: 9 });
    const { credits } = await credit(lines, 'time-decay', '--half-life-days', '1');
    expect(credits.a.conversions).toBeCloseTo(0.6, 9);
    expect(credits.b).toEqual({ conversions: expect.closeTo(2.4, 9), value: 0 });
  });
  it.each([
    [`${journey()}{`, 'Line 2: not JSON'],
    [journey() + journey({ touches: null }), 'Line 2: "touches" must be a list'],
    [journey({ touches: [1] }), 'Line 1: "touches[0]" must be an object'],
    [journey({ touches: [{ channel: 'a' }] }), 'Line 1: "touches[0].at" must be present'],
    [journey({ touches: [touch('', '2026-01-01T00:00:00Z')] }), 'Line 1: "touches[0].channel" must be present'],
    [journey({ touches: [touch('a', '2026-02-30T00:00:00Z')] }), 'Line 1: "touches[0].at" must be an RFC 3339'],
    [journey({ converted: 'yes' }), 'Line 1: "converted" must be true or false'],
    [journey({ value: '5' }), 'Line 1: "value" must be a number'],
    [`[${journey()}]`, 'Line 1: not JSON lines'],
  ])('refuses %j', async (input, message) => {
    const { code, error } = await credit(input, 'linear');
    expect(code).toBe(2);
    expect(error).toEqual({ code: 'BAD_INPUT', message: expect.stringContaining(message) });
  });
});

describe('paths', () => {
  const rule = '\uFEFFTotal_Conversions,"PATH",total_null,extra\r\n1,"C1 > C2 > C3",,x\r\n\r\n0,C1,1,\r\n0,C2>C3,1,"a\nb"\r\n';

  it('reads CSV as spreadsheets write it', async () => {
    const { credits } = await credit(rule, 'markov');
    expect(Object.values(credits).map((one) => (one as { conversions: number }).conversions)).toEqual([
      expect.closeTo(0.2, 12),
      expect.closeTo(0.4, 12),
      expect.closeTo(0.4, 12),
    ]);
  });
  it('adds rows of the same path up, and values that are negative', async () => {
    const rows = 'path,total_conversions,total_conversion_value\na,4,40\na > b,2,1e2\na > b,4,-10.5\n';
    expect((await credit(rows, 'shapley')).credits).toEqual({ a: { conversions: 7, value: 84.75 }, b: { conversions: 3, value: 44.75 } });
  });
  it('keeps commas and quotes in the names of channels', async () => {
    const rows = 'path,total_conversions\n"a, ""b"" > __proto__",1\n';
    expect(Object.keys((await credit(rows, 'linear')).credits)).toEqual(['a, "b"', '__proto__']);
  });
  it('gives nothing, not NaN, where nothing converted', async () => {
    const nothing = { conversions: 0, value: 0 };
    for (const model of ['linear', 'markov', 'shapley'])
      expect((await credit('path,total_conversions,total_null\na>b,0,3\n', model)).credits).toEqual({ a: nothing, b: nothing });
    expect(await credit('path,total_conversions\n', 'markov')).toEqual({ code: 0, credits: {} });
    expect(await credit('', 'shapley')).toEqual({ code: 0, credits: {} });
  });
  it.each([
    ['route,total_conversions\na,1\n', 'Line 1: The header has no column path'],
    ['path\na\n', 'Line 1: The header has no column total_conversions'],
    ['path,total_conversions,Path\na,1,b\n', 'Line 1: The header names path twice'],
    ['path,total_conversions\na,1\na > > b,1\n', 'Line 3: "path" must name a channel'],
    ['path,total_conversions\n,1\n', 'Line 2: "path" must name a channel'],
    ['path,total_conversions\na,-1\n', 'Line 2: "total_conversions" must be a number from 0 on'],
    ['path,total_conversions\na,"1,000"\n', 'Line 2: "total_conversions" must be a number'],
    ['path,total_conversions\na,NaN\n', 'Line 2: "total_conversions" must be a number'],
    ['path,total_conversions\na,1,2\n', 'Line 2: not CSV'],
    ['path,total_conversions\n"a,1\n', 'Line 2: not CSV'],
    ['path,total_conversions\na,1e308\na,1e308\n', 'too large'],
  ])('refuses %j', async (input, message) => {
    expect(await credit(input, 'linear')).toEqual({ code: 2, error: { code: 'BAD_INPUT', message: expect.stringContaining(message) } });
  });
  it('has no times for time decay', async () => {
    expect(await credit('path,total_conversions\na > b,1\n', 'time-decay')).toMatchObject({ code: 2, error: { code: 'BAD_INPUT' } });
    expect(await credit('path,total_conversions\n', 'time-decay')).toMatchObject({ code: 2, error: { code: 'BAD_INPUT' } });
  });
});

it.each([
  ['last', []],
  ['linear', ['--half-life-days', '0']],
  ['linear', ['--half-life-days', 'week']],
])('refuses the options %s %j', async (model, flags) => {
  expect(await credit(journey(), model, ...flags)).toMatchObject({ code: 2, error: { code: 'USAGE' } });
});
