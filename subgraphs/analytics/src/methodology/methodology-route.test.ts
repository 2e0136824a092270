import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordOrganization } from '@castgraph/contracts/subscriptions';
import { newId } from '@castgraph/kernel/ids';
import type { RouteRequest, RouteResponse } from '@castgraph/service/routes';
import { makeOrganization } from '@castgraph/testing/organization';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { recordOrganizationJob } from '../listening/record-organization.job.ts';
import { methodologyRoute } from './methodology-route.ts';
import type { MethodologySettings } from './methodology-facts.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const SETTINGS: MethodologySettings = { eventRetentionDays: 123, contact: 'numbers@example.com' };

async function announce(name: string): Promise<string> {
  const organizationId = makeOrganization().id;
  const event = {
    eventId: newId(),
    organizationId,
    occurredAt: new Date().toISOString(),
    name,
    ownerId: newId(),
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
  };
  await recordOrganizationJob.handler(recordOrganization.schema.parse(event) as never, { orm: database.orm } as never);
  return organizationId;
}

function get(organization: string, headers: RouteRequest['headers'] = {}, settings = SETTINGS): Promise<RouteResponse> {
  const route = methodologyRoute({ orm: database.orm, publicUrl: 'https://castgraph.example', settings });
  return route.handle({ params: { organization }, headers } as unknown as RouteRequest);
}

async function read(organizationId: string, settings = SETTINGS): Promise<any> {
  return (await get(`${organizationId}.json`, {}, settings)).body;
}

/** Those of the standard that concern a listening figure; C11, C21, C23, C36 and C37 are about certification and lists' upkeep. */
const RULES = 'C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C12 C13 C14 C15 C16 C17 C18 C19 C20 C22 C24 C25 C26 C27 C28 C29 C30 C31 C32 C33 C34 C35 C38';

const itemOf = (document: any, section: string, id: string): string =>
  document.sections.find((one: any) => one.id === section).items.find((item: any) => item.id === id).text;
const ruleOf = (document: any, id: string): string => document.rules.find((rule: any) => rule.id === id).text;

describe('the public description of the methodology', () => {
  test('is a page without script, dated, versioned, and says what its JSON says', async () => {
    const organizationId = await announce('The Fixture Network');
    const { status, headers, body } = await get(organizationId);
    const document = await read(organizationId);
    const html = body as string;
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=60' });
    expect(headers!['content-security-policy']).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|onload|javascript:/i);
    expect(html).toContain('@media print');
    expect(html).toContain(`Version ${document.version}`);
    expect(html).toContain(`<time datetime="${document.day}">`);
    expect(html).toContain('numbers@example.com');
    const words = [...document.sections.flatMap(({ items }: any) => items), ...document.rules].map(({ text }: any) => text);
    const shown = html
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'");
    expect(words.filter((text: string) => !shown.includes(text))).toEqual([]);
  });

  test('has every rule of the standard that has a meaning here, once', async () => {
    const { rules } = await read(await announce('Rules'));
    expect(rules.map(({ id }: any) => id).join(' ')).toBe(RULES);
    for (const { text } of rules) expect(text).toMatch(/^[A-Z].{20,}\.$/);
  });

  test('follows every setting, and its version follows it', async () => {
    const organizationId = await announce('Settings');
    const before = await read(organizationId);
    expect(itemOf(before, 'choices', 'window')).toBe('the calendar day in UTC');
    expect(itemOf(before, 'choices', 'time-zone')).toBe('Europe/Berlin');
    expect(itemOf(before, 'retention', 'events')).toContain('123 days');
    await database.owner.query(
      `update analytics.measurement_setting set download_window = 'last-touch', max_per_ip = 77, source = 'log' where organization_id = $1`,
      [organizationId],
    );
    await database.owner.query(
      `insert into analytics.shared_network (organization_id, household_key, label) values ($1, '\\x01', 'Campus')`,
      [organizationId],
    );
    const after = await read(organizationId);
    expect(itemOf(after, 'choices', 'window')).toContain('24 hours from the last request');
    expect(itemOf(after, 'choices', 'max-per-ip')).toContain('77');
    expect(ruleOf(after, 'C9')).toContain('above 77 within');
    expect(ruleOf(after, 'C9')).toContain('streams and the plays');
    expect(ruleOf(after, 'C10')).toContain('1 entry is in force; each ends 90 days');
    expect(ruleOf(after, 'C10')).toContain('0 entries count also where');
    expect(ruleOf(after, 'C34')).toContain('60 seconds or more');
    expect(itemOf(after, 'exclusions', 'implausible')).toContain('77');
    expect(itemOf(after, 'sources', 'log')).toContain('The downloads shown are counted by this.');
    expect(after.version).not.toBe(before.version);
    await database.owner.query('update analytics.shared_network set lifts_data_centre = true where organization_id = $1', [organizationId]);
    expect(ruleOf(await read(organizationId), 'C10')).toContain('1 entry counts also where');
    const other = await read(organizationId, { eventRetentionDays: 500, contact: null });
    expect(itemOf(other, 'retention', 'events')).toContain('500 days');
    expect(other.version).not.toBe(after.version);
  });

  test('names the lists that judged the newest requests', async () => {
    const organizationId = await announce('Lists');
    expect(itemOf(await read(organizationId), 'choices', 'list-editions')).toBe('none yet: no request has arrived');
    await database.store(organizationId, [{ at: Date.now() }]);
    expect(itemOf(await read(organizationId), 'choices', 'list-editions')).toBe('test');
  });

  test('thanks the owners of the data that judged its requests', async () => {
    const document = await read(await announce('Thanks'));
    expect(itemOf(document, 'choices', 'attributions')).toContain('IP Geolocation by DB-IP');
  });

  test('is the same for equal methods, and is not sent again to who has it', async () => {
    const organizationId = await announce('Same');
    const { headers } = await get(organizationId);
    expect(await get(organizationId, { 'if-none-match': headers!['etag'] as string })).toMatchObject({ status: 304 });
    expect((await read(organizationId)).version).toBe((await read(organizationId)).version);
    expect(await read(await announce('Other'))).not.toMatchObject({ version: (await read(organizationId)).version });
  });

  test('shows the name of an organization as text, whatever it is', async () => {
    const name = `</title><script>alert(1)</script>"'&<img src=x onerror=alert(1)>`;
    const organizationId = await announce(name);
    const html = (await get(organizationId)).body as string;
    expect(html).not.toMatch(/<script|<img/i);
    expect(html).toContain('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;&lt;img src=x onerror=alert(1)&gt;');
    expect((await read(organizationId)).organizationName).toBe(name);
  });

  test.each(['nobody', '01980000-0000-7000-8000-000000000000', "' or 1=1 --", '../secrets', '%00', '.json', ''])(
    'is not there for %j, as for any other that is unknown',
    async (organization) => {
      expect(await get(organization).catch((error) => ({ status: error.code === 'NOT_FOUND' ? 404 : 500 }))).toMatchObject({ status: 404 });
    },
  );

  test('of an organization announced again keeps the choices made since', async () => {
    const organizationId = await announce('Old name');
    await database.owner.query(`update analytics.measurement_setting set time_zone = 'Asia/Tokyo' where organization_id = $1`, [
      organizationId,
    ]);
    const event = {
      eventId: newId(),
      organizationId,
      occurredAt: new Date().toISOString(),
      name: 'New name',
      ownerId: newId(),
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
    };
    await recordOrganizationJob.handler(event as never, { orm: database.orm } as never);
    const document = await read(organizationId);
    expect(document.organizationName).toBe('New name');
    expect(itemOf(document, 'choices', 'time-zone')).toBe('Asia/Tokyo');
  });
});
