import { dayStart, utcDay } from '@castgraph/kernel/days';
import { isId } from '@castgraph/kernel/ids';
import type { Evidence } from '@castgraph/measurement/attribution/match-order';
import { normalizePromoCode } from '@castgraph/measurement/promo-code';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { CLICK_PARAMETER } from '../placements/tracked-destination.ts';
import type { Conversion } from './conversion.entity.ts';

/** Evidence with what it was found by. */
export interface FoundEvidence extends Evidence {
  /** The code as the campaign writes it, for codes. */
  code?: string;
  /** The click, for clicks. */
  eventId?: string;
}

/** Everything that ties an order to campaigns of its organization: codes typed, the click it came from, UTM parameters. // A5 */
export async function findEvidence(em: EntityManager, conversion: Conversion): Promise<FoundEvidence[]> {
  const landing = readLanding(conversion.landingUrl);
  return [
    ...(await findCodes(em, conversion)),
    ...(landing.clickId ? await findClick(em, conversion, landing.clickId) : []),
    ...(landing.campaign ? await findVanity(em, conversion, landing.campaign) : []),
  ];
}

async function findCodes(em: EntityManager, { organizationId, promoCodes, at }: Conversion): Promise<FoundEvidence[]> {
  const wanted = [...new Set(promoCodes.map(normalizePromoCode))].filter((code) => code !== '');
  if (wanted.length === 0) return [];
  const day = utcDay(at);
  const rows = await em.execute<{ campaign_id: string; code: string; active_from: string }[]>(
    `/* find-codes */ select campaign_id, code, to_char(active_from, 'YYYY-MM-DD') as active_from from analytics.promo_code
      where organization_id = ? and normalized_code = any(?::text[]) and active_from <= ?::date and (active_to is null or active_to >= ?::date)`,
    [organizationId, arrayLiteral(wanted), day, day],
  );
  // A code says which campaign was heard, not when: its touch is dated by the first day it could have been.
  return rows.map((row) => ({ method: 'code' as const, campaign: row.campaign_id, at: dayStart(row.active_from), code: row.code }));
}

async function findClick(em: EntityManager, { organizationId }: Conversion, clickId: string): Promise<FoundEvidence[]> {
  const rows = await em.execute<{ id: string; campaign_id: string; at: Date }[]>(
    '/* find-click */ select id, campaign_id, at from analytics.link_click where organization_id = ? and id = ? and counted',
    [organizationId, clickId],
  );
  return rows.map((row) => ({ method: 'click' as const, campaign: row.campaign_id, at: new Date(row.at).getTime(), eventId: row.id }));
}

async function findVanity(em: EntityManager, { organizationId, at }: Conversion, utmCampaign: string): Promise<FoundEvidence[]> {
  const rows = await em.execute<{ campaign_id: string }[]>(
    `/* find-vanity */ select distinct campaign_id from analytics.tracking_link where organization_id = ? and (slug = ? or campaign_id::text = ?)`,
    [organizationId, utmCampaign, utmCampaign],
  );
  return rows.map((row) => ({ method: 'vanity' as const, campaign: row.campaign_id, at: at.getTime() }));
}

/** The click id and UTM campaign of a landing page; shops report it absolute or as a path. */
function readLanding(landingUrl: string | null | undefined): { clickId: string | null; campaign: string | null } {
  if (!landingUrl || !URL.canParse(landingUrl, 'https://shop.invalid')) return { clickId: null, campaign: null };
  const { searchParams } = new URL(landingUrl, 'https://shop.invalid');
  const clickId = searchParams.get(CLICK_PARAMETER)?.toLowerCase();
  return { clickId: isId(clickId) ? clickId : null, campaign: searchParams.get('utm_campaign')?.trim().toLowerCase() || null };
}
