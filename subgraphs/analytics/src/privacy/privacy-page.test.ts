import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOrganization } from '@castgraph/orm/transact';
import type { RouteRequest, RouteResponse } from '@castgraph/service/routes';
import { makeOrganization } from '@castgraph/testing/organization';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { contextOf } from '../fixture/recounting.ts';
import { methodologyRoute } from '../methodology/methodology-route.ts';
import { KEPT_FIELDS } from './kept-fields.ts';
import { readLogColumns } from './privacy-facts.ts';
import { privacyRoute } from './privacy-route.ts';
import type { PrivacyLimits } from './privacy-setting.ts';
import { updatePrivacySettings } from './update-privacy-settings.ts';
import { withLive } from '../context.ts';
import { withPrivacy } from './with-privacy.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const LIMITS: PrivacyLimits = { eventDays: 123, verdictDays: 90, contact: 'numbers@example.com' };
const PUBLIC_URL = 'https://castgraph.example';

async function announce(name: string): Promise<string> {
  const { id } = makeOrganization();
  await database.owner.query('insert into analytics.measurement_setting (organization_id, organization_name) values ($1, $2)', [id, name]);
  return id;
}

function get(organization: string, headers: RouteRequest['headers'] = {}): Promise<RouteResponse> {
  const route = privacyRoute({ orm: database.orm, publicUrl: PUBLIC_URL, limits: LIMITS });
  return route.handle({ params: { organization }, headers } as unknown as RouteRequest);
}

const context = (organizationId: string) =>
  withPrivacy(LIMITS)(withLive(undefined as never, PUBLIC_URL)(contextOf(database, organizationId)));
const read = async (organizationId: string): Promise<any> => (await get(`${organizationId}.json`)).body;
const textOf = (document: any, section: string, id: string): string =>
  document.sections.find((one: any) => one.id === section).items.find((item: any) => item.id === id).text;

describe('the privacy page', () => {
  test('is a page without script that says what its JSON says, and is not sent again to who has it', async () => {
    const organizationId = await announce('Harbour');
    const { status, headers, body } = await get(organizationId);
    const document = await read(organizationId);
    expect(status).toBe(200);
    expect(headers!['content-security-policy']).toContain("default-src 'none'");
    expect(body).not.toMatch(/<script|onload|javascript:/i);
    expect(body).toContain(`Version ${document.version}`);
    expect(body).toContain('color-scheme:light dark');
    for (const { items } of document.sections) for (const { name } of items) expect(body).toContain(name);
    expect(await get(organizationId, { 'if-none-match': headers!['etag'] as string })).toMatchObject({ status: 304 });
  });

  test('says of every column of the log what it is', async () => {
    const { id } = makeOrganization();
    const columns = await inOrganization(database.orm, id, readLogColumns);
    expect(Object.keys(KEPT_FIELDS).toSorted()).toEqual(columns.toSorted());
  });

  test('shows what the organization chose, and so does its methodology', async () => {
    const organizationId = await announce('Chosen');
    const before = await read(organizationId);
    expect(textOf(before, 'retention', 'events')).toBe('123 days');
    expect(textOf(before, 'retention', 'verdicts')).toBe('90 days');
    await updatePrivacySettings(context(organizationId), {
      eventDays: 70,
      contact: 'privacy@harbour.example',
      note: 'We love you.\nReally.',
    });
    const after = await read(organizationId);
    expect(textOf(after, 'retention', 'events')).toBe('70 days');
    expect(textOf(after, 'retention', 'verdicts')).toBe('90 days');
    expect(textOf(after, 'rights', 'erasure')).toContain('privacy@harbour.example');
    expect(after.version).not.toBe(before.version);
    expect((await get(organizationId)).body).toContain('<p>We love you.</p>\n<p>Really.</p>');
    const settings = { eventRetentionDays: LIMITS.eventDays, contact: null };
    const methodology = await methodologyRoute({ orm: database.orm, publicUrl: PUBLIC_URL, settings }).handle({
      params: { organization: organizationId },
      headers: {},
    } as unknown as RouteRequest);
    expect(methodology.body).toContain('70 days');
    expect(methodology.body).toContain(`href="${PUBLIC_URL}/privacy/${organizationId}"`);
  });

  test('shows names, contacts and notes as text, whatever they are', async () => {
    const hostile = `</title><script>alert(1)</script>"'&<img src=x onerror=alert(1)>`;
    const organizationId = await announce(hostile);
    await updatePrivacySettings(context(organizationId), { contact: hostile, note: `\u202E${hostile}\u0000` });
    const body = (await get(organizationId)).body as string;
    expect(body).not.toMatch(/<script|<img|\u202E/i);
    expect(await read(organizationId)).toMatchObject({ organizationName: hostile, contact: hostile, note: hostile });
  });

  test.each(['nobody', '01980000-0000-7000-8000-000000000000', "' or 1=1 --", '%00', '.json', ''])(
    'is not there for %j, as for any other that is unknown',
    async (organization) => {
      expect(await get(organization).catch((error) => ({ status: error.code === 'NOT_FOUND' ? 404 : 500 }))).toMatchObject({ status: 404 });
    },
  );
});
