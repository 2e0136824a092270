import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, dayStart, utcDay } from '@castgraph/kernel/days';
import { makeOrganization } from '@castgraph/testing/organization';
import { withLive } from '../context.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { readBooks } from '../fixture/read-books.ts';
import { contextOf, readAudit } from '../fixture/recounting.ts';
import { countRequests } from '../listening/count-requests.ts';
import { dropOldVerdicts } from './drop-old-verdicts.ts';
import type { PrivacyLimits } from './privacy-setting.ts';
import { readPrivacySettings } from './read-privacy-settings.ts';
import { updatePrivacySettings } from './update-privacy-settings.ts';
import { withPrivacy } from './with-privacy.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const LIMITS: PrivacyLimits = { eventDays: 400, verdictDays: 300, contact: null };
const as = (organizationId: string, role: 'admin' | 'manager' | 'read-only' = 'admin', limits = LIMITS) =>
  withPrivacy(limits)(withLive(undefined as never, 'https://castgraph.example')(contextOf(database, organizationId, role)));

describe('privacy settings', () => {
  test('are the installation’s until somebody chooses, and again when a choice is taken back', async () => {
    const { id } = makeOrganization();
    expect(await readPrivacySettings(as(id))).toMatchObject({
      eventDays: 400,
      maxEventDays: 400,
      verdictDays: 300,
      contact: null,
      note: null,
    });
    expect(await updatePrivacySettings(as(id), { eventDays: 90, note: ' ' })).toMatchObject({
      eventDays: 90,
      verdictDays: 300,
      note: null,
    });
    expect(await updatePrivacySettings(as(id), { verdictDays: 62 })).toMatchObject({ eventDays: 90, verdictDays: 62 });
    expect(await updatePrivacySettings(as(id), { eventDays: null })).toMatchObject({ eventDays: 400, verdictDays: 62 });
    expect((await readAudit(database, id)).map(({ action }) => action)).toEqual(Array(3).fill('privacy-settings.update'));
    const { rows } = await database.owner.query(
      `select payload ->> 'eventDays' as days from analytics.outbox where name = 'analytics.privacy-changed' and organization_id = $1 order by id`,
      [id],
    );
    expect(rows).toEqual([{ days: '90' }, { days: '90' }, { days: null }]);
  });

  test('never promise more than an installation that came to keep less', async () => {
    const { id } = makeOrganization();
    await updatePrivacySettings(as(id), { eventDays: 200 });
    expect(await readPrivacySettings(as(id, 'admin', { ...LIMITS, eventDays: 100 }))).toMatchObject({ eventDays: 100 });
  });

  test.each([
    [{}, ['input']],
    [{ eventDays: 62 }, ['input', 'eventDays']],
    [{ eventDays: 401 }, ['input', 'eventDays']],
    [{ verdictDays: 61 }, ['input', 'verdictDays']],
    [{ verdictDays: 301 }, ['input', 'verdictDays']],
    [{ eventDays: 63.5 }, ['input', 'eventDays']],
    [{ contact: 'x'.repeat(201) }, ['input', 'contact']],
    [{ note: 'x'.repeat(2_001) }, ['input', 'note']],
    [{ note: 'x'.repeat(1_000_000) }, ['input', 'note']],
  ])('refuse what is out of bounds (%#)', async (input, path) => {
    const { id } = makeOrganization();
    await expect(updatePrivacySettings(as(id), input)).rejects.toMatchObject({ code: 'BAD_INPUT', place: { path } });
    expect(await readAudit(database, id)).toEqual([]);
  });

  test('are changed by owners and admins, and are of one organization', async () => {
    const [mine, other] = [makeOrganization().id, makeOrganization().id];
    for (const role of ['manager', 'read-only'] as const)
      await expect(updatePrivacySettings(as(mine, role), { eventDays: 70 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await updatePrivacySettings(as(mine), { eventDays: 70 });
    expect(await readPrivacySettings(as(other))).toMatchObject({ eventDays: 400 });
  });

  test('remove the verdicts of the organization that are older, nobody else’s, and no count', async () => {
    const today = dayStart(utcDay(Date.now()));
    const arrange = async () => {
      const { id } = makeOrganization();
      const { url } = await database.announce(id);
      const days = [today - 100 * DAY_MS, today];
      await database.store(
        id,
        days.flatMap((at) => [
          { url, at },
          { url, at: at + 1, method: 'HEAD' },
        ]),
      );
      await countRequests(database.orm, id);
      return id;
    };
    const [mine, other] = [await arrange(), await arrange()];
    await updatePrivacySettings(as(mine), { verdictDays: 80 });
    expect(await dropOldVerdicts(database.orm)).toBe(1);
    expect(await dropOldVerdicts(database.orm)).toBe(0);
    expect(await readBooks(database, mine)).toMatchObject({ causes: { method: 1 }, hours: 2, wrong: [] });
    expect(await readBooks(database, other)).toMatchObject({ causes: { method: 2 }, hours: 2 });
  });
});
