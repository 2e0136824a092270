import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import type { AnswerCache, AnswerKey } from '@castgraph/service/answer-cache';
import { openAnswerCache } from '@castgraph/service/answer-cache';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { testRedisUrl, uniqueName } from '@castgraph/testing/redis';
import { makeViewer } from '@castgraph/testing/viewer';
import { readListenerEngagement } from '../engagement/read-listener-engagement.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { loaders } from '../loaders.ts';
import { countRequests } from './count-requests.ts';
import { keepAnswer } from './keep-answer.ts';

const log = openLog('test', { level: 'ERROR' });
let database: ListeningDatabase;
let answers: AnswerCache;
beforeAll(async () => {
  database = await openListeningDatabase();
  answers = openAnswerCache({ redisUrl: testRedisUrl(), name: uniqueName('answers'), log });
});
afterAll(async () => {
  answers.close();
  await database.close();
});

function contextOf(organizationId: string, kept: AnswerCache = answers): OperationContext {
  const context = createContext({ viewer: makeViewer({ organizationId, role: 'owner' }), orm: database.orm, log, loaders });
  return Object.assign(context, { answers: kept });
}

test('an answer follows the figures within seconds, and is the same for all who ask meanwhile', async () => {
  const organizationId = makeOrganization().id;
  const { podcastId, url } = await database.announce(organizationId);
  const context = contextOf(organizationId);
  const today = utcDay(Date.now());
  const ask = async () => (await readListenerEngagement(context, { podcastId, range: { from: today, to: today } }))!.totalDownloads;
  expect(await ask()).toBe(0);
  await database.store(organizationId, [{ url, at: Date.now() }]);
  await countRequests(database.orm, organizationId);
  while ((await ask()) !== 1) await delay(100);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
});

/** Writes down under what answers would be kept. */
function listening(): { kept: AnswerCache; keys: { key: AnswerKey; forMs: number }[] } {
  const keys: { key: AnswerKey; forMs: number }[] = [];
  const kept: AnswerCache = {
    answer: (key, forMs, compute) => {
      keys.push({ key, forMs });
      return compute();
    },
    close: () => undefined,
  };
  return { kept, keys };
}

test('days that may still move are kept by version, closed days for the hour, and both by the settings of counting', async () => {
  const organizationId = makeOrganization().id;
  const today = utcDay(Date.now());
  const keysOf = async () => {
    const { kept, keys } = listening();
    // Another ORM object would do as well: what is known of the version is known to this one.
    for (const lastDay of [today, addDays(today, -31), addDays(today, -32), undefined])
      await keepAnswer(contextOf(organizationId, kept), organizationId, 'dashboard', { asked: 'same', lastDay }, async () => 1);
    return keys;
  };
  const [open, late, closed, undated] = await keysOf();
  expect([open, late, undated].map(({ key }: any) => key.parts[2])).toEqual(['0', '0', '0']);
  expect((closed!.key.parts as string[])[2]).toMatch(/^hour \d+, recount 0$/);
  expect(closed!.forMs).toBeLessThanOrEqual(3_600_000);
  expect(open!.key.organizationId).toBe(organizationId);
  await database.owner.query(`insert into analytics.measurement_setting (organization_id, download_window) values ($1, 'last-touch')`, [
    organizationId,
  ]);
  await database.owner.query(`insert into analytics.counting_state (organization_id, version, recounts) values ($1, 5, 3)`, [
    organizationId,
  ]);
  let after = await keysOf();
  while ((after[0]!.key.parts as string[])[2] === '0') {
    await delay(100);
    after = await keysOf();
  }
  expect((after[0]!.key.parts as string[])[2]).toBe('5');
  // A recount moves closed days: what was kept of them in the middle of it is given no more.
  expect((after[2]!.key.parts as string[])[2]).toMatch(/, recount 3$/);
  expect((after[2]!.key.parts as string[])[1]).toContain('last-touch');
  expect((after[2]!.key.parts as string[])[1]).not.toBe((closed!.key.parts as string[])[1]);
});

test('a kept answer is not for a viewer without the permission, nor for another organization', async () => {
  const organizationId = makeOrganization().id;
  const { podcastId } = await database.announce(organizationId);
  const question = { podcastId, range: { from: '2026-01-01', to: '2026-01-31' } };
  for (let i = 0; i < 3; i++) expect(await readListenerEngagement(contextOf(organizationId), question)).not.toBeNull();
  expect(await readListenerEngagement(contextOf(newId()), question)).toBeNull();
  const sponsor = Object.assign(
    createContext({ viewer: makeViewer({ organizationId, role: 'sponsor' }), orm: database.orm, log, loaders }),
    { answers },
  );
  await expect(readListenerEngagement(sponsor, question)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
