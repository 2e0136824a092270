import { createSecretKey } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agentFiles, type ListSource, openListSource, serveList } from '../fixture/list-source.ts';
import { openLists } from '../lists/open-lists.ts';
import { makeDescribeListener } from './describe-listener.ts';

let source: ListSource;
beforeAll(async () => {
  source = await openListSource();
});
afterAll(() => source.close());

const secret = createSecretKey(Buffer.alloc(32, 7));
const places = { version: 'test-places-2026-01-01', find: (ip: string) => ({ country: ip === '81.2.69.142' ? 'GB' : null, region: null }) };
const describe = makeDescribeListener({ secret, places, lists: { userAgents: null, networks: null } });

test('names what judged, so that a row can be judged again', () => {
  expect(describe('81.2.69.142', 'Overcast/3.0').lists_version).toMatch(
    /^castgraph-\d\S* networks-\d{4}-\d\d-\d\d test-places-2026-01-01$/,
  );
});

test('finds the place of an address however it is written', () => {
  for (const ip of ['81.2.69.142', '::ffff:81.2.69.142', '81.2.69.142:4711']) expect(describe(ip, '').country).toBe('GB');
});

test('keeps to one edition within a row while lists are swapped and requests flow', async () => {
  const serve = (maker: string, network: string) => {
    for (const [name, text] of Object.entries(agentFiles(maker))) source.answers.set(`/flow/${name}.json`, serveList(text));
    source.answers.set('/flow.txt', serveList(network));
  };
  serve('Old', '81.2.69.0/24\n');
  const { directory, ...options } = await source.options();
  const lists = await openLists({
    ...options,
    directory,
    userAgentsUrl: `${source.origin}/flow`,
    networkSources: [{ kind: 'vpn', url: `${source.origin}/flow.txt` }],
    placesBuiltAt: 0,
  });
  await lists.refresh();
  const judge = makeDescribeListener({ secret, places, lists });
  const first = judge('81.2.69.142', 'Oldapps1/1');
  expect(first).toMatchObject({ app: 'Old apps 1', ip_class: 'vpn' });
  serve('New', '81.2.69.0/24\n81.2.70.0/24\n');
  const seen = new Map<string, Set<string>>();
  const refreshing = { isDone: false };
  void lists.refresh().finally(() => (refreshing.isDone = true));
  do {
    // As requests come in: one after the other, with the event loop's turns between them.
    for (let request = 0; request < 50; request++) {
      const { app, lists_version } = judge('81.2.69.142', 'Oldapps1/1');
      seen.set(lists_version, (seen.get(lists_version) ?? new Set()).add(String(app)));
    }
    await new Promise((resolve) => setImmediate(resolve));
  } while (!refreshing.isDone);
  const last = judge('81.2.70.1', 'Newapps1/1');
  expect(last).toMatchObject({ app: 'New apps 1', ip_class: 'vpn' });
  expect(last.lists_version).not.toBe(first.lists_version);
  // Each edition gave one answer only.
  for (const apps of seen.values()) expect(apps.size).toBe(1);
  expect(last.listener_key).not.toEqual(first.listener_key);
  expect(judge('81.2.69.142', 'Oldapps1/1').listener_key).toEqual(first.listener_key);
  lists.close();
});
