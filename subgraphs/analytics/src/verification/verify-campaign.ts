import { utcDay } from '@castgraph/kernel/days';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { readBookedSpots } from '../delivery/read-booked-spots.ts';
import { keepAirchecks } from './airchecks.ts';
import { checkDeliveryOf } from './check-delivery-of.ts';
import { checkSpots, type SpotsAnswer } from './check-spots.ts';
import { type CheckedSubject, flagsOf, standingsOf } from './checked-subject.ts';
import { type CampaignFacts, readCampaignFacts } from './read-campaign-facts.ts';
import { readThresholds } from './read-thresholds.ts';
import { settleFlags } from './settle-flags.ts';

const LAST = `/* last-verification */
  select extract(epoch from checked_at) * 1000 as at from analytics.campaign_verification where organization_id = ? and campaign_id = ?`;

const KEEP = `/* keep-verification */
  insert into analytics.campaign_verification (organization_id, campaign_id, checked_at, checks) values (?::uuid, ?::uuid, ?::timestamptz, ?::jsonb)
  on conflict (organization_id, campaign_id) do update set checked_at = excluded.checked_at, checks = excluded.checks`;

/**
 * Looks at a campaign by all checks, and keeps what was found: flags, airchecks, and how each kind of check stands. Of two looks at once the
 * second waits for the first. `now` is Unix ms. @returns how many flags there are; undefined when the campaign is none of the organization's
 */
export function verifyCampaign(
  orm: Orm,
  organizationId: string,
  campaignId: string,
  now: number = Date.now(),
): Promise<number | undefined> {
  return inOrganization(orm, organizationId, async (em) => {
    await advisoryLock(em, `verify-campaign ${campaignId}`);
    const facts = await readCampaignFacts(em, organizationId, campaignId);
    if (!facts) return undefined;
    const { checked, found } = facts.isRunning ? await look(em, organizationId, facts, now) : NOTHING;
    const place = { organizationId, campaignId, campaignName: facts.name, at: await nextInstant(em, organizationId, campaignId) };
    const flags = flagsOf(checked);
    await settleFlags(em, place, flags);
    await keepAirchecks(em, place, found);
    await executeBound(em, KEEP, [organizationId, campaignId, place.at.toISOString(), JSON.stringify(standingsOf(checked))]);
    return flags.length;
  });
}

const NOTHING: SpotsAnswer = { checked: [], found: [] };

async function look(em: EntityManager, organizationId: string, facts: CampaignFacts, now: number): Promise<SpotsAnswer> {
  const spots = await readBookedSpots(em, organizationId, [facts.id]);
  const thresholds = await readThresholds(em, organizationId);
  const question = { organizationId, facts, spots, thresholds, today: utcDay(now) };
  const { checked, found } = await checkSpots(em, question);
  const delivery: CheckedSubject[] = await checkDeliveryOf(em, question, now);
  return { checked: [...checked, ...delivery], found };
}

/** Later than the look before, whatever the clocks of two workers say: what was not found this time is told by it. */
async function nextInstant(em: EntityManager, organizationId: string, campaignId: string): Promise<Date> {
  const [last] = await em.execute<{ at: string }[]>(LAST, [organizationId, campaignId]);
  return new Date(Math.max(Date.now(), Math.floor(Number(last?.at ?? 0)) + 1));
}
