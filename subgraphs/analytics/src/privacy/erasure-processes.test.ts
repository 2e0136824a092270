import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ListeningDatabase, HOME, openListeningDatabase } from '../fixture/listening-database.ts';
import { arrangeListening } from '../fixture/recounting.ts';
import { startProcess, type StartedProcess } from '../fixture/start-process.ts';
import { eraseHousehold } from './erase-household.ts';
import { readErasure } from './read-erasure.ts';
import { revealHouseholdKey } from './reveal-household-key.ts';

let database: ListeningDatabase;
let workers: StartedProcess[];
beforeAll(async () => {
  database = await openListeningDatabase();
  workers = await Promise.all([startProcess('../worker.ts', database), startProcess('../../../ingestion/src/worker.ts', database)]);
}, 120_000);
afterAll(async () => {
  for (const { process } of workers ?? []) process.kill('SIGKILL');
  await database.close();
});

test('a household is forgotten by the workers of both subgraphs, one after the other', { timeout: 120_000 }, async () => {
  const { context } = await arrangeListening(database, (url) => [{ url, at: Date.now() }]);
  const householdKey = await revealHouseholdKey(context, { address: HOME });
  const erasureId = await eraseHousehold(context, { householdKey });
  let erasure = await readErasure(context, erasureId);
  while (erasure?.finishedAt === null) {
    await delay(100);
    erasure = await readErasure(context, erasureId);
  }
  expect(erasure!.rows).toEqual(
    expect.arrayContaining([
      { table: 'listener_event', rows: 1 },
      { table: 'download', rows: 1 },
    ]),
  );
});
