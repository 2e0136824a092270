import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { StatementClient } from '@castgraph/orm/statement-client';
import { createContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { countRequests } from '../listening/count-requests.ts';
import { loaders } from '../loaders.ts';
import { findEngagement } from './find-engagement.ts';
import { openEngagement } from './open-engagement.ts';

const log = openLog('test', { level: 'ERROR' });
const { id: organizationId } = makeOrganization();
const range = { from: '2026-10-20', to: '2026-10-24', timeZone: 'UTC' };
let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

test('figures that nobody wants are not read, those wanted in one turn are read together, and one wanted later is right as well', async () => {
  const { podcastId, url } = await database.announce(organizationId);
  await database.store(
    organizationId,
    [1, 2, 3].map((n) => ({ url, at: `2026-10-2${n}T10:00:00Z`, ip: n < 3 ? '81.2.69.1' : '81.2.69.2' })),
  );
  await countRequests(database.orm, organizationId);
  const context = createContext({ viewer: makeViewer({ organizationId, role: 'owner' }), orm: database.orm, log, loaders });
  const { figures } = openEngagement(context, (await findEngagement(context, { podcastId, range }))!);
  const query = vi.spyOn(StatementClient.prototype, 'query');
  try {
    const [downloads, basis] = await Promise.all([figures('downloads'), figures()]);
    expect(downloads).toBe(basis);
    expect(downloads).toMatchObject({ totalDownloads: 3, source: 'prefix', provisional: false });
    const names = query.mock.calls.flatMap(([sql]) => /^\/\* ([a-z-]+) /.exec(sql as string)?.[1] ?? []);
    expect(names).toEqual(['read-standing', 'engagement-total']);
  } finally {
    query.mockRestore();
  }
  expect(await figures('listeners')).toMatchObject({ totalListeners: 2, listenersAreExact: true });
});
