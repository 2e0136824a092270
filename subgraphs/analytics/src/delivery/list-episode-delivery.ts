import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { addImpressions, countImpressions, type ImpressionCounts } from './impression-counts.ts';
import type { CampaignDelivery } from './read-campaign-delivery.ts';
import { readImpressions } from './read-impressions.ts';

/** What a campaign delivered in one episode. */
export interface EpisodeDelivery {
  episodeId: string;
  figures: ImpressionCounts;
}

/** A show that is run for a year has fewer; beyond, those with the most are shown. */
const MOST_EPISODES = 1_000;

/** The episodes in which a campaign's spots were delivered on the days asked about, most impressions first. */
export async function listEpisodeDelivery(
  context: OperationContext,
  { spots, source, from, to }: CampaignDelivery,
): Promise<EpisodeDelivery[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  if (source === null) return [];
  const asked = spots.map((spot) => ({ spot, from, to }));
  const rows = await context.read((em) => readImpressions(em, organizationId, source, asked, 'episodes'));
  return [...Map.groupBy(rows, ({ episodeId }) => episodeId!)]
    .map(([episodeId, own]) => ({ episodeId, figures: addImpressions(own) }))
    .toSorted((a, b) => countImpressions(b.figures) - countImpressions(a.figures) || (a.episodeId < b.episodeId ? -1 : 1))
    .slice(0, MOST_EPISODES);
}
