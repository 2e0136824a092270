import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeOrganization } from '@castgraph/testing/organization';
import { type CollectorBench, type EventRow, openCollectorBench } from '../fixture/collector-bench.ts';
import { agentFiles, type ListSource, openListSource, serveList } from '../fixture/list-source.ts';
import { ask, type CollectorProcess, runCollector } from '../fixture/run-collector.ts';

let bench: CollectorBench;
let source: ListSource;
beforeAll(async () => {
  [bench, source] = await Promise.all([openCollectorBench(), openListSource()]);
});
afterAll(async () => {
  await bench.close();
  await source.close();
});

let asked = 0;

/** Asks until a row says that the list judged it, each time as somebody else: who was judged a moment ago is remembered. */
async function judgedBy(collector: CollectorProcess, organizationId: string, label: string): Promise<EventRow> {
  return await vi.waitFor(
    async () => {
      await ask(collector.port, `/r/${organizationId}/cdn.example.com/a.mp3`, {
        headers: { 'user-agent': `Houseapps4/2.${++asked}`, 'x-forwarded-for': '81.2.69.142' },
      });
      const row = (await bench.storedEvents(organizationId)).findLast(({ lists_version }) => String(lists_version).includes(label));
      expect(row).toBeDefined();
      return row!;
    },
    { timeout: 30_000, interval: 200 },
  );
}

test('a collector judges by its lists, also after a start without network, and shows their age', async () => {
  const organization = makeOrganization();
  await bench.knowHost(organization.id, 'cdn.example.com');
  for (const [name, text] of Object.entries(agentFiles('House'))) source.answers.set(`/house/${name}.json`, serveList(text));
  source.answers.set('/house.txt', serveList('81.2.69.0/24\n'));
  const env = await bench.environment({
    OPAWG_USER_AGENTS_URL: `${source.origin}/house`,
    IP_LISTS_URL: `business=${source.origin}/house.txt`,
    OUTBOUND_ALLOW: new URL(source.origin).host,
  });
  const collector = await runCollector(env);
  const row = await judgedBy(collector, organization.id, 'opawg-');
  expect(row).toMatchObject({ app: 'House apps 4', ip_class: 'business', country: 'GB', region: 'GB-ENG' });
  await collector.kill();
  const requested = source.requests.length;
  // Nothing is allowed now, so that no list can be had.
  const again = await runCollector({ ...env, OUTBOUND_ALLOW: '' });
  const organizationAfter = makeOrganization();
  await bench.knowHost(organizationAfter.id, 'cdn.example.com');
  const after = await judgedBy(again, organizationAfter.id, 'opawg-');
  expect(after['lists_version']).toBe(row['lists_version']);
  expect(source.requests.length).toBe(requested);
  const { body } = await ask(again.port, '/metrics');
  for (const list of ['user-agents', 'networks', 'places']) {
    const age = Number(new RegExp(`list_age_seconds{[^}]*list="${list}"[^}]*} ([\\d.e+]+)`).exec(body)?.[1]);
    expect([list, age >= 0]).toEqual([list, true]);
  }
  expect(await again.stop()).toBe(0);
}, 120_000);

test('a wrong setting stops the start with its name', async () => {
  const env = await bench.environment({ IP_LISTS_URL: 'planets=https://x.example/a', OPAWG_USER_AGENTS_URL: 'ftp://x.example' });
  await expect(runCollector(env)).rejects.toThrow(/IP_LISTS_URL[\s\S]*OPAWG_USER_AGENTS_URL|OPAWG_USER_AGENTS_URL[\s\S]*IP_LISTS_URL/);
  await expect(runCollector(await bench.environment({ GEO_DATABASE: '/nowhere/places.mmdb' }))).rejects.toThrow('/nowhere/places.mmdb');
});
