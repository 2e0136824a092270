import { once } from 'node:events';
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOrganization } from '@castgraph/testing/organization';
import { openAccountsStandIn, type AccountsStandIn } from '../fixture/accounts-stand-in.ts';
import { openCollectorBench, type CollectorBench } from '../fixture/collector-bench.ts';
import { post, type DoorBody } from '../fixture/post.ts';
import { runCollector, type CollectorProcess } from '../fixture/run-collector.ts';

let bench: CollectorBench;
let accounts: AccountsStandIn;
let collector: CollectorProcess;
beforeAll(async () => {
  [bench, accounts] = await Promise.all([openCollectorBench(), openAccountsStandIn()]);
  // With little room for garbage, what is held shows.
  const NODE_OPTIONS = '--max-old-space-size=128';
  collector = await runCollector(await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl, NODE_OPTIONS }));
}, 120_000);
afterAll(async () => {
  await collector?.stop();
  await accounts?.close();
  await bench?.close();
});

const DAY = new Date(Date.now() - 3_600_000);
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const clf = (at: Date) => {
  const [day, , year] = [at.toISOString().slice(8, 10), 0, at.toISOString().slice(0, 4)];
  return `${day}/${MONTHS[at.getUTCMonth()]}/${year}:${at.toISOString().slice(11, 19)} +0000`;
};
const nginx = (n: number, path = '/ep-1.mp3') =>
  `81.2.${(n >> 8) & 255}.${n & 255} - - [${clf(DAY)}] "GET ${path} HTTP/1.1" 200 1000000 "-" "AntennaPod/3.6.0"`;

function makeSender() {
  const { id } = makeOrganization();
  const key = accounts.makeKey(id);
  return { id, key, send: (body: string | Buffer, query = '') => post(collector.port, `/v1/logs${query}`, { key, body }) };
}

/** Sends a log as it is made, and reads the answer. */
async function stream(key: string, query: string, source: Readable): Promise<{ status: number; body: DoorBody }> {
  const headers = { authorization: `Bearer ${key}` };
  const asking = request({ host: '127.0.0.1', port: collector.port, path: `/v1/logs${query}`, method: 'POST', agent: false, headers });
  const answered = once(asking, 'response');
  await pipeline(source, asking);
  const [response] = await answered;
  return { status: response.statusCode, body: (await json(response as Readable)) as DoorBody };
}

describe('POST /v1/logs', () => {
  test('counts the same log once, plain, as gzip, and overlapping another', async () => {
    const { id, send } = makeSender();
    const lines = Array.from({ length: 40 }, (_, n) => nginx(n));
    const first = await send(lines.slice(0, 30).join('\n'), '?host=cdn.example.com');
    expect([first.status, first.body]).toMatchObject([200, { format: 'nginx', lines: 30, accepted: 30, duplicates: 0, rejected: 0 }]);
    const again = await send(gzipSync(lines.slice(0, 30).join('\n')), '?host=cdn.example.com');
    expect(again.body).toMatchObject({ accepted: 0, duplicates: 30 });
    const overlapping = await send(`${lines.slice(20).join('\r\n')}\r\n`, '?host=cdn.example.com');
    expect(overlapping.body).toMatchObject({ accepted: 10, duplicates: 10 });
    const rows = await bench.storedEvents(id);
    expect(rows).toHaveLength(40);
    expect(rows[0]).toMatchObject({
      source: 'log',
      kind: 'request',
      status: 200,
      bytes_served: '1000000',
      url_key: 'cdn.example.com/ep-1.mp3',
    });
    expect(JSON.stringify(rows)).not.toContain('81.2.');
  });

  test('lines that say the same are as many requests, the second time as well', async () => {
    const { id, send } = makeSender();
    const twins = [nginx(1), nginx(2), nginx(1), nginx(1)].join('\n');
    expect((await send(twins, '?host=cdn.example.com')).body).toMatchObject({ accepted: 4, duplicates: 0 });
    expect((await send(twins, '?host=cdn.example.com')).body).toMatchObject({ accepted: 0, duplicates: 4 });
    expect(await bench.storedEvents(id)).toHaveLength(4);
  });

  test('a CDN’s own id of a request makes it one of a kind', async () => {
    const { id, send } = makeSender();
    const row = JSON.stringify({
      timestamp: DAY.toISOString(),
      client_ip: '81.2.69.142',
      host: 'cdn.example.com',
      url: '/a.mp3',
      request_id: 'r1',
    });
    expect((await send(`${row}\n${row}\n`)).body).toMatchObject({ format: 'json', accepted: 1, duplicates: 1 });
    expect(await bench.storedEvents(id)).toHaveLength(1);
  });

  test('tells which lines it did not take, and why', async () => {
    const { id, send } = makeSender();
    const old = nginx(3).replace(clf(DAY), clf(new Date(Date.now() - 31 * 86_400_000)));
    const body = [nginx(1), 'nonsense', old, nginx(2).replace('81.2.0.2', 'unix:'), nginx(4, `/${'x'.repeat(70_000)}`), '', nginx(5)].join(
      '\n',
    );
    const answer = await send(body, '?host=cdn.example.com');
    expect(answer.body).toMatchObject({ lines: 7, accepted: 2, rejected: 4 });
    expect(answer.body.rejections.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 UNREADABLE',
      '3 TOO_LATE',
      '4 INVALID',
      '5 LINE_TOO_LONG',
    ]);
    expect(await bench.storedEvents(id)).toHaveLength(2);
    const withoutHost = await send(nginx(1));
    expect(withoutHost.body).toMatchObject({ accepted: 0, rejected: 1, rejections: [{ line: 1, code: 'NO_HOST' }] });
    expect((await send(Buffer.from(`${'junk\n'.repeat(200)}`))).body).toMatchObject({ title: 'UNKNOWN_FORMAT', status: 422 });
    expect((await send('x', '?format=apache')).body).toMatchObject({ status: 422, field: 'format' });
    expect((await send('')).body).toMatchObject({ lines: 0, accepted: 0 });
  });

  test('a log far larger than memory allows is taken as it comes', async () => {
    const { id, key } = makeSender();
    const before = await residentBytes();
    let n = 0;
    // 300 MB of lines that are not taken, with some between them that are: all is read, little is stored.
    const filler = `${'#'.padEnd(1_023, 'x')}\n`.repeat(200);
    const source = Readable.from(
      (function* () {
        for (; n < 1_500; n++) yield Buffer.from(`${nginx(n)}\n${filler}`);
      })(),
    );
    const { status, body } = await stream(key, '?host=cdn.example.com&format=nginx', source);
    expect([status, body.accepted, body.rejected, body.rejections.length]).toEqual([200, 1_500, 300_000, 1_000]);
    expect(await bench.storedEvents(id)).toHaveLength(1_500);
    expect((await residentBytes()) - before).toBeLessThan(200 * 1024 * 1024);
  }, 120_000);

  test('a bomb of gzip is read within bounds and refused at its limit', async () => {
    const { key } = makeSender();
    const before = await residentBytes();
    // A gzip may have many members: this one, of 64 MiB, is deflated once and sent until there is more than 2 GiB of it.
    const member = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'x'));
    const bomb = Readable.from(Array.from({ length: 33 }, () => member));
    const { status, body } = await stream(key, '?format=nginx&host=cdn.example.com', bomb);
    expect([status, body.title, body.accepted]).toEqual([413, 'TOO_LARGE', 0]);
    expect((await residentBytes()) - before).toBeLessThan(250 * 1024 * 1024);
  }, 240_000);
});

async function residentBytes(): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${collector.port}/metrics`)).text();
  return Number(/^process_resident_memory_bytes\S* (\S+)$/m.exec(metrics)![1]);
}
