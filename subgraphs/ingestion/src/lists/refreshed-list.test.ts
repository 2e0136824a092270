import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '@castgraph/telemetry/metrics';
import { classifyIp } from '@castgraph/measurement/ip-class';
import type { AgentList } from '@castgraph/measurement/user-agents/agent-list';
import { agentFiles, type ListSource, openListSource, serveList } from '../fixture/list-source.ts';
import { networkLists, readNetworkSources } from './network-list.ts';
import { RefreshedList } from './refreshed-list.ts';
import { userAgentList } from './user-agent-list.ts';

let source: ListSource;
let folders = 0;
beforeAll(async () => {
  source = await openListSource();
});
afterAll(() => source.close());

/** A folder of its own on the server with the files given. */
function publish(files: Record<string, string>, etags = false): { url: string; set: (files: Record<string, string>) => void } {
  const path = `/lists-${++folders}`;
  const set = (next: Record<string, string>) => {
    for (const [name, text] of Object.entries(next))
      source.answers.set(`${path}/${name}.json`, serveList(text, etags ? { etag: `"${text.length}-${name}"` } : {}));
  };
  set(files);
  return { url: `${source.origin}${path}`, set };
}

async function refreshes(list: string, outcome: string): Promise<number> {
  const { values } = (await registry.getSingleMetric('list_refresh_total')!.get()) as { values: { labels: object; value: number }[] };
  return values.find(({ labels }) => JSON.stringify(labels) === JSON.stringify({ list, outcome }))?.value ?? 0;
}

const nameOf = (list: RefreshedList<AgentList>, userAgent: string) => list.current?.value.find(userAgent)?.name ?? null;

describe('a list of user agents that follows its source', () => {
  test('is read, asked for again only if it changed, and swapped whole', async () => {
    const { url, set } = publish(agentFiles('Old'), true);
    const list = await RefreshedList.open(userAgentList(url), await source.options());
    expect(list.current).toBeNull();
    expect(await list.refresh()).toBe('changed');
    expect(nameOf(list, 'Oldapps3/1')).toBe('Old apps 3');
    const { edition } = list.current!;
    const before = source.requests.length;
    expect(await list.refresh()).toBe('unchanged');
    expect(source.requests.slice(before).every(({ headers }) => headers['if-none-match'] !== undefined)).toBe(true);
    expect(list.current!.edition).toBe(edition);
    set(agentFiles('Newer'));
    expect(await list.refresh()).toBe('changed');
    expect([nameOf(list, 'Oldapps3/1'), nameOf(list, 'Newerapps3/1')]).toEqual([null, 'Newer apps 3']);
    expect(list.current!.edition).not.toBe(edition);
  });

  test('is there at a start without network, and names the same edition', async () => {
    const { url } = publish(agentFiles('Kept'));
    const options = await source.options();
    const first = await RefreshedList.open(userAgentList(url), options);
    await first.refresh();
    const second = await RefreshedList.open(userAgentList(url), {
      ...options,
      fetchUrl: () => Promise.reject(new Error('no network')),
    });
    expect(nameOf(second, 'Keptbots1/2')).toBe('Kept bots 1');
    expect(second.current!.edition).toBe(first.current!.edition);
    expect(second.checkedAt).toBe(first.checkedAt);
    expect(await second.refresh()).toBe('unreachable');
    expect(nameOf(second, 'Keptbots1/2')).toBe('Kept bots 1');
  });

  test('tells the same edition on two collectors that share nothing', async () => {
    const { url } = publish(agentFiles('Same'));
    const lists = await Promise.all([1, 2].map(async () => RefreshedList.open(userAgentList(url), await source.options())));
    await Promise.all(lists.map((list) => list.refresh()));
    expect(lists[0]!.current!.edition).toBe(lists[1]!.current!.edition);
  });

  test('does not take the list of another source for its own', async () => {
    const options = await source.options();
    const first = await RefreshedList.open(userAgentList(publish(agentFiles('One')).url), options);
    await first.refresh();
    const other = await RefreshedList.open(userAgentList(publish(agentFiles('Two')).url), options);
    expect(other.current).toBeNull();
  });

  test('is read anew when the disk holds half a file', async () => {
    const { url } = publish(agentFiles('Torn'));
    const options = await source.options();
    await (await RefreshedList.open(userAgentList(url), options)).refresh();
    const path = join(options.directory, 'user-agents.json');
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 500));
    const list = await RefreshedList.open(userAgentList(url), options);
    expect(list.current).toBeNull();
    expect(await list.refresh()).toBe('changed');
    expect(await readdir(options.directory)).toEqual(['user-agents.json']);
  });

  test('follows a folder of this machine', async () => {
    const { directory } = await source.options();
    const write = async (maker: string) => {
      for (const [name, text] of Object.entries(agentFiles(maker))) await writeFile(join(directory, `${name}.json`), text);
    };
    await write('Disk');
    const list = await RefreshedList.open(userAgentList(pathToFileURL(directory).href), await source.options());
    expect(list.isLocal).toBe(true);
    expect([await list.refresh(), await list.refresh()]).toEqual(['changed', 'unchanged']);
    await write('Disks');
    expect(await list.refresh()).toBe('changed');
    await rm(join(directory, 'bots.json'));
    expect(await list.refresh()).toBe('unreachable');
    expect(nameOf(list, 'Disksapps1/1')).toBe('Disks apps 1');
  });

  test('takes compressed files, by name or by encoding', async () => {
    const { url } = publish(agentFiles('Packed'));
    const [bots, apps] = ['bots', 'apps'].map((name) => gzipSync(agentFiles('Packed')[name]!));
    const { pathname } = new URL(url);
    source.answers.set(`${pathname}/bots.json`, serveList(bots!));
    source.answers.set(`${pathname}/apps.json`, serveList(apps!, { headers: { 'content-encoding': 'gzip' } }));
    const list = await RefreshedList.open(userAgentList(url), await source.options());
    expect(await list.refresh()).toBe('changed');
  });

  const good = agentFiles('Good');
  const endless = Buffer.alloc(33 * 1024 * 1024, ' ');
  test.each<[string, Parameters<typeof serveList>, string]>([
    ['a page', ['<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } }], 'refused'],
    ['a page that says it is JSON', ['<html></html>', { headers: { 'content-type': 'application/json' } }], 'refused'],
    ['half of it', [good['apps']!.slice(0, 200)], 'refused'],
    ['a torn compressed file', [gzipSync(good['apps']!).subarray(0, 60)], 'refused'],
    ['a torn compression', [gzipSync(good['apps']!).subarray(0, 60), { headers: { 'content-encoding': 'gzip' } }], 'refused'],
    ['a bomb', [gzipSync(endless)], 'refused'],
    ['a bomb in the encoding', [gzipSync(endless), { headers: { 'content-encoding': 'gzip' } }], 'refused'],
    ['far too much', [endless], 'refused'],
    ['bytes that are no text', [Buffer.from([0x7b, 0xff, 0xfe, 0x00])], 'refused'],
    ['a list that lost most entries', [agentFiles('Good', 4)['apps']!], 'refused'],
    ['patterns that cannot be used', [JSON.stringify({ entries: [{ name: 'x', pattern: '(?=a)' }] })], 'refused'],
    ['nothing', [''], 'refused'],
  ])('keeps the one before when the source sends %s', async (_, answer, outcome) => {
    const { url } = publish(good);
    const list = await RefreshedList.open(userAgentList(url), await source.options());
    await list.refresh();
    const { current } = list;
    const before = await refreshes('user-agents', outcome);
    source.answers.set(`${new URL(url).pathname}/apps.json`, serveList(...answer));
    expect(await list.refresh()).toBe(outcome);
    expect(list.current).toBe(current);
    expect(await refreshes('user-agents', outcome)).toBe(before + 1);
  });

  test('keeps the one before while the source fails, and takes the next good one', async () => {
    const { url, set } = publish(agentFiles('Up'));
    const list = await RefreshedList.open(userAgentList(url), await source.options());
    await list.refresh();
    source.answers.set(`${new URL(url).pathname}/apps.json`, (_request, response) => response.writeHead(503).end());
    expect(await list.refresh()).toBe('unreachable');
    expect(nameOf(list, 'Upapps1/1')).toBe('Up apps 1');
    set(agentFiles('Uppers'));
    expect(await list.refresh()).toBe('changed');
  });

  test('reaches no private address that nobody allowed', async () => {
    const options = await source.options();
    const list = await RefreshedList.open(userAgentList('http://169.254.169.254/latest'), options);
    expect(await list.refresh()).toBe('refused');
  });
});

describe('lists of networks that follow their sources', () => {
  const publishText = (text: string | Buffer) => {
    const path = `/networks-${++folders}.txt`;
    source.answers.set(path, serveList(text));
    return { url: `${source.origin}${path}`, set: (next: string | Buffer) => source.answers.set(path, serveList(next)) };
  };

  test('judge by class, each of several sources, and correct what is embedded', async () => {
    const hosting = publishText('81.2.69.0/24\n');
    const more = publishText('81.2.70.0,81.2.70.255,A Host\n');
    const homes = publishText('3.5.140.0/24\n');
    const sources = readNetworkSources(`hosting=${hosting.url} hosting=${more.url}, residential=${homes.url}`)!;
    const list = await RefreshedList.open(networkLists(sources), await source.options());
    expect(await list.refresh()).toBe('changed');
    const { lists } = list.current!.value;
    expect(['81.2.69.1', '81.2.70.255', '81.2.71.0', '3.5.140.2', '3.5.141.2'].map((ip) => classifyIp(ip, lists))).toEqual([
      'hosting',
      'hosting',
      'public',
      'public',
      'hosting',
    ]);
  });

  test.each([
    ['everything', '0.0.0.0/0\n'],
    ['private ranges', '81.2.69.0/24\n10.0.0.0/8\n'],
    ['less than half', '81.2.69.0/25\n'],
    ['a page', '<html>'],
    ['nothing', '\n'],
  ])('keep the ones before when a source sends %s', async (_, text) => {
    const good = Array.from({ length: 8 }, (__, index) => `81.2.${64 + index}.0/24`).join('\n');
    const { url, set } = publishText(good);
    const list = await RefreshedList.open(networkLists([{ kind: 'vpn', url }]), await source.options());
    await list.refresh();
    set(text);
    expect(await list.refresh()).toBe('refused');
    expect(classifyIp('81.2.69.1', list.current!.value.lists)).toBe('vpn');
  });

  test.each(['hosting', 'hosting=nonsense', 'planets=https://x.example/a', 'hosting=ftp://x.example/a', 'https://x.example/a'])(
    'the setting %s is refused',
    (text) => expect(readNetworkSources(text)).toBeNull(),
  );
  test('the setting may name a class twice, and URLs with commas', () => {
    expect(readNetworkSources('vpn=https://x.example/a,b vpn=file:///c')).toEqual([
      { kind: 'vpn', url: 'https://x.example/a,b' },
      { kind: 'vpn', url: 'file:///c' },
    ]);
    expect(readNetworkSources(' ')).toEqual([]);
  });
});
