import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '@castgraph/kernel/days';
import { openLog } from '@castgraph/telemetry/log';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { arrangeListening } from '../fixture/recounting.ts';
import { recountDownloads } from './recount-downloads.ts';
import { recountFailure } from './recount-failure.ts';
import { recountSpanJob } from './recount-span.job.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const START = Math.floor((Date.now() - 3 * DAY_MS) / DAY_MS) * DAY_MS;

test('a recount that fails says why in words, where it stopped, and keeps what the database said for the log', async () => {
  const hours = [22, 27];
  const { organizationId, context } = await arrangeListening(database, (url) => hours.map((hour) => ({ url, at: START + hour * HOUR_MS })));
  await recountDownloads(context, { from: new Date(START - DAY_MS), to: new Date(START + 2 * DAY_MS) });
  const { rows } = await database.owner.query<{ payload: object }>('select payload from analytics.outbox where organization_id = $1', [
    organizationId,
  ]);
  // The second is a download no more, and the sums it is to be taken from are wrong: the table refuses that.
  await database.owner.query(`update analytics.measurement_setting set download_window = 'last-touch' where organization_id = $1`, [
    organizationId,
  ]);
  await database.owner.query('update analytics.podcast_day set downloads = 0 where organization_id = $1', [organizationId]);
  const run = recountSpanJob.handler(
    rows[0]!.payload as never,
    {
      orm: database.orm,
      progress: () => undefined,
      signal: new AbortController().signal,
      log: openLog('test', { level: 'ERROR' }),
    } as never,
  );
  const error = await run.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  expect(error).toMatchObject({
    code: 'INTERNAL',
    message: `The recount stopped at ${new Date(START).toISOString()}: the sums do not fit the downloads they are of, so that nothing was changed. What was counted again stands; the rest keeps its figures until it is tried again.`,
    cause: expect.objectContaining({ message: expect.stringContaining('violates check constraint') }),
  });
});

test.each([
  [Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' }), 'UNAVAILABLE', 'could not be reached'],
  [Object.assign(new Error('terminating connection'), { code: '57P01' }), 'UNAVAILABLE', 'could not be reached'],
  [new Error('select secret', { cause: Object.assign(new Error('deadlock'), { code: '40P01' }) }), 'CONFLICT', 'changed the same figures'],
  [Object.assign(new Error('disk full'), { code: '53100' }), 'UNAVAILABLE', 'no room'],
  [new TypeError("Cannot read properties of undefined (reading 'x')"), 'INTERNAL', 'log of the worker'],
])('names %s without its words', (cause, code, why) => {
  const failure = recountFailure(cause, null);
  expect(failure).toMatchObject({ code, cause });
  expect(failure.message).toContain(why);
  expect(failure.message).not.toContain(cause.message);
});
