import { addDays } from '@castgraph/kernel/days';
import { isHousehold, type IpClass } from '@castgraph/measurement/ip-class';
import type { AudienceEvidence } from '@castgraph/measurement/verification/check-delivery';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { countImpressions } from '../delivery/impression-counts.ts';
import { readImpressions, type AskedSpot } from '../delivery/read-impressions.ts';
import { readFrequency } from '../delivery/read-frequency.ts';
import { readOrigins, type OriginRow } from '../delivery/read-origins.ts';
import { readReach } from '../delivery/read-reach.ts';
import type { Source } from '../listening/measurement-setting.ts';
import type { SpotsQuestion } from './check-spots.ts';

/** Days in which listeners must not hear a campaign too often. */
const FREQUENCY_DAYS = 30;

const NOBODY: AudienceEvidence = { impressions: 0, usableShare: null, frequency: null, heavyShare: null, outsideShare: null };

/** Whom a campaign reached in its flights, and how often in the last thirty days of them; nobody where nothing is counted yet. */
export async function readAudience(em: EntityManager, question: SpotsQuestion, source: Source | null): Promise<AudienceEvidence> {
  const { organizationId, facts, spots, today } = question;
  if (source === null) return NOBODY;
  const asked = spots.map((spot) => ({ spot, from: facts.flightFrom, to: facts.flightTo }));
  const whole = await countAsked(em, organizationId, source, asked);
  if (whole.impressions === 0) return NOBODY;
  const last = today < facts.flightTo ? today : facts.flightTo;
  const lately = asked.map(({ spot, from, to }) => ({ spot, from: maxDay(from, addDays(last, 1 - FREQUENCY_DAYS)), to }));
  const recent = await countAsked(em, organizationId, source, lately);
  const origins = await readOrigins(em, organizationId, source, asked);
  const shareOf = (dimension: OriginRow['dimension'], isPart: (value: string) => boolean) => {
    // From where nobody knows is neither within nor outside.
    const rows = origins.filter((row) => row.dimension === dimension && row.value !== '');
    const all = sum(rows.map(({ downloads }) => downloads));
    return all === 0 ? null : sum(rows.filter(({ value }) => isPart(value)).map(({ downloads }) => downloads)) / all;
  };
  return {
    impressions: whole.impressions,
    usableShare: shareOf('ip_class', (value) => isHousehold(value as IpClass)),
    frequency: recent.reach === 0 ? null : recent.impressions / recent.reach,
    heavyShare: (await readFrequency(em, organizationId, source, asked, whole.downloads))?.heavyShare ?? null,
    outsideShare: facts.markets.length === 0 ? null : shareOf('country', (value) => !facts.markets.includes(value)),
  };
}

async function countAsked(
  em: EntityManager,
  organizationId: string,
  source: Source,
  asked: readonly AskedSpot[],
): Promise<{ impressions: number; downloads: number; reach: number }> {
  const rows = await readImpressions(em, organizationId, source, asked, 'whole');
  const reach = await readReach(em, organizationId, source, asked, rows);
  const [campaignId] = asked.map(({ spot }) => spot.campaignId);
  return {
    impressions: sum(rows.map(countImpressions)),
    downloads: sum(rows.map((row) => row.downloads)),
    reach: campaignId === undefined ? 0 : (reach.get(campaignId)?.reach ?? 0),
  };
}

function maxDay(one: string, other: string): string {
  return one > other ? one : other;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
