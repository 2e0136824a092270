import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { inOrganization } from '@castgraph/orm/transact';
import { createTrackingLink } from '../placements/create-tracking-link.ts';
import { bookVerified, type VerifiedCampaign } from '../fixture/verified-campaign.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { verifyDue } from './verify-due.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const changes = async ({ execute, campaignId }: VerifiedCampaign) => {
  const [row] = await execute<{ changes: string }>('select changes from analytics.verification_due where campaign_id = ?', [campaignId]);
  return row === undefined ? 0 : Number(row.changes);
};
const checkedAt = async ({ execute, campaignId }: VerifiedCampaign) => {
  const [row] = await execute<{ at: string }>(
    'select to_json(checked_at) as at from analytics.campaign_verification where campaign_id = ?',
    [campaignId],
  );
  return row?.at;
};

it('a campaign that is booked, changed, or heard of is looked at, once', async () => {
  const campaign = await bookVerified(workspace);
  expect(await changes(campaign)).toBeGreaterThan(0);
  await verifyDue(workspace.orm);
  expect(await changes(campaign)).toBe(0);
  const first = await checkedAt(campaign);
  expect(first).toBeDefined();
  await verifyDue(workspace.orm);
  expect(await checkedAt(campaign)).toBe(first);
  await createTrackingLink(campaign.as(), { campaignId: campaign.campaignId, destinationUrl: 'https://acme.example/' });
  expect(await changes(campaign)).toBe(1);
  await verifyDue(workspace.orm);
  expect(await checkedAt(campaign)).not.toBe(first);
  await campaign.air('Acme, use code EVENING30');
  expect(await changes(campaign)).toBe(1);
  await verifyDue(workspace.orm);
  expect(await campaign.kinds()).toContain('BAD_CODE_OR_URL');
});

it('a campaign that runs is looked at again after a day, one that is over by months is not', async () => {
  const [running, over] = [await bookVerified(workspace), await bookVerified(workspace)];
  await verifyDue(workspace.orm);
  for (const { execute, campaignId } of [running, over]) {
    await execute(`update analytics.campaign_verification set checked_at = now() - interval '25 hours' where campaign_id = ?`, [
      campaignId,
    ]);
  }
  await over.execute(`update analytics.campaign set flight_from = flight_from - 100, flight_to = flight_to - 100 where id = ?`, [
    over.campaignId,
  ]);
  await over.execute('delete from analytics.verification_due', []);
  const before = [await checkedAt(running), await checkedAt(over)];
  await verifyDue(workspace.orm);
  expect(await checkedAt(running)).not.toBe(before[0]);
  expect(await checkedAt(over)).toBe(before[1]);
});

it('a campaign that cannot be looked at is put off, and keeps no other from it', async () => {
  const flight = { flightFrom: addDays(utcDay(Date.now()), -40), flightTo: addDays(utcDay(Date.now()), -20), code: 'OLD10' };
  const former = await bookVerified(workspace, flight);
  await former.air('This is Acme');
  await former.execute(`update analytics.episode set published_at = now() - interval '30 days' where id = ?`, [former.episodeId]);
  await verifyDue(workspace.orm);
  await former.execute(`update analytics.aircheck set lines = '5'`, []);
  const { sponsorId, organizationId } = former;
  const [broken, fine] = [await bookVerified(workspace, { sponsorId, organizationId }), await bookVerified(workspace)];
  await expect(verifyDue(workspace.orm)).rejects.toThrow();
  expect(await checkedAt(fine)).toBeDefined();
  expect(await checkedAt(broken)).toBeUndefined();
  // Nothing is due any more, until an hour went by.
  expect(await verifyDue(workspace.orm)).toBe(0);
  await former.execute(`update analytics.aircheck set lines = null`, []);
  await former.execute('update analytics.verification_due set since = now()', []);
  await verifyDue(workspace.orm);
  expect(await checkedAt(broken)).toBeDefined();
});

it('a campaign that changes while it is looked at stays due', async () => {
  const campaign = await bookVerified(workspace);
  await verifyDue(workspace.orm);
  await campaign.air('Acme');
  // The look waits for this transaction, which holds the lock of looks; meanwhile the campaign changes.
  const looking = inOrganization(workspace.orm, campaign.organizationId, async (em) => {
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`verify-campaign ${campaign.campaignId}`]);
    const due = verifyDue(workspace.orm);
    await waitForWaiters();
    await campaign.air('Acme, use code EVENING30');
    return { due };
  });
  await (
    await looking
  ).due;
  expect(await changes(campaign)).toBeGreaterThan(0);
  await verifyDue(workspace.orm);
  expect(await changes(campaign)).toBe(0);
});

async function waitForWaiters(): Promise<void> {
  for (;;) {
    const [row] = await workspace.orm.em
      .fork()
      .execute<{ waiting: number }[]>(
        `select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
      );
    if (row!.waiting > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it('lists, airchecks and looks read by indexes, however much others have', async () => {
  const campaign = await bookVerified(workspace);
  await campaign.air('Acme, use code EVENING30');
  await campaign.execute(
    `insert into analytics.verification_flag (organization_id, id, campaign_id, kind, severity, evidence, first_seen_at, last_seen_at, placement_id, episode_id)
     select ?, gen_random_uuid(), ?, 'SHORT_READ', 'WARNING', '{}', now(), now(), ?, gen_random_uuid() from generate_series(1, 20000)`,
    [campaign.organizationId, campaign.campaignId, campaign.placementId],
  );
  const plan = async (sql: string, values: unknown[]) => JSON.stringify(await campaign.execute(`explain (format json) ${sql}`, values));
  const other = await bookVerified(workspace);
  const queue = await plan(
    `select id from analytics.verification_flag where organization_id = ? and verdict is null and resolved_at is null order by first_seen_at desc, id desc limit 21`,
    [other.organizationId],
  );
  expect(queue).toContain('verification_flag_queue');
  const list = await plan(
    `select id from analytics.verification_flag where organization_id = ? and campaign_id = ? and resolved_at is null order by first_seen_at desc, id desc limit 21`,
    [other.organizationId, other.campaignId],
  );
  expect(list).toContain('verification_flag_newest');
});
