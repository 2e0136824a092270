import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { main } from '../main.ts';

async function run(words: string[], input = ''): Promise<{ code: number; answer: any }> {
  let text = '';
  const stdout = new Writable({
    write: (chunk: Buffer, _, done) => {
      text += chunk.toString();
      done();
    },
  });
  const stderr = new Writable({ write: (_chunk, _encoding, done) => done() });
  const sinks = { stdout: Object.assign(stdout, { isTTY: false }), stderr: Object.assign(stderr, { isTTY: false }) };
  const code = await main(words, { stdin: Readable.from([Buffer.from(input)]), ...sinks, env: {} });
  return { code, answer: JSON.parse(text) };
}

const money = (cost: number | string, value: number | string) => ['roi', `--cost=${cost}`, `--value=${value}`];
const payback = async (daily: string, cost = 100) => (await run([...money(cost, 250), '--daily', '-'], daily)).answer.paybackPeriodDays;

describe('the return on a cost', () => {
  it.each([
    [100, 250, { roi: 1.5, roas: 2.5, netProfit: 150 }],
    [0, 250, { roi: null, roas: null, netProfit: 250 }],
    [0, 0, { roi: null, roas: null, netProfit: 0 }],
    [100, 0, { roi: -1, roas: 0, netProfit: -100 }],
    [100, -50, { roi: -1.5, roas: -0.5, netProfit: -150 }],
    [Number.MAX_SAFE_INTEGER, 0, { roi: -1, roas: 0, netProfit: -Number.MAX_SAFE_INTEGER }],
    ['+100', '+250', { roi: 1.5, roas: 2.5, netProfit: 150 }],
    ['-0', 1, { roi: null, roas: null, netProfit: 1 }],
  ])('of %s that brought %s is %j', async (cost, value, expected) => {
    expect(await run(money(cost, value))).toEqual({ code: 0, answer: { ...expected, paybackPeriodDays: null } });
  });

  it.each([
    ['a decimal', '1.5', '1'],
    ['a decimal comma', '1', '1,5'],
    ['powers', '1e3', '1'],
    ['hexadecimal digits', '0x10', '1'],
    ['no number', '1', 'NaN'],
    ['infinity', '1', 'Infinity'],
    ['nothing', '', '1'],
    ['a space', ' 1', '1'],
    ['more than can be held exactly', '1', '9007199254740992'],
    ['a thousand digits', '9'.repeat(1_000), '1'],
    ['a negative cost', '-1', '1'],
    ['a difference that cannot be held exactly', String(Number.MAX_SAFE_INTEGER), '-1'],
  ])('is refused for %s', async (_, cost, value) => {
    const { code, answer } = await run(money(cost, value));
    expect([code, Object.keys(answer), Object.keys(answer.error)]).toEqual([2, ['error'], ['code', 'message']]);
  });
});

describe('the day on which it pays back', () => {
  it.each([
    ['days in any order', '2026-11-02,60\n2026-11-01,50\n', 2],
    ['days without sales between', '2026-11-01,50\n2026-11-30,60\n', 30],
    ['a day in several lines, refunds last', '1,150\n1,-100\n2,49\n3,1\n', 3],
    ['numbers from 0', '0,100\n', 0],
    ['a byte order mark, a header and CRLF', '\uFEFFDay,Value\r\n2026-11-01,50\r\n2026-11-02,50\r\n', 2],
    ['quotes and spaces', '"2026-11-01" , "50"\n2026-11-02, +50\n', 2],
    ['empty lines', '\n\n1,50\n\n2,50\n\n', 2],
    ['no last line end', '1,100', 1],
    ['a leap day', '2024-02-28,50\n2024-03-01,50\n', 3],
    ['less than the cost', '1,99\n', null],
    ['refunds that outweigh', '1,99\n2,-200\n3,200\n', null],
    ['nothing', '', null],
  ])('is found in %s', async (_, daily, expected) => {
    expect(await payback(daily)).toBe(expected);
  });

  it('is the first day of a cost of nothing', async () => {
    expect(await payback('2026-11-05,1\n2026-11-09,1\n', 0)).toBe(1);
  });

  it.each([
    ['a decimal', '1,1.50\n'],
    ['money with its currency', '1,EUR 5\n'],
    ['a third column', '1,2,3\n'],
    ['one column', '1\n'],
    ['another separator', '1;2\n'],
    ['a day that is none', '2026-02-30,1\n'],
    ['a date in words', '1 Nov 2026,1\n'],
    ['dates among numbers', '1,1\n2026-11-01,1\n'],
    ['a negative day', '-1,1\n'],
    ['a formula', '1,=1+1\n'],
    ['a value that cannot be held exactly', '1,9007199254740993\n'],
    ['a sum that cannot be held exactly', `1,${Number.MAX_SAFE_INTEGER}\n1,1\n`],
    ['two headers', 'day,value\nday,value\n'],
    ['a page', '<html></html>\n'],
  ])('is refused for %s', async (_, daily) => {
    const { code, answer } = await run([...money(100, 250), '--daily', '-'], daily);
    expect([code, Object.keys(answer)]).toEqual([2, ['error']]);
  });

  it('does not depend on the order of the lines, whatever they are', async () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -500, max: 500 })), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 0, max: 2_000 }), async (days, cost) => {
        const write = (rows: readonly (readonly [number, number])[]) => rows.map(([day, value]) => `${day},${value}\n`).join('');
        const expected = await payback(write(days), cost);
        expect(await payback(write(days.toReversed()), cost)).toBe(expected);
        expect(await payback(write(days.toSorted(([, a], [, b]) => a - b)), cost)).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });
});
