import { dayStart, utcDay } from '@castgraph/kernel/days';
import { normalizePromoCode } from '@castgraph/measurement/promo-code';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { ConversionFacts } from './conversion-facts.ts';
import type { EvidenceByConversion } from './evidence.ts';
import { isOfSponsor, isOpenAt, type CampaignTerms } from './open-campaign.ts';
import { CAMPAIGN_TERMS, type ReadTerms } from './read-terms.ts';

interface CodeRow extends CampaignTerms {
  normalized: string;
  code: string;
  activeFrom: string;
  activeTo: string | null;
  placementId: string | null;
}

/** The spot that a code was read in; where several share it, nobody knows which. */
const PLACEMENT_OF_CODE = `(select case when count(*) = 1 then min(s.id::text)::uuid end from analytics.placement s
             where s.organization_id = p.organization_id and s.promo_code_id = p.id and s.archived_at is null)`;

/** Codes that were typed, as evidence: within their advertiser, on the days on which they are active. // A5 */
export async function findCodes(
  em: EntityManager,
  organizationId: string,
  conversions: readonly ConversionFacts[],
  { found, terms }: { found: EvidenceByConversion; terms: ReadTerms },
): Promise<void> {
  const typed = new Map(conversions.map(({ id, promoCodes }) => [id, [...new Set(promoCodes.map(normalizePromoCode))].filter(Boolean)]));
  const wanted = [...new Set([...typed.values()].flat())];
  if (wanted.length === 0) return;
  const rows = await em.execute<CodeRow[]>(
    `/* find-codes */
     select p.normalized_code as normalized, p.code, to_char(p.active_from, 'YYYY-MM-DD') as "activeFrom",
            to_char(p.active_to, 'YYYY-MM-DD') as "activeTo", ${PLACEMENT_OF_CODE} as "placementId", ${CAMPAIGN_TERMS}
       from analytics.promo_code p join analytics.campaign c on c.organization_id = p.organization_id and c.id = p.campaign_id
      where p.organization_id = ? and p.normalized_code = any(?::text[]) and c.state <> 'DRAFT' order by p.id`,
    [organizationId, arrayLiteral(wanted)],
  );
  const byCode = Map.groupBy(rows, ({ normalized }) => normalized);
  for (const conversion of conversions)
    for (const code of typed.get(conversion.id)!) judgeCode(conversion, byCode.get(code) ?? [], { found, terms });
}

function judgeCode(
  { id, at, sponsorId }: ConversionFacts,
  rows: readonly CodeRow[],
  { found, terms }: { found: EvidenceByConversion; terms: ReadTerms },
): void {
  if (rows.length === 0) found.refuse(id, { method: 'code', campaign: null, at: null, reason: 'CODE_UNKNOWN' });
  const day = utcDay(at);
  for (const row of rows) {
    const campaign = terms(row);
    const refuse = (reason: 'OTHER_SPONSOR' | 'CODE_NOT_ACTIVE' | 'OUTSIDE_WINDOW') =>
      found.refuse(id, { method: 'code', campaign: row.id, at: null, reason });
    if (!isOfSponsor(campaign, sponsorId)) refuse('OTHER_SPONSOR');
    else if (row.activeFrom > day || (row.activeTo !== null && row.activeTo < day)) refuse('CODE_NOT_ACTIVE');
    else if (!isOpenAt(campaign, at)) refuse('OUTSIDE_WINDOW');
    // A code says which campaign was heard, not when: its touch is dated by the first day it could have been.
    else
      found.accept(id, {
        method: 'code',
        campaign: row.id,
        terms: campaign,
        at: Math.min(at, dayStart(row.activeFrom)),
        code: row.code,
        placementId: row.placementId,
        podcastId: null,
        episodeId: null,
      });
  }
}
