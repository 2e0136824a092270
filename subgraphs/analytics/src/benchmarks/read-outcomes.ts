import type { EntityManager } from '@castgraph/orm/open-orm';

/** What became of a campaign that is over, as it stood when all that is attributed to it had come. */
export interface CampaignOutcome {
  currency: string;
  flightFrom: string;
  flightTo: string;
  cpmMinor: number | null;
  roas: number | null;
  responseRate: number | null;
  frequency: number | null;
}

interface OutcomeRow {
  currency: string;
  flight_from: string;
  flight_to: string;
  cpm_minor: string | null;
  roas: number | null;
  response_rate: number | null;
  frequency: number | null;
}

/** The latest 500 outcomes of the organization's other campaigns, the latest first. */
export async function readOutcomes(em: EntityManager, organizationId: string, exceptCampaignId: string): Promise<CampaignOutcome[]> {
  const rows = await em.execute<OutcomeRow[]>(
    `/* read-outcomes */
     select currency, to_char(flight_from, 'YYYY-MM-DD') as flight_from, to_char(flight_to, 'YYYY-MM-DD') as flight_to, cpm_minor, roas,
            response_rate, frequency
       from analytics.campaign_outcome where organization_id = ? and campaign_id <> ? order by campaign_outcome.flight_to desc, campaign_id limit 500`,
    [organizationId, exceptCampaignId],
  );
  return rows.map((row) => ({
    currency: row.currency,
    flightFrom: row.flight_from,
    flightTo: row.flight_to,
    cpmMinor: row.cpm_minor === null ? null : Number(row.cpm_minor),
    roas: row.roas,
    responseRate: row.response_rate,
    frequency: row.frequency,
  }));
}

/** The lengths of a campaign's spots in seconds, where they are known. */
export async function readSpotLengths(em: EntityManager, organizationId: string, campaignId: string): Promise<number[]> {
  const rows = await em.execute<{ length_seconds: number }[]>(
    `/* read-spot-lengths */
     select distinct length_seconds from analytics.placement
      where organization_id = ? and campaign_id = ? and archived_at is null and length_seconds is not null`,
    [organizationId, campaignId],
  );
  return rows.map((row) => row.length_seconds);
}
