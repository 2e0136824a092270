import { requireScope } from '@castgraph/auth/scopes';
import type { FrequencyGroup } from '@castgraph/measurement/frequency';
import type { OperationContext } from '@castgraph/service/context';
import { readMeasurementSetting } from '../listening/measurement-setting.ts';
import { countImpressions } from './impression-counts.ts';
import type { DeliverySpan } from './read-campaign-delivery.ts';
import { readBookedSpots } from './read-booked-spots.ts';
import { readFrequency } from './read-frequency.ts';
import { readImpressions } from './read-impressions.ts';
import { type OriginRow, readOrigins } from './read-origins.ts';
import { NOBODY, readReach, type Reach } from './read-reach.ts';

/** Whom a campaign's spots reached; names and null rules as in the SDL's `CampaignAudience`. */
export interface CampaignAudience extends Reach {
  frequency: number | null;
  frequencies: FrequencyGroup[] | null;
  frequencyIsSampled: boolean;
  heavyShare: number | null;
  usableAddressShare: number | null;
  outsideMarketsShare: number | null;
  countries: { country: string; downloads: number; isMarket: boolean | null }[];
}

/** Networks whose addresses can be one household's; all others are many people's, or nobody's. // A5b */
const HOUSEHOLD_CLASSES: ReadonlySet<string> = new Set(['public']);
const MOST_COUNTRIES = 50;

/** Reads reach, frequencies and origins of a campaign's downloads in its flights on the days asked about. */
export async function readCampaignAudience(context: OperationContext, { campaign, from, to }: DeliverySpan): Promise<CampaignAudience> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return context.read(async (em) => {
    const { source } = await readMeasurementSetting(em, organizationId);
    const asked = (await readBookedSpots(em, organizationId, [campaign.id])).map((spot) => ({ spot, from, to }));
    if (source === null) return describeAudience(campaign.markets, { reach: NOBODY, frequency: null, origins: [], impressions: 0 });
    const rows = await readImpressions(em, organizationId, source, asked, 'whole');
    const downloads = rows.reduce((sum, row) => sum + row.downloads, 0);
    return describeAudience(campaign.markets, {
      reach: (await readReach(em, organizationId, source, asked, rows)).get(campaign.id) ?? NOBODY,
      frequency: await readFrequency(em, organizationId, source, asked, downloads),
      origins: await readOrigins(em, organizationId, source, asked),
      impressions: rows.reduce((sum, row) => sum + countImpressions(row), 0),
    });
  });
}

interface AudienceFacts {
  reach: Reach;
  frequency: Awaited<ReturnType<typeof readFrequency>>;
  origins: readonly OriginRow[];
  impressions: number;
}

function describeAudience(markets: readonly string[], { reach, frequency, origins, impressions }: AudienceFacts): CampaignAudience {
  const countries = origins.filter(({ dimension }) => dimension === 'country');
  const networks = origins.filter(({ dimension }) => dimension === 'ip_class');
  const isMarket = (country: string) => (markets.length === 0 ? null : markets.includes(country));
  return {
    ...reach,
    frequency: reach.reach === 0 ? null : impressions / reach.reach,
    frequencies: frequency?.groups ?? null,
    frequencyIsSampled: frequency?.isSampled ?? false,
    heavyShare: frequency?.heavyShare ?? null,
    usableAddressShare: shareOf(networks, ({ value }) => HOUSEHOLD_CLASSES.has(value)),
    outsideMarketsShare: markets.length === 0 ? null : shareOf(countries, ({ value }) => !markets.includes(value)),
    countries: countries.slice(0, MOST_COUNTRIES).map(({ value, downloads }) => ({ country: value, downloads, isMarket: isMarket(value) })),
  };
}

function shareOf(rows: readonly OriginRow[], isPart: (row: OriginRow) => boolean): number | null {
  const sum = (some: readonly OriginRow[]) => some.reduce((total, { downloads }) => total + downloads, 0);
  return rows.length === 0 ? null : sum(rows.filter(isPart)) / sum(rows);
}
