import { describe, expect, it } from 'vitest';
import {
  before,
  campaign,
  click,
  type Event,
  exposure,
  HOME,
  IPHONE,
  IPHONE_SAFARI,
  match,
  nobody,
  NOON,
  order,
} from '../test/match-events.ts';

describe('households (A1, A3, A5b)', () => {
  it.each([
    ['another device', {}, 0.8],
    ['the same kind of device', { userAgent: IPHONE_SAFARI }, 0.9],
    ['no user agent', { userAgent: null }, 0.8],
  ])('matches a home with %s', async (_, over, confidence) => {
    const { first } = await match([exposure(), order(over)]);
    expect(first).toMatchObject({ orderId: 'o1', campaign: 'a', method: 'household', confidence, conflict: false });
    expect(first.credits.markov).toEqual({ [`exposure@${before(24)}`]: 1 });
  });
  it.each([
    ['at the order', 0, null, '30'],
    ['a second before it', 1 / 3600, 0.8, '30'],
    ['14 days before', 14 * 24, 0.8, '30'],
    ['over 14 days before', 14 * 24 + 0.1, 0.7, '30'],
    ['30 days before', 30 * 24, 0.7, '30'],
    ['over 30 days before', 30 * 24 + 0.1, null, '30'],
    ['after it', -1, null, '30'],
    ['60 days before in a window of 60', 60 * 24, 0.7, '60'],
    ['2 days before in a window of 1', 48, null, '1'],
  ])('looks at an exposure %s', async (_, hours, confidence, window) => {
    const { first } = await match([exposure({ at: before(hours) }), order()], '--window-days', window);
    expect(first).toMatchObject(confidence === null ? nobody : { campaign: 'a', confidence });
  });
  it.each([
    '10.0.0.1',
    '127.0.0.1',
    '169.254.1.1',
    '100.64.3.4',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '224.0.0.1',
    '203.0.113.9',
    '2001:db8::1',
    '0.0.0.0',
    '::ffff:192.168.1.1',
  ])('takes %s for no household', async (ip) => {
    const events = [exposure({ ip }), order({ ip })];
    expect((await match(events)).first).toMatchObject(nobody);
    expect((await match([...events, { kind: 'ip-class', cidr: '0.0.0.0/0', class: 'residential' }])).first).toMatchObject(nobody);
  });
  it('joins IPv6 by its /64 and unwraps mapped IPv4', async () => {
    expect((await match([exposure({ ip: '2a02:1:2:3::1' }), order({ ip: '2a02:1:2:3:ffff::9' })])).first.campaign).toBe('a');
    expect((await match([exposure({ ip: '2a02:1:2:3::1' }), order({ ip: '2a02:1:2:4::1' })])).first.campaign).toBeNull();
    expect((await match([exposure({ ip: `::ffff:${HOME}` }), order()])).first.campaign).toBe('a');
  });
  it.each(['carrier', 'business', 'hosting', 'vpn'])('lets a %s range, wherever it stands in the file, match nothing', async (name) => {
    const wide = { kind: 'ip-class', cidr: '81.2.0.0/16', class: name };
    expect((await match([exposure(), order(), wide])).first).toMatchObject(nobody);
    const home = { kind: 'ip-class', cidr: '81.2.69.0/24', class: 'residential' };
    expect((await match([home, exposure(), order(), wide])).first.campaign).toBe('a');
    const address = { kind: 'ip-class', cidr: `::ffff:${HOME}/128`, class: name };
    expect((await match([home, exposure(), order(), address])).first).toMatchObject(nobody);
  });
  it('takes an address with over 10 user agents or 25 downloads in a day for noisy', async () => {
    const agents = (count: number) => Array.from({ length: count }, (_, index) => exposure({ userAgent: `Player/${index}` }));
    expect((await match([...agents(10), order()])).first.campaign).toBe('a');
    expect((await match([...agents(11), order()])).first).toMatchObject(nobody);
    const heard = (count: number, hours: number) =>
      Array.from({ length: count }, (_, index) => exposure({ at: before(1 + (index * hours) / count), campaign: index ? null : 'a' }));
    expect((await match([...heard(25, 20), order()])).first.campaign).toBe('a');
    expect((await match([...heard(26, 20), order()])).first).toMatchObject(nobody);
    expect((await match([...heard(26, 27), order()])).first.campaign).toBe('a');
  });
});

describe('signals (A5)', () => {
  it.each([
    ['a click', [click()], {}, { method: 'click', confidence: 0.95 }],
    ['a click by another browser', [click({ userAgent: IPHONE })], {}, nobody],
    ['a click from elsewhere', [click({ ip: '81.2.70.1' })], {}, nobody],
    ['a click after the order', [click({ at: before(-1) })], {}, nobody],
    ['a click named by the order', [click({ ip: null, clickId: 'X1' })], { url: 'https://shop.example/?cg_click=x1' }, { method: 'click' }],
    ['a click that names the order', [click({ ip: '8.8.8.8', orderId: 'o1' })], {}, { method: 'click' }],
    ['a click that names another', [click({ orderId: 'o2' })], {}, nobody],
    ['a click on a path', [campaign(), click({ campaign: null, url: 'https://go.example/acme' })], {}, { method: 'vanity' }],
    ['a vanity path', [campaign()], { url: 'https://shop.example/Acme/?x=1' }, { method: 'vanity', confidence: 0.95 }],
    ['a longer path', [campaign()], { url: 'https://shop.example/acme/more' }, nobody],
    ['a name in UTM', [campaign({ campaign: 'Spring' })], { url: '/?utm_campaign=spring' }, { campaign: 'Spring', method: 'vanity' }],
    ['a name in UTM that exposures know', [exposure({ ip: null })], { url: '/x?utm_campaign=A' }, { method: 'vanity' }],
    ['a name in UTM that nobody knows', [], { url: '/x?utm_campaign=a' }, nobody],
    ['a name in UTM before its dates', [exposure({ ip: null }), campaign({ from: '2026-06-21' })], { url: '/x?utm_campaign=a' }, nobody],
    ['a code line that says whose', [{ kind: 'code', at: NOON, code: 'X', campaign: 'a', orderId: 'o1' }], {}, { method: 'code' }],
    [
      'a code line of another',
      [campaign({ campaign: 'b' }), { kind: 'code', at: NOON, code: 'pod20', campaign: 'c', orderId: 'o1' }],
      {},
      { campaign: 'b', method: 'code' },
    ],
    ['a code', [campaign()], { code: ' pod 20' }, { method: 'code', confidence: 0.98 }],
    ['a wide code', [campaign()], { code: 'ｐｏｄ２０' }, { method: 'code' }],
    ['a part of a code', [campaign()], { code: 'POD2' }, nobody],
    ['a code with more to it', [campaign()], { code: 'POD200' }, nobody],
    ['a code before its dates', [campaign({ from: '2026-06-21' })], { code: 'POD20' }, nobody],
    ['a code on its last day', [campaign({ to: '2026-06-20' })], { code: 'POD20' }, { method: 'code' }],
    ['a code after its dates', [campaign({ to: '2026-06-19' })], { code: 'POD20' }, nobody],
    ['a code line', [campaign(), { kind: 'code', at: NOON, code: 'pod20', orderId: 'o1' }], {}, { method: 'code' }],
    ['a code line after the order', [campaign(), { kind: 'code', at: before(-1), code: 'pod20', orderId: 'o1' }], {}, { method: 'code' }],
    [
      'a survey that names it',
      [{ kind: 'survey', at: before(-9), orderId: 'o1', campaign: 'a' }],
      {},
      { method: 'survey', confidence: 0.75 },
    ],
    ['"a podcast", one live', [campaign(), { kind: 'survey', at: before(-9), orderId: 'o1' }], {}, { method: 'survey', confidence: 0.4 }],
    ['"a podcast", two live', [campaign(), campaign({ campaign: 'b' }), { kind: 'survey', at: before(-9), orderId: 'o1' }], {}, nobody],
    [
      '"a podcast" and a household',
      [exposure(), { kind: 'survey', at: before(-9), orderId: 'o1' }],
      {},
      { method: 'household', confidence: 0.88 },
    ],
  ] as [string, Event[], Event, Event][])('judges %s', async (_, events, over, expected) => {
    const { first } = await match([...events, order(over)]);
    expect(first).toMatchObject({ ...(expected.method ? { campaign: 'a' } : {}), ...expected });
    const total = first.campaign === null ? 0 : 1;
    for (const shares of Object.values(first.credits as Record<string, Record<string, number>>))
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(total);
    expect(Object.keys(first.credits)).toHaveLength(7);
  });
  it('combines what agrees, at most 0.99', async () => {
    const { first } = await match([campaign(), click(), exposure(), order({ code: 'POD20' })]);
    expect(first).toMatchObject({ method: 'click', confidence: 0.99, methods: ['click', 'code', 'household'], conflict: false });
    expect(first.credits['last-touch']).toEqual({ [`exposure@${before(24)}`]: 0, [`click@${before(1)}`]: 0, [`code@${NOON}`]: 1 });
  });
  it('keeps the stronger of what disagrees', async () => {
    const events = [campaign({ campaign: 'b' }), click(), order({ code: 'POD20' })];
    expect((await match(events)).first).toMatchObject({ campaign: 'a', method: 'click', confidence: 0.75, conflict: true });
    expect((await match(events, '--signals', 'code,click')).first).toMatchObject({ campaign: 'b', method: 'code', confidence: 0.78 });
    const own = campaign({ campaign: 'b', signals: ['code'] });
    expect((await match([own, click(), order({ code: 'POD20' })])).first).toMatchObject({ campaign: 'b', method: 'code', conflict: true });
  });
  it('lets what else is known decide on a code that two campaigns share', async () => {
    const shared = [campaign(), campaign({ campaign: 'b' }), order({ code: 'POD20' })];
    expect((await match(shared)).first).toMatchObject({ campaign: 'a', conflict: true, confidence: 0.78 });
    expect((await match([...shared, exposure({ campaign: 'b' })])).first).toMatchObject({ campaign: 'b', method: 'code', conflict: true });
  });
  it('trusts a click at an address that many share for an hour', async () => {
    const carrier = { kind: 'ip-class', cidr: '81.2.69.0/24', class: 'carrier' };
    expect((await match([carrier, click({ at: before(1) }), order()])).first.method).toBe('click');
    expect((await match([carrier, click({ at: before(1.01) }), order()])).first).toMatchObject(nobody);
    expect((await match([carrier, click({ userAgent: null }), order()])).first).toMatchObject(nobody);
  });
});

describe('exclusions and refunds (A4, A5c)', () => {
  it.each([
    ['prior-customer', [order({ orderId: 'o0', at: before(99), customer: 'c' })], { customer: 'c' }, []],
    ['referrer', [], { referrer: 'https://www.coupons.example/x' }, ['--exclude-referrer', 'coupons.example']],
    ['utm-source', [], { url: 'https://shop.example/?utm_source=Affiliate' }, ['--exclude-utm-source', 'affiliate']],
    ['before-pixel', [], {}, ['--pixel-installed-at', '2026-06-20T14:00:01+02:00']],
  ] as [string, Event[], Event, string[]][])('credits nobody: %s', async (excluded, events, over, flags) => {
    const { lines } = await match([exposure(), order(over), ...events], ...flags);
    expect(lines[0]).toMatchObject({ ...nobody, excluded, credits: { linear: {} } });
  });
  it('passes over what only looks excluded', async () => {
    const flags = ['--exclude-referrer', 'coupons.example', '--exclude-utm-source', 'aff', '--pixel-installed-at', NOON];
    const over = { referrer: 'https://notcoupons.example/', url: 'https://shop.example/?utm_source=affiliate', customer: 'c' };
    const later = order({ orderId: 'o2', at: before(-5), customer: 'c' });
    const { lines } = await match([exposure(), order(over), later, order(over)], ...flags);
    expect(lines.map(({ excluded }) => excluded)).toEqual([undefined, 'prior-customer']);
  });
  it('keeps credits and nets the value of what is paid back', async () => {
    const refund = { kind: 'refund', at: before(-30), orderId: 'o1', valueMinor: 300 };
    const events = [refund, exposure(), order({ valueMinor: 1000, currency: 'EUR' })];
    expect((await match([...events, refund])).first).toMatchObject({
      campaign: 'a',
      valueMinor: 1000,
      refundedMinor: 300,
      creditedMinor: 700,
    });
    expect((await match([...events, { ...refund, valueMinor: null }])).first).toMatchObject({ refundedMinor: 1000, creditedMinor: 0 });
    expect((await match([...events, { ...refund, orderId: 'o9' }])).lines).toHaveLength(1);
  });
});
