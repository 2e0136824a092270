import { isId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { CLICK_PARAMETER } from '../placements/tracked-destination.ts';
import type { ConversionFacts } from './conversion-facts.ts';
import type { EvidenceByConversion } from './evidence.ts';
import { isOfSponsor, isOpenAt, isWithinWindow, type CampaignTerms } from './open-campaign.ts';
import { CAMPAIGN_TERMS, type ReadTerms } from './read-terms.ts';

interface Asking {
  found: EvidenceByConversion;
  terms: ReadTerms;
}

interface ClickRow extends CampaignTerms {
  clickId: string;
  at: number;
  counted: boolean;
  placementId: string | null;
}

interface VanityRow extends CampaignTerms {
  slug: string;
  placementId: string | null;
}

/** The click that an order came from, and the campaign that its landing page names in UTM parameters. // A5 */
export async function findLinks(
  em: EntityManager,
  organizationId: string,
  conversions: readonly ConversionFacts[],
  asking: Asking,
): Promise<void> {
  const landings = new Map(conversions.map(({ id, landingUrl }) => [id, readLanding(landingUrl)]));
  const all = [...landings.values()];
  const clicks = await readClicks(em, organizationId, [...new Set(all.flatMap(({ clickId }) => clickId ?? []))]);
  const names = await readVanity(em, organizationId, [...new Set(all.flatMap(({ campaign }) => campaign ?? []))]);
  for (const conversion of conversions) {
    const landing = landings.get(conversion.id)!;
    if (landing.clickId) judgeClick(conversion, clicks.get(landing.clickId), asking);
    if (landing.campaign) judgeVanity(conversion, names.get(landing.campaign) ?? [], asking);
  }
}

async function readClicks(em: EntityManager, organizationId: string, ids: readonly string[]): Promise<Map<string, ClickRow>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<ClickRow[]>(
    `/* find-clicks */
     select k.id as "clickId", (extract(epoch from k.at) * 1000)::float8 as at, k.counted, l.placement_id as "placementId", ${CAMPAIGN_TERMS}
       from analytics.link_click k
       join analytics.campaign c on c.organization_id = k.organization_id and c.id = k.campaign_id
       join analytics.tracking_link l on l.organization_id = k.organization_id and l.id = k.tracking_link_id
      where k.organization_id = ? and k.id = any(?::uuid[])`,
    [organizationId, arrayLiteral(ids)],
  );
  return new Map(rows.map((row) => [row.clickId, row]));
}

/** Campaigns by the slug of one of their links, or by their own id. */
async function readVanity(em: EntityManager, organizationId: string, names: readonly string[]): Promise<Map<string, VanityRow[]>> {
  if (names.length === 0) return new Map();
  const rows = await em.execute<VanityRow[]>(
    `/* find-vanity */
     select distinct on (n.slug, n.campaign_id) n.slug, n.placement_id as "placementId", ${CAMPAIGN_TERMS}
       from (select slug, campaign_id, placement_id, id from analytics.tracking_link where organization_id = ? and slug = any(?::text[])
             union all
             select id::text, id, null, id from analytics.campaign where organization_id = ? and id = any(?::uuid[])) n
       join analytics.campaign c on c.organization_id = ? and c.id = n.campaign_id
      order by n.slug, n.campaign_id, n.id`,
    [organizationId, arrayLiteral(names), organizationId, arrayLiteral(names.filter(isId)), organizationId],
  );
  return Map.groupBy(rows, ({ slug }) => slug);
}

function judgeClick({ id, at, sponsorId }: ConversionFacts, row: ClickRow | undefined, { found, terms }: Asking): void {
  const refuse = (reason: 'CLICK_UNKNOWN' | 'CLICK_BY_ROBOT' | 'OTHER_SPONSOR' | 'OUTSIDE_WINDOW') =>
    found.refuse(id, { method: 'click', campaign: row?.id ?? null, at: row?.at ?? null, reason });
  if (!row) return refuse('CLICK_UNKNOWN');
  const campaign = terms(row);
  if (!row.counted) return refuse('CLICK_BY_ROBOT');
  if (!isOfSponsor(campaign, sponsorId)) return refuse('OTHER_SPONSOR');
  if (!isOpenAt(campaign, at) || !isWithinWindow(campaign, row.at, at)) return refuse('OUTSIDE_WINDOW');
  const { clickId: eventId, placementId } = row;
  found.accept(id, {
    method: 'click',
    campaign: row.id,
    terms: campaign,
    at: row.at,
    eventId,
    placementId,
    podcastId: null,
    episodeId: null,
  });
}

function judgeVanity({ id, at, sponsorId }: ConversionFacts, rows: readonly VanityRow[], { found, terms }: Asking): void {
  if (rows.length === 0) found.refuse(id, { method: 'vanity', campaign: null, at, reason: 'LINK_UNKNOWN' });
  for (const row of rows) {
    const campaign = terms(row);
    if (!isOfSponsor(campaign, sponsorId)) found.refuse(id, { method: 'vanity', campaign: row.id, at, reason: 'OTHER_SPONSOR' });
    else if (!isOpenAt(campaign, at)) found.refuse(id, { method: 'vanity', campaign: row.id, at, reason: 'OUTSIDE_WINDOW' });
    else
      found.accept(id, {
        method: 'vanity',
        campaign: row.id,
        terms: campaign,
        at,
        placementId: row.placementId,
        podcastId: null,
        episodeId: null,
      });
  }
}

/** What a landing page says of where the buyer came from; shops report it absolute or as a path. */
export function readLanding(landingUrl: string | null | undefined): {
  clickId: string | null;
  campaign: string | null;
  utmSource: string | null;
} {
  if (!landingUrl || !URL.canParse(landingUrl, 'https://shop.invalid')) return { clickId: null, campaign: null, utmSource: null };
  const { searchParams } = new URL(landingUrl, 'https://shop.invalid');
  const word = (name: string) => searchParams.get(name)?.trim().toLowerCase() || null;
  const clickId = word(CLICK_PARAMETER);
  return { clickId: isId(clickId ?? undefined) ? clickId : null, campaign: word('utm_campaign'), utmSource: word('utm_source') };
}
