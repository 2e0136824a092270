import { createHash } from 'node:crypto';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { keptFlights } from '../campaigns/replace-flights.ts';
import { findPlacements } from '../placements/find-placements.ts';
import type { Placement } from '../placements/placement.entity.ts';

/** What is approved, as JSON keeps it. */
export type ApprovalContent = Readonly<Record<string, unknown>>;

/** What of a campaign an order says; its name and what is measured may change. */
const ORDER_FIELDS = [
  'sponsorId',
  'brandId',
  'objective',
  'markets',
  'costMinor',
  'cpmMinor',
  'currency',
  'underDelivery',
] as const satisfies readonly (keyof Campaign)[];
const SPOT_FIELDS = [
  'id',
  'podcastId',
  'episodeId',
  'flightId',
  'position',
  'podPosition',
  'readKind',
  'insertion',
  'lengthSeconds',
  'contractedDownloads',
  'pricing',
  'cpmMinor',
  'priceMinor',
  'tiers',
  'makeGoodFor',
] as const satisfies readonly (keyof Placement)[];
const COPY_FIELDS = [
  'talkingPoints',
  'forbiddenWords',
  'competitors',
  'promoCodeId',
  'url',
] as const satisfies readonly (keyof Placement)[];

/** The order that a campaign is now: what it says of money and days, and its spots in the order in which they were placed. */
export async function orderContent(em: EntityManager, campaign: Campaign): Promise<ApprovalContent> {
  const { organizationId, id: campaignId } = campaign;
  const placements = await findPlacements(em, organizationId, [campaignId]);
  return {
    ...pick(campaign, ORDER_FIELDS),
    flights: await keptFlights(em, campaign),
    placements: placements.map((placement) => pick(placement, SPOT_FIELDS)),
  };
}

/** The copy of a spot as it is now, with the words that were asked about. */
export function copyContent(placement: Placement, script: string | null): ApprovalContent {
  return { ...pick(placement, COPY_FIELDS), script };
}

/** SHA-256 of the content, whatever the order of its names. */
export function hashContent(content: ApprovalContent): Buffer {
  return createHash('sha256').update(JSON.stringify(content, sortNames)).digest();
}

function pick<Row, Name extends keyof Row & string>(row: Row, names: readonly Name[]): ApprovalContent {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}

function sortNames(_: string, value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value;
}
