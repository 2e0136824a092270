import { describe, expect, test } from 'vitest';
import { guessLogFormat, openLogFormat, type LogFormat } from './log-format.ts';
import type { LogRow } from './log-row.ts';
import { readLogTime } from './log-time.ts';
import { MAX_LINE_BYTES, splitLines, type NumberedLine } from './split-lines.ts';
import { Readable } from 'node:stream';

const AT = Date.parse('2026-11-28T10:15:30Z');
const PHONE = 'AppleCoreMedia/1.0.0.21F90 (iPhone; U; CPU OS 17_5 like Mac OS X; en_us)';

/** The rows of a log whose format is told from its lines. */
function read(lines: readonly string[], format: LogFormat = guessLogFormat(lines[0]!)!): LogRow[] {
  const readLine = openLogFormat(format, new Map());
  return lines.flatMap((line) => {
    const got = readLine(line);
    if (got?.fault) throw new Error(`${line}: ${JSON.stringify(got.fault)}`);
    return got === null ? [] : [got.row];
  });
}

describe('access logs, each told by its content', () => {
  test('CloudFront: columns by their heading, names decoded, headers taken off the bytes', () => {
    const heading =
      '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type sc-content-type sc-content-len sc-range-start sc-range-end';
    const row =
      '2026-11-28\t10:15:30\tLHR62-C2\t1000512\t2001:db8::7\tGET\td111.cloudfront.net\t/ep%201.mp3\t206\thttps://player.example/\tAppleCoreMedia/1.0.0.21F90%20(iPhone;%20U;%20CPU%20OS%2017_5%20like%20Mac%20OS%20X;%20en_us)\tid=7\t-\tHit\tSOX4xwn4XV6Q4rgb7XiVGOHms_BGlTAC4KyHmureZmBNrjGdRLiNIQ==\tcdn.example.com\thttps\t23\t0.001\t-\tTLSv1.3\tTLS_AES_128_GCM_SHA256\tHit\tHTTP/2.0\t-\t-\t11040\t0.001\tHit\taudio/mpeg\t1000000\t0\t999999';
    expect(read(['#Version: 1.0', heading, row])).toEqual([
      {
        at: AT,
        ip: '2001:db8::7',
        method: 'GET',
        status: 206,
        host: 'cdn.example.com',
        target: '/ep%201.mp3?id=7',
        range: 'bytes=0-999999',
        bytes: 1_000_000,
        referrer: 'https://player.example/',
        userAgent: PHONE,
        requestId: 'SOX4xwn4XV6Q4rgb7XiVGOHms_BGlTAC4KyHmureZmBNrjGdRLiNIQ==',
      },
    ]);
    // A part of the same log, without its heading.
    expect(read([row])).toEqual(read([heading, row]));
  });

  test('NGINX combined, with more columns behind, zones, escapes and IPv6', () => {
    const [plain, escaped] = read([
      `81.2.69.142 - - [28/Nov/2026:11:15:30 +0100] "GET /ep-1.mp3?x=1 HTTP/1.1" 206 1000000 "-" "${PHONE}" "bytes=0-999999" 0.042`,
      String.raw`2001:db8::7 - bob [28/Nov/2026:10:15:30 +0000] "GET /a\x22b.mp3 HTTP/2.0" 200 5 "https://p.example/\xC3\xBC" "A \"quoted\" agent"`,
    ]);
    expect(plain).toMatchObject({ at: AT, ip: '81.2.69.142', target: '/ep-1.mp3?x=1', status: 206, bytes: 1_000_000, userAgent: PHONE });
    expect(plain).toMatchObject({ range: 'bytes=0-999999', referrer: null, host: null });
    expect(escaped).toMatchObject({
      at: AT,
      target: '/a"b.mp3',
      referrer: 'https://p.example/ü',
      userAgent: 'A "quoted" agent',
      range: null,
    });
  });

  test('Fastly: JSON and its VCL format, both behind syslog’s prefix', () => {
    const syslog = '<134>2026-11-28T10:15:31Z cache-lhr7380 audio[284]: ';
    const json = {
      timestamp: '2026-11-28T10:15:30+0000',
      client_ip: '81.2.69.142',
      geo_country: 'united kingdom',
      host: 'cdn.example.com',
      url: '/ep-1.mp3',
      request_method: 'GET',
      request_protocol: 'HTTP/1.1',
      request_referer: '',
      request_user_agent: PHONE,
      response_state: 'HIT',
      response_status: 200,
      response_reason: 'OK',
      response_body_size: 1_000_000,
      fastly_server: 'cache-lhr7380-LHR',
      fastly_is_edge: true,
    };
    const [byJson] = read([syslog + JSON.stringify(json)]);
    const [byVcl] = read([`${syslog}81.2.69.142 "-" "-" [28/Nov/2026:10:15:30 +0000] "GET /ep-1.mp3 HTTP/1.1" 200 1000000`]);
    expect(byJson).toMatchObject({
      at: AT,
      ip: '81.2.69.142',
      host: 'cdn.example.com',
      target: '/ep-1.mp3',
      bytes: 1_000_000,
      status: 200,
    });
    expect(byVcl).toMatchObject({ at: AT, ip: '81.2.69.142', host: null, target: '/ep-1.mp3', bytes: 1_000_000, userAgent: '' });
  });

  test('JSON lines: by the names that CDNs use, and by those the sender gives', () => {
    const cloudflare = {
      ClientIP: '81.2.69.142',
      ClientRequestHost: 'cdn.example.com',
      ClientRequestMethod: 'GET',
      ClientRequestURI: '/ep-1.mp3',
      ClientRequestUserAgent: PHONE,
      EdgeResponseBytes: 1_000_000,
      EdgeResponseStatus: 200,
      EdgeStartTimestamp: AT * 1e6,
      RayID: '3a6050bcbe121a87',
    };
    const own = {
      at: new Date(AT).toISOString(),
      ip: '81.2.69.142',
      userAgent: PHONE,
      url: 'https://cdn.example.com/ep-1.mp3',
      bytesServed: 1e6,
    };
    const cloudfront = {
      date: '2026-11-28',
      time: '10:15:30',
      'c-ip': '81.2.69.142',
      'cs-uri-stem': '/ep-1.mp3',
      'cs-uri-query': 'id=7',
      'sc-status': '206',
    };
    const [flare, plain, front] = [cloudflare, own, cloudfront].map((row) => read([JSON.stringify(row)])[0]!);
    expect(flare).toMatchObject({
      at: AT,
      host: 'cdn.example.com',
      target: '/ep-1.mp3',
      bytes: 1e6,
      requestId: '3a6050bcbe121a87',
      userAgent: PHONE,
    });
    expect(plain).toMatchObject({ at: AT, host: null, target: 'https://cdn.example.com/ep-1.mp3', bytes: 1e6, method: 'GET' });
    expect(front).toMatchObject({ at: AT, target: '/ep-1.mp3?id=7', status: 206 });
    const named = openLogFormat(
      'json',
      new Map([
        ['ip', 'who'],
        ['at', 'wann'],
        ['url', 'what'],
      ] as const),
    );
    expect(named(JSON.stringify({ who: '81.2.69.142', wann: AT / 1000, what: '/x.mp3', ip: '10.0.0.1' }))).toMatchObject({
      row: { ip: '81.2.69.142', at: AT, target: '/x.mp3' },
    });
  });

  test('lines of no format are none, and names from an object’s own ancestry mean nothing', () => {
    for (const line of ['', 'hello', '\u0000\u0001', '[1,2]', '<134>x', 'a b c [d] "e" f g']) expect(guessLogFormat(line)).toBeNull();
    const json = openLogFormat('json', new Map());
    expect(json('{"__proto__":{"at":1},"constructor":"x"}')).toMatchObject({ fault: { code: 'NO_TIME' } });
    expect(json('[]')).toMatchObject({ fault: { code: 'NOT_JSON' } });
  });

  test('no line makes the reading of it slow', () => {
    const hostile = [
      '1.1.1.1 - ' + '['.repeat(60_000),
      '1.1.1.1 - - [x] "' + '\\"'.repeat(30_000),
      '<134>' + ':'.repeat(60_000),
      '1 '.repeat(30_000),
    ];
    for (const line of hostile) expect(guessLogFormat(line)).toBeNull();
  });
});

test.each([
  ['2026-11-28T10:15:30Z', AT],
  ['2026-11-28 10:15:30', AT],
  ['2026-11-28T11:15:30.000+0100', AT],
  ['28/Nov/2026:10:15:30 +0000', AT],
  [String(AT / 1000), AT],
  [String(AT), AT],
  [`${AT}000`, AT],
  [`${AT}000000`, AT],
  ['yesterday', null],
  ['28/Nuv/2026:10:15:30 +0000', null],
  ['2026-13-28T10:15:30Z', null],
])('the time %s is read', (text, expected) => expect(readLogTime(text)).toBe(expected));

describe('lines', () => {
  const split = async (chunks: Buffer[]): Promise<NumberedLine[]> => {
    const lines: NumberedLine[] = [];
    for await (const some of splitLines(Readable.from(chunks))) lines.push(...some);
    return lines;
  };

  test('are whole whatever the chunks, and characters as well', async () => {
    const bytes = Buffer.from('\uFEFFeins\r\nzwölf\n\n✓ drei');
    for (const size of [1, 2, 3, 100]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size));
      expect((await split(chunks)).map(({ number, text }) => `${number} ${text}`)).toEqual(['1 eins', '2 zwölf', '3 ', '4 ✓ drei']);
    }
  });

  test('a line without end is told once, and the next is read again', async () => {
    const chunks = [...Array.from({ length: 100 }, () => Buffer.alloc(10_000, 'x')), Buffer.from('\nnext\n')];
    expect(await split(chunks)).toEqual([
      { number: 1, text: '', isTooLong: true },
      { number: 2, text: 'next', isTooLong: false },
    ]);
  });

  test('the limit is one of bytes, wherever the line lies in a chunk', async () => {
    const [longest, tooLong] = ['é'.repeat(MAX_LINE_BYTES / 2), `é${'x'.repeat(MAX_LINE_BYTES - 1)}`];
    for (const size of [1_000, 1_000_000]) {
      const bytes = Buffer.from(`${longest}\n${longest}\n${tooLong}\n${longest}`);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size));
      const lines = await split(chunks);
      expect(lines.map(({ text, isTooLong }) => isTooLong || text === longest)).toEqual([true, true, true, true]);
      expect(lines.map(({ isTooLong }) => isTooLong)).toEqual([false, false, true, false]);
    }
  });
});
