import { requireScope } from '@castgraph/auth/scopes';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { findCampaigns } from '../campaigns/find-campaigns.ts';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { readCampaignFigures } from '../performance/read-campaign-figures.ts';
import { ReceivedShare } from './received-share.entity.ts';

/** What of a shared campaign is shown. */
export interface PortfolioRow {
  shareId: string;
  publisher: string | null;
  campaign: Campaign;
  sponsor: string;
  placements: number;
  shows: number;
  downloads: number;
  conversions: number;
  conversionValueMinor: number;
}

/** A place in the portfolio: the campaign is undefined when its share holds no more. */
export interface PortfolioPlace {
  id: string;
  row: PortfolioRow | undefined;
}

/**
 * A page of the campaigns that publishers shared with the viewer's organization, newest share first: at most `limit + 1` places. Each
 * publisher is asked in a transaction of their own that sees nothing but the campaigns in question, as a member of a sponsor would, and
 * of those only what the publisher's own shares still open to this organization.
 */
export async function listPortfolio(context: OperationContext, { after, limit }: Page): Promise<PortfolioPlace[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const where = { organizationId, ...(after && { id: { $lt: after.id } }) };
  const received = await context.read((em) => em.find(ReceivedShare, where, { orderBy: { id: 'desc' }, limit: limit + 1 }));
  const rows = new Map<string, PortfolioRow>();
  for (const [publisherId, shares] of Map.groupBy(received, (share) => share.publisherId))
    for (const row of await readShared(context.orm, { publisherId, organizationId, shares })) rows.set(row.shareId, row);
  return received.map(({ id }) => ({ id, row: rows.get(id) }));
}

function readShared(
  orm: Orm,
  { publisherId, organizationId, shares }: { publisherId: string; organizationId: string; shares: readonly ReceivedShare[] },
): Promise<PortfolioRow[]> {
  const grants = shares.map(({ campaignId }) => `campaign:${campaignId}`);
  return inOrganization(
    orm,
    publisherId,
    async (em) => {
      const described = await em.execute<Described[]>(DESCRIBE, [publisherId, arrayLiteral(shares.map(({ id }) => id)), organizationId]);
      const campaigns = new Map(
        (
          await findCampaigns(
            em,
            publisherId,
            described.map((one) => one.campaignId),
          )
        ).map((one) => [one.id, one]),
      );
      const figures = await readFigures(em, publisherId, [...campaigns.values()]);
      return described.flatMap(({ campaignId, ...rest }) => {
        const campaign = campaigns.get(campaignId);
        return campaign ? [{ ...rest, campaign, ...figures.get(campaignId)! }] : [];
      });
    },
    { grants, readOnly: true },
  );
}

interface Described {
  shareId: string;
  campaignId: string;
  publisher: string | null;
  sponsor: string;
  placements: number;
  shows: number;
}

/** The publisher's share decides: a pointer of the other side opens nothing. */
const DESCRIBE = `/* describe-shared-campaigns */
  select share.id as "shareId", share.campaign_id as "campaignId", s.name as sponsor,
         (select m.organization_name from analytics.measurement_setting m where m.organization_id = share.organization_id) as publisher,
         spots.placements, spots.shows
    from analytics.campaign_share share
    join analytics.campaign c on c.organization_id = share.organization_id and c.id = share.campaign_id
    join analytics.sponsor s on s.organization_id = c.organization_id and s.id = c.sponsor_id
   cross join lateral (select count(*)::int as placements, count(distinct p.podcast_id)::int as shows from analytics.placement p
                        where p.organization_id = c.organization_id and p.campaign_id = c.id and p.archived_at is null) spots
   where share.organization_id = ? and share.id = any(?::uuid[]) and share.accepted_by_id = ? and share.ended_at is null`;

/** So far, and without reach: nobody asks for it here, and it takes the longest. */
async function readFigures(
  em: EntityManager,
  organizationId: string,
  campaigns: readonly Campaign[],
): Promise<Map<string, Pick<PortfolioRow, 'downloads' | 'conversions' | 'conversionValueMinor'>>> {
  const today = utcDay(Date.now());
  const spans = campaigns.map((campaign) => {
    const end = addDays(campaign.flightTo, campaign.attributionWindowDays);
    return { campaign, from: campaign.flightFrom, to: end < today ? end : today };
  });
  const running = spans.filter(({ from, to }) => from <= to);
  const figures = await readCampaignFigures(em, organizationId, running, new Date(), { hasReach: false });
  const nothing = { downloads: 0, conversions: 0, conversionValueMinor: 0 };
  return new Map([
    ...campaigns.map(({ id }) => [id, nothing] as const),
    ...figures.map(({ campaignId, metrics, attribution }) => {
      const conversionValueMinor = attribution.value.amountMinor;
      return [campaignId, { downloads: metrics.downloads, conversions: attribution.conversions, conversionValueMinor }] as const;
    }),
  ]);
}
