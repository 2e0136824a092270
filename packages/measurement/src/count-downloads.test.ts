import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCidrSet } from './cidr-set.ts';
import { DownloadCounter, summarizeDownloads } from './count-downloads.ts';
import type { CountingOptions, LoggedRequest } from './logged-request.ts';

const NOON = Date.parse('2026-11-02T12:00:00Z');
const HOUR = 3_600_000;
const APP = 'Overcast/3.0 (+http://overcast.fm/; iOS podcast app)';
const request = (over: Partial<LoggedRequest> = {}): LoggedRequest => ({
  at: NOON,
  ip: '203.0.113.7',
  userAgent: APP,
  url: 'https://a.example/ep.mp3',
  episode: 'ep',
  ...over,
});

function count(requests: LoggedRequest[], options?: CountingOptions) {
  const counter = new DownloadCounter(options);
  for (const item of requests) counter.add(item);
  const outcomes = counter.settle();
  return { ...summarizeDownloads(outcomes), causes: outcomes.map(({ cause }) => cause) };
}

describe('DownloadCounter', () => {
  it('rejects by method, status, probe, range, watch, bot and data centre (C1–C8)', () => {
    const { causes, downloads } = count([
      request({ method: 'HEAD' }),
      request({ status: 304 }),
      request({ status: 302 }),
      request({ status: 416, range: 'bytes=9-' }),
      request({ range: 'bytes=0-1' }),
      request({ range: 'bytes=0-1', status: 200, bytesServed: 5_000_000 }),
      request({ range: 'bytes=1-0' }),
      request({ userAgent: 'atc/1.0 watchOS/7.1 model/Watch5,1 hwp/t8006 build/18R590 (6; dt:201)' }),
      request({ userAgent: '(null)/(null) watchOS/5.0.1 model/Watch3,3' }),
      request({ userAgent: '  ' }),
      request({ userAgent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' }),
      request({ userAgent: 'python-urllib3/1.26.7' }),
      request({ ip: '3.5.140.2' }),
      request({ method: 'HEAD', status: 404, userAgent: '' }),
    ]);
    expect(causes).toEqual([
      'method',
      'status',
      'status',
      'status',
      'probe',
      'probe',
      'range',
      'watch',
      'watch',
      'bot',
      'bot',
      'bot',
      'data-centre',
      'method',
    ]);
    expect(downloads).toBe(0);
  });
  it('keeps listening on a watch and Private Relay (C6, C8)', () => {
    expect(
      count([
        request({ userAgent: 'AppleCoreMedia/1.0.0.18S830 (Apple Watch; U; CPU OS 7_6_2 like Mac OS X; en_us)' }),
        request({ ip: '172.225.1.1' }),
      ]).downloads,
    ).toBe(2);
  });
  it('takes an invalid range with status 200 for a plain GET (C17)', () => {
    expect(count([request({ range: 'bytes=1-0', status: 200, sizeBytes: 5000 })]).downloads).toBe(1);
  });
  it('counts one listener per user agent and neither referrer nor repeats (C18, C19, C22)', () => {
    const agents = ['Castro 2019/1', 'Overcast/3.0', 'Pocket Casts', 'AntennaPod/2', 'Podcasts/1 CFNetwork/1 Darwin/1', 'iTunes/12'];
    const requests = Array.from({ length: 10 }, (_, i) => request({ userAgent: agents[i % 6]!, at: NOON + i * 60_000 }));
    expect(count(requests)).toMatchObject({ downloads: 6, listeners: 6, rejected: { duplicate: 4 } });
  });
  it('keys IPv6 by /64 and unwraps IPv4-mapped addresses (C18)', () => {
    expect(
      count([request({ ip: '2001:db8:1:2::1' }), request({ ip: '2001:db8:1:2:ffff::9' }), request({ ip: '2001:db8:1:3::1' })]).listeners,
    ).toBe(2);
    expect(
      count([request({ ip: '::ffff:203.0.113.7' }), request({ ip: '203.0.113.7' }), request({ ip: '::ffff:203.0.113.8' })]).listeners,
    ).toBe(2);
    expect(count([request({ ip: '203.0.113.7, 10.0.0.1' }), request()]).listeners).toBe(1);
  });
  it('unites ranges over requests in any order of lines (C13, C15)', () => {
    const media = { sizeBytes: 10_000_000, id3Bytes: 1000, bitrateBps: 128_000, durationSeconds: 600 };
    const enough = [request({ ...media, range: 'bytes=480000-961000' }), request({ ...media, range: 'bytes=0-479999', at: NOON - HOUR })];
    expect(count(enough)).toMatchObject({ downloads: 1, causes: [null, 'duplicate'] });
    const short = [
      request({ ...media, range: 'bytes=0-479999' }),
      request({ ...media, range: 'bytes=0-479999' }),
      request({ ...media, range: 'bytes=480000-960998' }),
    ];
    expect(count(short)).toMatchObject({ downloads: 0, rejected: { threshold: 3 } });
  });
  it('trusts served bytes over requested ones (C16)', () => {
    const media = { sizeBytes: 10_000_000, id3Bytes: 0, bitrateBps: 128_000 };
    expect(count([request({ ...media, range: 'bytes=0-', bytesServed: 959_999 })]).causes).toEqual(['threshold']);
    expect(count([request({ ...media, range: 'bytes=0-', bytesServed: 960_000 })]).downloads).toBe(1);
    expect(count([request({ ...media, bytesServed: 100 })]).causes).toEqual(['threshold']);
    expect(count([request({ bytesServed: 0 })]).causes).toEqual(['threshold']);
  });
  it('takes a 200 that sent more than the range asked for as the file from its beginning (C16)', () => {
    const media = { sizeBytes: 10_000_000, id3Bytes: 0, bitrateBps: 128_000, status: 200 };
    expect(count([request({ ...media, range: 'bytes=0-999', bytesServed: 960_000 })]).downloads).toBe(1);
    expect(count([request({ ...media, range: 'bytes=0-999' })]).causes).toEqual(['threshold']);
    const parts = ['bytes=0-479999', 'bytes=480000-959999'].map((range) => request({ ...media, range, bytesServed: 480_000 }));
    expect(count(parts).downloads).toBe(1);
  });
  it('wants the whole file of short episodes and unknown bitrates (C14)', () => {
    const short = { sizeBytes: 500_000, bitrateBps: 128_000, id3Bytes: 0, durationSeconds: 30 };
    expect(count([request({ ...short, range: 'bytes=0-499998' })]).causes).toEqual(['threshold']);
    expect(count([request({ ...short, range: 'bytes=-500000' })]).downloads).toBe(1);
    expect(count([request({ sizeBytes: 9000, range: 'bytes=0-8998' })]).causes).toEqual(['threshold']);
    expect(count([request({ sizeBytes: 9000, range: 'bytes=0-' })]).downloads).toBe(1);
  });
  it('counts the first request that is no probe where nothing is known of the file (C27, C28)', () => {
    expect(
      count([request({ range: 'bytes=0-1' }), request({ range: 'bytes=0-65535' }), request({ range: 'bytes=65536-' })]).causes,
    ).toEqual(['probe', null, 'duplicate']);
  });
  it('excludes what one IP exceeds, except on the inclusion list (C9, C10)', () => {
    const requests = Array.from({ length: 5 }, (_, i) => request({ userAgent: `Castro ${i}/1`, at: NOON + i }));
    expect(count(requests, { maxPerIp: 3 })).toMatchObject({ downloads: 3, rejected: { implausible: 2 } });
    expect(count(requests, { maxPerIp: 3, isIncluded: () => true }).downloads).toBe(5);
    expect(count([request({ ip: '3.5.140.2' })], { isIncluded: () => true }).downloads).toBe(1);
  });
  it('takes further lists of data centres (C8)', () => {
    expect(count([request()], { lists: { hosting: makeCidrSet(['203.0.113.0/24']) } }).causes).toEqual(['data-centre']);
  });
  it('joins requests by id and by destination, whatever prefixes and client parameters surround it (C25, C26, C29)', () => {
    const bare = { episode: null };
    const same = [
      'https://op3.dev/e/a.example/ep.mp3',
      'http://a.example:80/ep.mp3?_from=x&utm_source=y',
      'https://A.example/ep.mp3?fbclid=1&played_on=2',
    ];
    expect(count(same.map((url) => request({ ...bare, url })))).toMatchObject({
      downloads: 1,
      episodes: { 'https://a.example/ep.mp3': { downloads: 1 } },
    });
    expect(
      count([request({ url: 'https://a.example/ep.mp3' }), request({ ...bare, url: 'https://a.example/ep.mp3?_from=x' })]).episodes,
    ).toEqual({ ep: { downloads: 1, listeners: 1 } });
    expect(count([request({ url: 'https://b.example/old.mp3' }), request({ url: 'https://b.example/new.mp3' })]).downloads).toBe(1);
    expect(count(['?id=1', '?id=2'].map((query) => request({ ...bare, url: `https://a.example/play${query}` }))).downloads).toBe(2);
  });
  it('gives the same figures for every order of the lines', () => {
    const any = fc.record({
      at: fc.nat(72).map((hours) => NOON + hours * HOUR),
      ip: fc.constantFrom('203.0.113.1', '203.0.113.2', '2001:db8::1'),
      userAgent: fc.constantFrom(APP, 'Castro 1/1', 'curl/8'),
      range: fc.constantFrom(null, 'bytes=0-1', 'bytes=0-499999', 'bytes=500000-999999', 'bytes=-600000'),
      episode: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 40 }),
        fc.constantFrom('calendar-day', 'first-touch', 'last-touch'),
        fc.infiniteStream(fc.nat()),
        (list, window, random) => {
          const requests = list.map((over) => request({ ...over, sizeBytes: 4_000_000, id3Bytes: 0, bitrateBps: 128_000 }));
          const shuffled = requests
            .map((item) => ({ item, key: random.next().value! }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
          const { causes: left, ...first } = count(requests, { window, maxPerIp: 3 });
          const { causes: right, ...second } = count(shuffled, { window, maxPerIp: 3 });
          expect(second).toMatchObject({ downloads: first.downloads, requests: first.requests, rejected: first.rejected });
          expect(left.length).toBe(right.length);
        },
      ),
    );
  });
  it('has exactly one counted line per download', () => {
    const counter = new DownloadCounter();
    for (let i = 0; i < 20; i++) counter.add(request({ at: NOON + i * 3 * HOUR }));
    const counted = counter.settle().filter(({ counted: is }) => is);
    expect(new Set(counted.map(({ download }) => download!.windowStart)).size).toBe(counted.length);
    expect(counted.length).toBe(3);
  });
  it('refuses what is no address', () => {
    expect(() => count([request({ ip: '300.1.1.1' })])).toThrow('Not an IP address');
    expect(() => count([request({ at: Number.NaN })])).toThrow('Not an instant');
  });
});
