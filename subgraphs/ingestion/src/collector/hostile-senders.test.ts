import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccountsDoor } from '@castgraph/auth/ask-accounts';
import { newId } from '@castgraph/kernel/ids';
import { openHttpServer } from '@castgraph/service/http-server';
import { openLog } from '@castgraph/telemetry/log';
import { TEST_SECRETS_KEY } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { openAccountsStandIn, type AccountsStandIn } from '../fixture/accounts-stand-in.ts';
import { openCollectorBench, type CollectorBench } from '../fixture/collector-bench.ts';
import { post } from '../fixture/post.ts';
import { ask, runCollector, type CollectorProcess } from '../fixture/run-collector.ts';
import { makeIdentifySender } from '@castgraph/service/identify-sender';
import { makeListeningDoor } from './listening-door.ts';
import { openSenderLimits } from '@castgraph/service/sender-limits';

let bench: CollectorBench;
let accounts: AccountsStandIn;
let collector: CollectorProcess;
beforeAll(async () => {
  [bench, accounts] = await Promise.all([openCollectorBench(), openAccountsStandIn()]);
  collector = await runCollector(await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl }));
}, 120_000);
afterAll(async () => {
  await collector?.stop();
  await accounts?.close();
  await bench?.close();
});

const JSON_TYPE = { 'content-type': 'application/json' };
const download = (more: Record<string, unknown> = {}) => ({
  kind: 'download',
  at: new Date(Date.now() - 60_000).toISOString(),
  ip: '81.2.69.142',
  url: 'https://cdn.example.com/ep-1.mp3',
  ...more,
});
function makeSender() {
  const { id } = makeOrganization();
  const key = accounts.makeKey(id);
  const send = (body: string | Buffer, headers: Record<string, string> = JSON_TYPE) =>
    post(collector.port, '/v1/events', { key, body, headers });
  return { id, key, send };
}

describe('bodies', () => {
  test.each([
    ['too long', Buffer.alloc(10 * 1024 * 1024 + 1, ' '), JSON_TYPE, 413, 'TOO_LARGE'],
    ['a bomb', gzipSync(Buffer.alloc(100 * 1024 * 1024)), { ...JSON_TYPE, 'content-encoding': 'gzip' }, 413, 'TOO_LARGE'],
    ['too many', JSON.stringify({ events: Array(10_001).fill(1) }), JSON_TYPE, 413, 'TOO_MANY_EVENTS'],
    ['too many lines', '{}\n'.repeat(10_001), { 'content-type': 'application/x-ndjson' }, 413, 'TOO_MANY_EVENTS'],
    ['another type', 'a,b', { 'content-type': 'text/csv' }, 415, 'UNSUPPORTED_TYPE'],
    ['another encoding', '{}', { ...JSON_TYPE, 'content-encoding': 'br' }, 415, 'UNSUPPORTED_ENCODING'],
    ['gzip twice', gzipSync(gzipSync('{"events":[]}')), { ...JSON_TYPE, 'content-encoding': 'gzip' }, 422, 'NOT_UTF8'],
    ['broken gzip', gzipSync('{"events":[]}').subarray(0, 20), { ...JSON_TYPE, 'content-encoding': 'gzip' }, 422, 'BROKEN_GZIP'],
    ['no gzip', '{"events":[]}', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 422, 'BROKEN_GZIP'],
    ['garbage', Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc0]), JSON_TYPE, 422, 'NOT_UTF8'],
    ['half a document', '{"events":[{', JSON_TYPE, 422, 'NOT_JSON'],
    ['something else', '[1]', JSON_TYPE, 422, 'NO_EVENTS'],
    ['nothing', '', JSON_TYPE, 422, 'NOT_JSON'],
  ] as [string, string | Buffer, Record<string, string>, number, string][])(
    '%s: refused, with both limits where one was passed',
    async (_, body, headers, status, code) => {
      const { id, send } = makeSender();
      const answer = await send(body, headers);
      expect([answer.status, answer.body.title, answer.headers['content-type']]).toEqual([status, code, 'application/problem+json']);
      expect(answer.body.detail).toMatch(status === 413 ? /10 MB.*10,000 events/ : /./);
      expect(await bench.storedEvents(id)).toHaveLength(0);
    },
  );

  test('a request that announces no body at all is answered like an empty one, and nobody waits for it', async () => {
    const { key } = makeSender();
    const answer = async (path: string, announced: string) => {
      const socket = connect(collector.port, '127.0.0.1');
      socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n${announced}connection: close\r\n\r\n`);
      const [head, body] = (await text(socket)).split('\r\n\r\n') as [string, string];
      return [head.slice(9, 12), body];
    };
    for (const path of ['/v1/events', '/v1/logs', '/v1/logs?format=json']) {
      const empty = await answer(path, 'content-length: 0\r\n');
      expect(empty[0]).toMatch(/^[24]/);
      expect(await answer(path, '')).toEqual(empty);
    }
  });

  test('ten thousand bad rows are ten thousand verdicts, and redirects go on meanwhile', async () => {
    const { send } = makeSender();
    const sending = send(JSON.stringify({ events: Array.from({ length: 10_000 }, (_, n) => ({ kind: 'download', id: `x${n}` })) }));
    expect((await ask(collector.port, '/livez')).status).toBe(200);
    const { status, body } = await sending;
    expect([status, body.accepted, body.rejected, body.events.length]).toEqual([200, 0, 10_000, 10_000]);
  });

  test('ids that repeat within a batch count once; NUL, lone surrogates and __proto__ do no harm', async () => {
    const { id, send } = makeSender();
    const at = new Date(Date.now() - 60_000).toISOString();
    const same = download({ at, id: 'same' });
    const proto = JSON.stringify(download({ at, id: 'p' })).replace('{', '{"__proto__":{"kind":"download"},');
    const rows = [
      JSON.stringify(same),
      JSON.stringify(same),
      JSON.stringify({ ...same, at: new Date(Date.now() - 120_000).toISOString() }),
      JSON.stringify(download({ at, id: 'nul', userAgent: 'A\0B\u001f' })),
      String.raw`{"kind":"download","at":"${at}","ip":"81.2.69.142","url":"https://cdn.example.com/x.mp3","userAgent":"\ud800x"}`,
      String.raw`{"kind":"download","at":"${at}","ip":"81.2.69.142","url":"https://cdn.example.com/\u0000.mp3"}`,
      String.raw`{"kind":"download","at":"${at}","ip":"81.2.69.142","podcastId":"${newId()}","guid":"\udfff"}`,
      proto,
      JSON.stringify(download({ at, url: `https://cdn.example.com/${Array.from({ length: 500 }, newId).join('')}`.slice(0, 8_000) })),
      JSON.stringify(download({ at, bytesServed: 1e300 })),
      JSON.stringify(download({ at, organizationId: newId() })),
    ];
    const { body } = await send(`{"events":[${rows.join(',')}]}`);
    const told = body.events.map(({ status, code, field }) => [status, code, field].filter(Boolean).join(' '));
    expect(told).toEqual([
      'accepted',
      'duplicate',
      'rejected ID_REUSED id',
      'accepted',
      'accepted',
      'rejected INVALID url',
      'rejected INVALID guid',
      'rejected UNKNOWN_FIELD __proto__',
      'accepted',
      'rejected INVALID bytesServed',
      'rejected UNKNOWN_FIELD organizationId',
    ]);
    const rowsKept = await bench.storedEvents(id);
    expect(rowsKept).toHaveLength(4);
    expect(rowsKept.map(({ user_agent }) => user_agent)).toEqual(expect.arrayContaining(['A B ', '\ufffdx']));
    for (const { url_key } of rowsKept) expect(Buffer.byteLength(url_key as string)).toBeLessThan(2_100);
  });
});

describe('slow senders (S7)', () => {
  test('a body that does not come ends with 408, and holds up nobody', async () => {
    const log = openLog('test', { level: 'ERROR' });
    // The door alone, because a collector's patience is half a minute.
    const door = makeListeningDoor({
      identify: makeIdentifySender(
        openAccountsDoor({ graphqlUrl: () => accounts.graphqlUrl, secretsKey: TEST_SECRETS_KEY }),
        'listening:write',
      ),
      limits: openSenderLimits(1_000),
      usage: { taken: () => undefined, failed: () => undefined },
      keeper: { keep: async () => ({ store: 'database', duplicates: new Set() }) },
      describe: () => {
        throw new Error('Nobody gets as far');
      },
      clientAddress: () => '81.2.69.142',
      log,
      batchBodyMs: 700,
    });
    const server = await openHttpServer({ service: 'test', host: '127.0.0.1', port: 0, handlers: [door], log });
    const key = accounts.makeKey(newId());
    const begin = (headers: string) => {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(`POST /v1/events HTTP/1.1\r\nhost: x\r\n${headers}`);
      return text(socket).catch(() => '');
    };
    const slow = Array.from({ length: 50 }, () =>
      begin(`authorization: Bearer ${key}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`),
    );
    const headersOnly = begin('');
    expect((await post(server.port, '/v1/events', { key, body: '{"events":[]}', headers: JSON_TYPE })).status).toBe(200);
    expect(await headersOnly).toMatch(/^(HTTP\/1\.1 408 |$)/);
    for (const answer of slow) expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
    await server.close(1_000);
  }, 60_000);
});

describe('who asks (A5d, §9)', () => {
  test('addresses in the body are never believed from a list, and never stored', async () => {
    const { id, send } = makeSender();
    const { body } = await send(
      JSON.stringify({
        events: [
          download({ ip: '::ffff:81.2.69.142' }),
          download({ ip: '81.2.69.142', userAgent: 'x' }),
          download({ ip: '1.1.1.1,2.2.2.2' }),
        ],
      }),
    );
    expect(body).toMatchObject({ accepted: 2, rejected: 1 });
    const [one, two] = await bench.storedEvents(id);
    expect((one!['household_key'] as Buffer).equals(two!['household_key'] as Buffer)).toBe(true);
  });

  test('a key works from its networks only, IPv6 too, and the address is the one that the trusted proxy saw', async () => {
    const key = accounts.makeKey(newId(), ['listening:write'], { allowedNetworks: ['81.2.69.0/24', '2001:db8::/32'] });
    const from = async (address: string) => {
      const headers = { ...JSON_TYPE, 'x-forwarded-for': address };
      return (await post(collector.port, '/v1/events', { key, body: '{"events":[]}', headers })).status;
    };
    expect([await from('81.2.69.9'), await from('2001:db8:1::9'), await from('::ffff:81.2.69.9')]).toEqual([200, 200, 200]);
    expect([await from('81.2.70.9'), await from('2001:db9::9'), await from('81.2.69.9, 81.2.70.9'), await from('x')]).toEqual([
      403, 403, 403, 403,
    ]);
  });

  test('a key has its own rate, and one that is over is refused', async () => {
    const slow = accounts.makeKey(newId(), ['listening:write'], { rateLimit: 3 });
    const over = accounts.makeKey(newId(), ['listening:write'], { expiresAt: Math.floor(Date.now() / 1000) - 1 });
    const send = (key: string) => post(collector.port, '/v1/events', { key, body: '{"events":[]}', headers: JSON_TYPE });
    const answers = [await send(slow), await send(slow), await send(slow), await send(slow)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.map(({ headers }) => [headers['ratelimit-limit'], headers['ratelimit-remaining']])).toEqual([
      ['3', '2'],
      ['3', '1'],
      ['3', '0'],
      ['3', '0'],
    ]);
    expect((await send(over)).status).toBe(401);
  });

  test('an address that guesses keys is sent away for a while, and asks accounts nothing any more', async () => {
    const own = await runCollector(await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl }));
    const guess = (n: number) => `cg_${String(n).padStart(12, '0')}_${'A'.repeat(43)}`;
    const statuses: number[] = [];
    for (let n = 0; n < 70; n++)
      statuses.push(
        (await post(own.port, '/v1/events', { key: guess(n), body: '{}', headers: { 'x-forwarded-for': '81.2.69.9' } })).status,
      );
    expect([statuses.slice(0, 60).every((status) => status === 401), statuses.slice(60).every((status) => status === 429)]).toEqual([
      true,
      true,
    ]);
    const key = accounts.makeKey(newId());
    expect(
      (await post(own.port, '/v1/events', { key, body: '{"events":[]}', headers: { ...JSON_TYPE, 'x-forwarded-for': '81.2.69.10' } }))
        .status,
    ).toBe(200);
    await own.stop();
  }, 120_000);
});
