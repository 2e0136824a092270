import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { ConversionFacts } from './conversion-facts.ts';
import type { EvidenceByConversion, FoundEvidence } from './evidence.ts';
import { isOfSponsor, isOpenAt, type CampaignTerms } from './open-campaign.ts';
import { CAMPAIGN_TERMS, type ReadTerms } from './read-terms.ts';

/** Confidence of an answer. // A5 */
const NAMED = 0.75;
const A_PODCAST = 0.4;

interface AnswerRow {
  orderId: string;
  at: number;
  heard: 'CAMPAIGN' | 'SHOW' | 'PODCAST' | 'OTHER';
  campaignId: string | null;
  podcastId: string | null;
  sponsorId: string | null;
}

interface CampaignRow extends CampaignTerms {
  podcasts: string[];
}

/**
 * What buyers answered to how they heard of the shop. A campaign that was named is meant, and of a show the only one of the advertiser in it;
 * "a podcast", or a show with several, supports what other signs say, and alone means a campaign only where one alone can be meant. // A5
 */
export async function findAnswers(
  em: EntityManager,
  organizationId: string,
  conversions: readonly ConversionFacts[],
  { found, terms }: { found: EvidenceByConversion; terms: ReadTerms },
): Promise<void> {
  const answers = await readAnswers(em, organizationId, conversions);
  if (answers.size === 0) return;
  const campaigns = await readCampaigns(em, organizationId);
  for (const conversion of conversions)
    for (const answer of answers.get(conversion.orderId) ?? []) {
      const { id } = conversion;
      const sponsorId = conversion.sponsorId ?? answer.sponsorId;
      const refuse = (reason: 'ANSWER_NAMES_NONE' | 'OUTSIDE_WINDOW') =>
        found.refuse(id, { method: 'survey', campaign: answer.campaignId, at: answer.at, reason });
      const meant = campaigns.filter((row) => isMeant(row, answer) && isOfSponsor(row, sponsorId) && isOpenAt(terms(row), conversion.at));
      const [first] = meant;
      const isOpen = answer.heard === 'PODCAST' || meant.length > 1;
      const named = first && toEvidence(answer, terms(first), isOpen ? A_PODCAST : NAMED);
      if (answer.heard === 'OTHER') refuse('ANSWER_NAMES_NONE');
      else if (isOpen)
        found.accept(id, {
          method: 'survey',
          campaign: null,
          at: answer.at,
          confidence: A_PODCAST,
          only: meant.length === 1 ? named! : null,
        });
      else if (!named) refuse(answer.campaignId === null ? 'ANSWER_NAMES_NONE' : 'OUTSIDE_WINDOW');
      else found.accept(id, named);
    }
}

function toEvidence({ at, podcastId }: AnswerRow, terms: CampaignTerms, confidence: number): FoundEvidence {
  return { method: 'survey', campaign: terms.id, terms, at, confidence, placementId: null, podcastId, episodeId: null };
}

function isMeant({ id, podcasts }: CampaignRow, { heard, campaignId, podcastId }: AnswerRow): boolean {
  if (campaignId !== null) return id === campaignId;
  return heard === 'PODCAST' || (heard === 'SHOW' && podcastId !== null && podcasts.includes(podcastId));
}

async function readAnswers(
  em: EntityManager,
  organizationId: string,
  conversions: readonly ConversionFacts[],
): Promise<Map<string, AnswerRow[]>> {
  const rows = await em.execute<AnswerRow[]>(
    `/* find-answers */
     select order_id as "orderId", (extract(epoch from at) * 1000)::float8 as at, heard, campaign_id as "campaignId",
            podcast_id as "podcastId", sponsor_id as "sponsorId"
       from analytics.survey_answer where organization_id = ? and order_id = any(?::text[]) order by at, id`,
    [organizationId, arrayLiteral(conversions.map(({ orderId }) => orderId))],
  );
  return Map.groupBy(rows, ({ orderId }) => orderId);
}

async function readCampaigns(em: EntityManager, organizationId: string): Promise<CampaignRow[]> {
  return em.execute<CampaignRow[]>(
    `/* campaigns-that-answers-may-mean */
     select ${CAMPAIGN_TERMS}, array(select distinct p.podcast_id::text from analytics.placement p
                                      where p.organization_id = c.organization_id and p.campaign_id = c.id) as podcasts
       from analytics.campaign c where c.organization_id = ? and c.state <> 'DRAFT' order by c.id`,
    [organizationId],
  );
}
