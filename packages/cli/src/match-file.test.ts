import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { before, campaign, click, type Event, exposure, match, NOON, order, WINDOWS } from '../test/match-events.ts';

describe('lines', () => {
  it('gives one line an order in the order of first appearance', async () => {
    const { lines } = await match([
      order({ orderId: 7 }),
      order({ orderId: 'o1' }),
      '',
      order({ orderId: '7', ip: '1.1.1.1' }),
      exposure(),
    ]);
    expect(lines.map(({ orderId, campaign: id }) => [orderId, id])).toEqual([
      ['7', 'a'],
      ['o1', 'a'],
    ]);
  });
  it('lets no order and no repeating of lines change a result', async () => {
    const events = [
      campaign(),
      exposure(),
      exposure({ at: before(300), userAgent: WINDOWS }),
      exposure({ at: before(40), campaign: 'b' }),
      click({ at: before(2) }),
      { kind: 'survey', at: before(-1), orderId: 'o1' },
      { kind: 'refund', at: before(-1), orderId: 'o1', valueMinor: 1 },
      order({ code: 'pod20', valueMinor: 100 }),
    ];
    const { first } = await match(events);
    const mixed = fc.shuffledSubarray([...events, ...events.slice(0, 7)], { minLength: 15, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(mixed, async (lines) => {
        expect((await match(lines)).first).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });
  it('names a code that looks leaked, and counts it', async () => {
    const uses = (day: number, count: number) =>
      Array.from({ length: count }, (_, index) => order({ orderId: `${day}-${index}`, at: before(24 * day), code: 'pod-20' }));
    const quiet = await match([campaign(), ...uses(1, 1), ...uses(2, 1), ...uses(3, 5)]);
    const leaked = await match([campaign(), ...uses(1, 1), ...uses(2, 1), ...uses(3, 6)]);
    expect([quiet.messages, leaked.messages]).toEqual(['', expect.stringContaining('The code POD20 looks leaked')]);
    expect(leaked.lines.map(({ method }) => method)).toEqual(leaked.lines.map(() => 'code'));
  });
  it('names touches at the same time apart', async () => {
    const { first } = await match([exposure({ id: 1 }), exposure({ id: 2 }), exposure({ id: 2, at: before(3) }), order()]);
    expect(first.credits.linear).toEqual({ [`exposure@${before(24)}`]: 0.5, [`exposure@${before(24)}#2`]: 0.5 });
  });
  it.each([
    ['no JSON', '{', 'not JSON'],
    ['a list', '[1]', 'not a JSON object'],
    ['an unknown kind', { kind: 'sale', at: NOON }, '"kind" must be one of'],
    ['an order without id', order({ orderId: '' }), '"orderId" must be present'],
    ['an order without time', order({ at: null }), '"at" must be present'],
    ['a time without zone', order({ at: '2026-06-20T12:00:00' }), '"at" must be an RFC 3339'],
    ['a bad address', order({ ip: '300.1.1.1' }), '"ip" must be an IP address'],
    ['a bad code', order({ code: 5 }), '"code" must be a string'],
    ['a broken value', order({ valueMinor: 1.5 }), '"valueMinor" must be a whole number'],
    ['a value below 0', order({ valueMinor: -1 }), '"valueMinor" must be a whole number of minor units from 0 on'],
    ['a bad network', { kind: 'ip-class', cidr: '1.2.3.4/33', class: 'vpn' }, 'Not a network'],
    ['a bad class', { kind: 'ip-class', cidr: '1.2.3.4/32', class: 'home' }, '"class" must be one of'],
    ['a path of every page', campaign({ paths: ['/'] }), "Not a path below the site's root"],
    ['dates that end before they begin', campaign({ from: '2026-06-02', to: '2026-06-01T00:00:00Z' }), '"to" must be no earlier'],
    ['a refund of nothing', { kind: 'refund', at: NOON }, '"orderId" must be present'],
  ] as [string, Event | string, string][])('refuses %s by its line', async (_, event, message) => {
    const { code, lines } = await match([exposure(), event]);
    expect(code).toBe(2);
    expect(lines).toEqual([{ error: { code: 'BAD_INPUT', message: expect.stringMatching(/^Line 2: /) } }]);
    expect(lines[0].error.message).toContain(message);
  });
  it.each(['0', '61', '1.5', 'x', '-1'])('refuses a window of %s days', async (days) => {
    expect(await match([order()], `--window-days=${days}`)).toMatchObject({ code: 2, first: { error: { code: 'USAGE' } } });
  });
});
