import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.ts';
import { main } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'castgraph-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

class Sink extends Writable {
  text = '';
  isTTY = false;
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function run(words: string[], input = '') {
  const stdout = new Sink();
  const stderr = new Sink();
  const code = await main(words, { stdin: Readable.from([Buffer.from(input)]), stdout, stderr, env: {} });
  const json = () => JSON.parse(stdout.text);
  const lines = () =>
    stdout.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { code, text: stdout.text, stderr: stderr.text, json, lines };
}

const request = (over: object = {}): string =>
  `${JSON.stringify({ at: '2026-11-02T12:00:00Z', ip: '203.0.113.7', url: 'https://a.example/ep.mp3', userAgent: 'Overcast/3.0', episode: 'e1', ...over })}\n`;

describe('downloads count', () => {
  it('prints the figures of a log on standard input', async () => {
    const { code, json, stderr } = await run(
      ['downloads', 'count', '-'],
      request() + request({ at: '2026-11-02T13:30:00+01:00' }) + request({ method: 'HEAD' }),
    );
    expect(code).toBe(0);
    expect(json()).toEqual({
      requests: 3,
      downloads: 1,
      listeners: 1,
      rejected: { duplicate: 1, method: 1 },
      episodes: { e1: { downloads: 1, listeners: 1 } },
    });
    expect(stderr).toBe('');
  });
  it('takes window, limit and lists', async () => {
    const list = file('clouds.txt', '198.51.100.0/24\n');
    const log = file(
      'log.jsonl',
      request({ at: '2026-11-02T22:00:00Z' }) + request({ at: '2026-11-03T03:00:00Z' }) + request({ ip: '198.51.100.1' }),
    );
    expect((await run(['downloads', 'count', log])).json().downloads).toBe(3);
    expect((await run(['downloads', 'count', log, '--window=first-touch', '--data-centre-list', list])).json()).toMatchObject({
      downloads: 1,
      rejected: { duplicate: 1, 'data-centre': 1 },
    });
    expect((await run(['downloads', 'count', '--max-per-ip', '1', log])).json().rejected).toEqual({});
    expect((await run(['downloads', 'count', '--max-per-ip', '0', log])).json().rejected).toEqual({ implausible: 3 });
    expect((await run(['downloads', 'count', '--max-per-ip', '0', '--include-list', list, log])).json().downloads).toBe(1);
  });
  it.each([
    ['no JSON', '{', 'Line 2: not JSON'],
    ['an array', '[]', 'Line 2: not a JSON object'],
    ['no instant', request({ at: '2026-11-02' }), 'Line 2: "at" must be'],
    ['a day that does not exist', request({ at: '2026-02-30T00:00:00Z' }), 'Line 2: "at" must be'],
    ['an instant without offset', request({ at: '2026-11-02T12:00:00' }), 'Line 2: "at" must be'],
    ['no address', request({ ip: '1.2.3' }), 'Line 2: Not an IP address'],
    ['an absent address', request({ ip: null }), 'Line 2: "ip" must be present'],
    ['an absent URL', request({ url: '' }), 'Line 2: "url" must be present'],
    ['a wrong status', request({ status: 20 }), 'Line 2: "status" must be an HTTP status'],
    ['negative bytes', request({ bytesServed: -1 }), 'Line 2: "bytesServed" must be a whole number'],
    ['a wrong type', request({ range: 5 }), 'Line 2: "range" must be a string'],
  ])('refuses %s and names the line', async (_, line, message) => {
    const { code, json } = await run(['downloads', 'count', '-'], request() + line);
    expect(code).toBe(2);
    expect(json()).toEqual({ error: { code: 'BAD_INPUT', message: expect.stringContaining(message) } });
  });
  it('refuses lines without end', async () => {
    expect((await run(['downloads', 'count', '-'], 'x'.repeat(3_000_000))).json().error.message).toContain('longer than a million');
  });
  it('counts an empty log as nothing, and passes over a byte order mark and blank lines', async () => {
    expect((await run(['downloads', 'count', '-'], '')).json()).toEqual({
      requests: 0,
      downloads: 0,
      listeners: 0,
      rejected: {},
      episodes: {},
    });
    expect((await run(['downloads', 'count', '-'], `\uFEFF${request().trimEnd()}\r\n\r\n`)).json().downloads).toBe(1);
  });
});

describe('downloads explain', () => {
  it('has one line per request and one counted line per download', async () => {
    const { lines } = await run(
      ['downloads', 'explain', '-'],
      request({ at: '2026-11-02T13:00:00Z' }) + request() + request({ range: 'bytes=0-1' }),
    );
    const [first, second, third] = lines();
    expect(first).toMatchObject({ line: 1, counted: false, cause: 'duplicate' });
    expect(second).toMatchObject({ line: 2, counted: true, cause: null, downloadKey: first.downloadKey });
    expect(third).toEqual({ line: 3, counted: false, cause: 'probe', downloadKey: null });
  });
});

describe('the other commands', () => {
  it('asks an OPAWG list first when it is given one, by its folder, its repository or one file', async () => {
    const entries = [{ name: 'House Player', pattern: '^HousePlayer/' }];
    const documents = { bots: { entries: [{ name: 'House Bot', pattern: '^HouseBot/' }] }, apps: { entries } };
    mkdirSync(join(folder, 'agents/src'), { recursive: true });
    for (const [name, document] of Object.entries(documents)) file(`agents/src/${name}.json`, JSON.stringify(document));
    const all = file('all-agents.json', JSON.stringify(documents));
    for (const place of [join(folder, 'agents/src'), join(folder, 'agents'), all]) {
      const { lines } = await run(['user-agents', 'classify', '-', '--list', place], 'HousePlayer/1\nHouseBot/1\nOvercast/3.0\n');
      expect(lines().map(({ kind, name, bot }) => [kind, name, bot])).toEqual([
        ['app', 'House Player', false],
        ['bot', 'House Bot', true],
        ['app', 'Overcast', false],
      ]);
    }
  });

  it('says that a list is none', async () => {
    for (const place of [join(folder, 'nowhere'), file('page.json', '<html>')]) {
      const { code, json } = await run(['user-agents', 'classify', '-', '--list', place], 'x\n');
      expect([code, json().error.code]).toEqual([2, 'BAD_INPUT']);
    }
  });

  it('classify user agents line by line, blank ones too', async () => {
    const { lines } = await run(['user-agents', 'classify', '-'], 'Overcast/3.0 (+http://overcast.fm/; iOS podcast app)\n\nokhttp/4\n');
    expect(lines().map(({ kind, bot }) => [kind, bot])).toEqual([
      ['app', false],
      ['unknown', true],
      ['library', true],
    ]);
    expect(Object.keys(lines()[0])).toEqual(['userAgent', 'kind', 'name', 'device', 'os', 'bot']);
  });
  it('find the destination of a URL', async () => {
    expect((await run(['url', 'destination', 'http://op3.dev/e/a.com/x.mp3'])).json()).toEqual({
      destination: 'http://a.com/x.mp3',
      prefixes: [{ vendor: 'OP3', url: 'http://op3.dev/e/a.com/x.mp3' }],
    });
    expect((await run(['url', 'destination', 'nonsense'])).json().error.code).toBe('BAD_INPUT');
  });
  it('compute the return', async () => {
    expect(
      (await run(['roi', '--cost', '100', '--value=250', '--daily', '-'], 'day,value\n2026-11-02,60\n2026-11-01,50\n')).json(),
    ).toEqual({ roi: 1.5, roas: 2.5, netProfit: 150, paybackPeriodDays: 2 });
    expect((await run(['roi', '--cost', '100', '--value', '-50'])).json().netProfit).toBe(-150);
    expect((await run(['roi', '--cost', '1', '--value', '2', '--daily', '-'], '1,2\nx,2\n')).json().error.message).toContain('Line 2');
  });
  it('read dates', async () => {
    expect((await run(['date', 'parse', 'Fri, 7 Ju1 2023 10:00:00 GMT+3'])).json()).toEqual({ at: '2023-07-07T07:00:00.000Z' });
    expect((await run(['date', 'parse', 'soon'])).code).toBe(2);
  });
  it('parse a feed from a file, and refuse what is none', async () => {
    const feed = file(
      'feed.xml',
      '<rss version="2.0"><channel><title>A show</title><item><title>One</title><guid>1</guid></item></channel></rss>',
    );
    expect((await run(['feed', 'parse', feed])).json()).toMatchObject({
      podcast: { title: 'A show' },
      episodes: [{ guid: '1', title: 'One', enclosures: [] }],
    });
    expect((await run(['feed', 'parse', '-'], '<html></html>')).code).toBe(2);
  });
  it('do not fetch from private addresses', async () => {
    const server = createServer((_, answer) => answer.end('secret')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { code, text } = await run(['feed', 'parse', `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`]);
    server.close();
    expect(code).toBe(2);
    expect(text).not.toContain('secret');
  });
});

describe('the command line', () => {
  it.each([
    [['downlods', 'count'], 'did you mean downloads?'],
    [['downloads', 'cuont'], 'did you mean count?'],
    [['downloads'], 'needs one of: count, explain'],
    [['downloads', 'count'], 'needs FILE'],
    [['downloads', 'count', '-', 'more'], 'takes no further argument: more'],
    [['downloads', 'count', '-', '--windw', 'x'], 'did you mean --window?'],
    [['downloads', 'count', '-', '-x'], 'Unknown option -x'],
    [['downloads', 'count', '-', '--window'], '--window needs a value'],
    [['downloads', 'count', '-', '--window', 'week'], 'calendar-day, first-touch, last-touch'],
    [['downloads', 'count', '-', '--window=first-touch', '--window=last-touch'], 'more than once'],
    [['downloads', 'count', '-', '--max-per-ip', '1.5'], 'whole number'],
    [['roi', '--cost', '1'], 'needs --value'],
    [['roi', '--cost', '1.5', '--value', '1'], 'whole number of minor units'],
    [['downloads', 'count', '/no/such/file'], 'There is no file'],
    [['downloads', 'count', tmpdir()], 'it is a directory'],
  ])('refuses %j and says what would do', async (words, message) => {
    const { code, json } = await run(words);
    expect(code).toBe(2);
    expect(json().error.message).toContain(message);
    expect(Object.keys(json().error)).toEqual(['code', 'message']);
  });
  it('helps at every level, with examples', async () => {
    const levels = [[], ...new Set(COMMANDS.filter(({ path }) => path.length > 1).map(({ path }) => path[0]))].map((group) =>
      typeof group === 'string' ? [group] : [],
    );
    for (const words of [...levels, ...COMMANDS.map(({ path }) => path)]) {
      const { code, text } = await run([...words, '--help']);
      expect(code).toBe(0);
      expect(text).toMatch(/Examples\n {2}\S/);
    }
    expect((await run([])).text).toBe((await run(['--help'])).text);
  });
  it('starts by its executable and ends quietly when its reader goes', () => {
    const executable = fileURLToPath(new URL('../bin/castgraph.js', import.meta.url));
    expect(JSON.parse(execFileSync(process.execPath, [executable, 'roi', '--cost', '1', '--value', '2'], { encoding: 'utf8' })).roas).toBe(
      2,
    );
    const agents = file('agents.txt', 'Overcast/3.0\n'.repeat(50_000));
    const piped = spawnSync('sh', ['-c', `"${process.execPath}" "${executable}" user-agents classify "${agents}" | head -n 1`], {
      encoding: 'utf8',
    });
    expect(piped.stderr).toBe('');
    expect(JSON.parse(piped.stdout).name).toBe('Overcast');
  });
});

it('transcript parse prints segments, tells what was odd on stderr, and says of anything else why, with status 2', async () => {
  const { json, stderr } = await run(['transcript', 'parse', '-'], 'WEBVTT\n\n00:01.000 -->\nAnn: Hello\n');
  expect(json()).toEqual({ segments: [{ start: 1, end: null, text: 'Hello', speaker: 'Ann' }], timesEstimated: false });
  expect(stderr).toMatch(/^missing-end \(line 3\): /);
  const { code, json: refused } = await run(['transcript', 'parse', file('page.html', '<h1>Not found</h1>')]);
  expect([code, refused().error.code]).toEqual([2, 'BAD_INPUT']);
});
