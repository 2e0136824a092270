import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { makeOrganization } from '@castgraph/testing/organization';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { readPlatformFigures } from './read-platform-figures.ts';
import { recordPlatformFigures } from './record-platform-figures.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

type Report = Parameters<typeof recordPlatformFigures>[1];

function figure(over: Partial<Report['figures'][number]> = {}): Report['figures'][number] {
  return {
    episodeId: null,
    metric: 'streams',
    segment: '',
    fromDay: '2026-10-01',
    toDay: '2026-10-01',
    value: 10,
    countWindow: null,
    ...over,
  };
}

function openShow() {
  const organizationId = makeOrganization().id;
  const podcastId = newId();
  return {
    organizationId,
    podcastId,
    record: (over: Partial<Report> = {}) =>
      inOrganization(database.orm, organizationId, (em) =>
        recordPlatformFigures(em, {
          eventId: newId(),
          organizationId,
          podcastId,
          platform: 'spotify',
          source: 'csv',
          occurredAt: '2026-10-05T00:00:00Z',
          asOf: '2026-10-05T00:00:00Z',
          figures: [figure()],
          ...over,
        }),
      ),
    read: (over: { episodeId?: string; from?: string; to?: string } = {}, reader = organizationId) =>
      inOrganization(database.orm, reader, (em) =>
        readPlatformFigures(em, { organizationId: reader, podcastId, from: '2026-10-01', to: '2026-10-31', ...over }),
      ),
    version: async () => {
      const { rows } = await database.owner.query('select version from analytics.counting_state where organization_id = $1', [
        organizationId,
      ]);
      return Number(rows[0]?.version ?? 0);
    },
  };
}

describe('what platforms report', () => {
  test('is read back with its days, source, window and as-of', async () => {
    const { record, read } = openShow();
    await record({ figures: [figure({ countWindow: '30 seconds heard' })] });
    expect(await read()).toEqual([
      {
        platform: 'spotify',
        episodeId: null,
        metric: 'streams',
        segment: '',
        fromDay: '2026-10-01',
        toDay: '2026-10-01',
        value: 10,
        countWindow: '30 seconds heard',
        source: 'csv',
        asOf: new Date('2026-10-05T00:00:00Z'),
      },
    ]);
  });

  test('stands as the latest as-of says, whatever arrives later', async () => {
    const { record, read } = openShow();
    await record({ asOf: '2026-10-07T00:00:00Z', figures: [figure({ value: 30 })] });
    expect(await record({ asOf: '2026-10-06T00:00:00Z', occurredAt: '2026-10-09T00:00:00Z', figures: [figure({ value: 20 })] })).toBe(0);
    expect(await read()).toMatchObject([{ value: 30 }]);
  });

  test('of one as-of stands as the event that occurred last says', async () => {
    const { record, read } = openShow();
    await record({ occurredAt: '2026-10-05T00:00:02Z', figures: [figure({ value: 2 })] });
    await record({ occurredAt: '2026-10-05T00:00:01Z', figures: [figure({ value: 1 })] });
    expect(await read()).toMatchObject([{ value: 2 }]);
  });

  test('told twice changes nothing, not even the version that answers are kept for', async () => {
    const { record, version } = openShow();
    expect(await record()).toBe(1);
    const before = await version();
    expect(before).toBeGreaterThan(0);
    expect(await record()).toBe(0);
    expect(await version()).toBe(before);
  });

  test('twice in one event stands as it was said last', async () => {
    const { record, read } = openShow();
    await record({ figures: [figure({ value: 1 }), figure({ value: 2 })] });
    expect(await read()).toMatchObject([{ value: 2 }]);
  });

  test('of an episode is not that of the show', async () => {
    const { record, read } = openShow();
    const episodeId = newId();
    await record({ figures: [figure(), figure({ episodeId, value: 3 })] });
    expect(await read()).toMatchObject([{ episodeId: null, value: 10 }]);
    expect(await read({ episodeId })).toMatchObject([{ episodeId, value: 3 }]);
  });

  test('of days that reach beyond the span asked for is left out', async () => {
    const { record, read } = openShow();
    await record({ figures: [figure({ toDay: '2026-11-01' })] });
    expect(await read()).toEqual([]);
    expect(await read({ to: '2026-11-01' })).toHaveLength(1);
  });

  test('is seen by nobody else', async () => {
    const { record, read } = openShow();
    await record();
    expect(await read({}, makeOrganization().id)).toEqual([]);
  });
});
