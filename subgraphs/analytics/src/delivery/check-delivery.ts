import { deliveryAlertChanged } from '@castgraph/contracts/delivery-alert-changed';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { type DeliveryFault, type DeliveryLimits, type DeliveryState, findDeliveryFault } from '@castgraph/measurement/delivery-state';
import { elapsedShare } from '@castgraph/measurement/flight-progress';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { findCampaigns } from '../campaigns/find-campaigns.ts';
import type { DeliveryAlertKind } from '../generated/resolvers.ts';
import { DeliveryAlert } from './delivery-alert.entity.ts';
import { readDeliverySetting } from './delivery-setting.ts';
import { computeCampaignDelivery, type CampaignDelivery } from './read-campaign-delivery.ts';

/** So long after its last flight a campaign is looked at: requests and make-goods come late. */
const LATE_DAYS = 60;
/** In one transaction. */
const CAMPAIGNS_AT_ONCE = 100;

const KINDS = {
  'under-pacing': 'UNDER_PACING',
  'over-pacing': 'OVER_PACING',
  'under-delivered': 'UNDER_DELIVERED',
  'over-delivered': 'OVER_DELIVERED',
} as const satisfies Record<DeliveryFault, DeliveryAlertKind>;

const FIND_ORGANIZATIONS = `/* find-organizations-delivering */
  select organization_id from analytics.campaign
   where state in ('LIVE', 'COMPLETED') and flight_from <= ?::date and flight_to >= ?::date and archived_at is null
  union
  select organization_id from analytics.delivery_alert where resolved_at is null`;

const FIND_CAMPAIGNS = `/* find-campaigns-delivering */
  select id from analytics.campaign
   where organization_id = ? and state in ('LIVE', 'COMPLETED') and flight_from <= ?::date and flight_to >= ?::date and archived_at is null
  union
  select campaign_id from analytics.delivery_alert where organization_id = ? and resolved_at is null
  order by 1`;

/** Looks at delivery of every campaign that runs or ended lately, in all organizations. May run at any time, and twice. */
export async function checkDelivery(orm: Orm, { now = Date.now(), signal }: { now?: number; signal?: AbortSignal } = {}): Promise<void> {
  const today = utcDay(now);
  const rows = await inSystem(
    orm,
    (em) => em.execute<{ organization_id: string }[]>(FIND_ORGANIZATIONS, [today, addDays(today, -LATE_DAYS)]),
    { readOnly: true },
  );
  for (const { organization_id: organizationId } of rows) {
    signal?.throwIfAborted();
    await checkOrganization(orm, organizationId, now);
  }
}

/** The same for one organization. @returns how many alerts were raised or resolved */
export async function checkOrganization(orm: Orm, organizationId: string, now = Date.now()): Promise<number> {
  const today = utcDay(now);
  const found = await inOrganization(
    orm,
    organizationId,
    (em) => em.execute<{ id: string }[]>(FIND_CAMPAIGNS, [organizationId, today, addDays(today, -LATE_DAYS), organizationId]),
    { readOnly: true },
  );
  let changes = 0;
  for (let from = 0; from < found.length; from += CAMPAIGNS_AT_ONCE) {
    const ids = found.slice(from, from + CAMPAIGNS_AT_ONCE).map(({ id }) => id);
    changes += await inOrganization(orm, organizationId, (em) => checkCampaigns(em, organizationId, ids, now));
  }
  return changes;
}

async function checkCampaigns(em: EntityManager, organizationId: string, ids: readonly string[], now: number): Promise<number> {
  // Two looks at once would both raise what neither sees of the other.
  await advisoryLock(em, `castgraph.analytics.delivery.${organizationId}`);
  const limits = await readDeliverySetting(em, organizationId);
  const campaigns = await findCampaigns(em, organizationId, ids);
  const open = await em.find(DeliveryAlert, { organizationId, campaignId: { $in: [...ids] }, resolvedAt: null });
  const spans = campaigns.map((campaign) => ({ campaign, from: campaign.flightFrom, to: campaign.flightTo }));
  const alerts = new Map(open.map((alert) => [keyOf(alert), alert]));
  let changes = 0;
  for (const delivery of await computeCampaignDelivery(em, organizationId, spans, now)) {
    for (const subject of subjectsOf(delivery)) {
      const alert = alerts.get(keyOf(subject));
      alerts.delete(keyOf(subject));
      changes += await settle(em, delivery.campaign, subject, { alert, limits, now });
    }
  }
  // Of spots that were put away meanwhile.
  for (const alert of alerts.values()) {
    const campaign = campaigns.find(({ id }) => id === alert.campaignId)!;
    changes += await settle(em, campaign, goneSubject(alert), { alert, limits, now });
  }
  return changes;
}

/** What is looked at: a campaign, or a spot of it. */
interface Subject extends DeliveryState {
  campaignId: string;
  placementId?: string | null;
}

/** The campaign and each spot with a number of its own. Nothing is off with a campaign that is settled, or put away. */
function subjectsOf({ campaign, spots, byPlacement, counted, contracted, pacing, now }: CampaignDelivery): Subject[] {
  const isWatched = (campaign.state === 'LIVE' || campaign.state === 'COMPLETED') && campaign.archivedAt == null;
  const flights = spots.filter((spot) => spot.contracted !== null).flatMap((spot) => spot.flights);
  const whole = { campaignId: campaign.id, placementId: null, delivered: counted, contracted, pacing, elapsed: elapsedShare(flights, now) };
  const parts = byPlacement.map(({ spot, delivered, madeGood, pacing: ownPacing }) => ({
    campaignId: campaign.id,
    placementId: spot.id,
    delivered: delivered + madeGood,
    contracted: spot.makeGoodFor === null ? spot.contracted : null,
    pacing: ownPacing,
    elapsed: elapsedShare(
      [spot, ...spots.filter(({ makeGoodFor }) => makeGoodFor === spot.id)].flatMap(({ flights: own }) => own),
      now,
    ),
  }));
  const subjects = [whole, ...parts];
  if (!isWatched) for (const subject of subjects) subject.contracted = null;
  return subjects;
}

function goneSubject({ campaignId, placementId, delivered }: DeliveryAlert): Subject {
  return { campaignId, placementId: placementId ?? null, delivered, contracted: null, pacing: null, elapsed: 0 };
}

interface Standing {
  alert: DeliveryAlert | undefined;
  limits: DeliveryLimits;
  now: number;
}

/** Raises, keeps or resolves what is off with one subject; another fault is another alert. @returns how many alerts changed */
async function settle(em: EntityManager, campaign: Campaign, subject: Subject, { alert, limits, now }: Standing): Promise<number> {
  const before = (Object.keys(KINDS) as DeliveryFault[]).find((fault) => KINDS[fault] === alert?.kind) ?? null;
  const fault = findDeliveryFault(subject, limits, before);
  const { delivered, pacing, contracted } = subject;
  if (alert) {
    Object.assign(alert, { delivered, pacing, contracted: contracted ?? alert.contracted });
    if (fault === before) return 0;
    alert.resolvedAt = new Date(now);
    // The place of the open one is free before another takes it.
    await em.flush();
    await publish(em, campaign, alert);
  }
  if (fault === null) return alert ? 1 : 0;
  const raised = em.create(DeliveryAlert, {
    organizationId: campaign.organizationId,
    id: newId(now),
    campaignId: campaign.id,
    placementId: subject.placementId ?? null,
    kind: KINDS[fault],
    delivered,
    contracted: contracted!,
    pacing,
    raisedAt: new Date(now),
    resolvedAt: null,
  });
  await publish(em, campaign, raised);
  return alert ? 2 : 1;
}

async function publish(em: EntityManager, { organizationId, name }: Campaign, alert: DeliveryAlert): Promise<void> {
  const { id: alertId, campaignId, placementId, kind, delivered, contracted, pacing, resolvedAt } = alert;
  const state = resolvedAt ? ('RESOLVED' as const) : ('RAISED' as const);
  const body = { alertId, campaignId, campaignName: name, placementId: placementId ?? null, kind, state, delivered, contracted };
  await publishEvent(em, deliveryAlertChanged, { organizationId, ...body, pacing: pacing ?? null }, { key: campaignId });
}

function keyOf({ campaignId, placementId }: { campaignId: string; placementId?: string | null }): string {
  return `${campaignId} ${placementId ?? ''}`;
}
