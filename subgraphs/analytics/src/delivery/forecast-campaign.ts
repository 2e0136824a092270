import { requireScope } from '@castgraph/auth/scopes';
import { utcDay } from '@castgraph/kernel/days';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import type { CampaignDelivery } from './read-campaign-delivery.ts';
import { type Past, readPast } from './read-past.ts';
import { addSpotForecasts, type DeliveryForecast, firstPastDay, forecastSpot } from './spot-forecast.ts';

/** What each spot of a campaign will have delivered, by placement id, and all together. */
export interface CampaignForecast {
  total: DeliveryForecast;
  bySpot: ReadonlyMap<string, DeliveryForecast>;
}

const NO_PAST: Past = { shows: new Map(), episodes: new Map() };

/** Forecasts a campaign to the end of its flights from how its shows and their episodes went before: at most two statements. */
export async function forecastCampaign(context: OperationContext, delivery: CampaignDelivery): Promise<CampaignForecast> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return context.read((em) => computeForecast(em, organizationId, delivery));
}

async function computeForecast(em: EntityManager, organizationId: string, delivery: CampaignDelivery): Promise<CampaignForecast> {
  const { source, rows, spots, now } = delivery;
  const today = utcDay(now);
  const running = spots.filter(({ flights }) => flights.some(({ lastDay }) => lastDay >= today));
  const podcastIds = [...new Set(running.flatMap(({ podcastId, episodeId }) => (episodeId === null ? podcastId : [])))];
  const episodeIds = [...new Set(running.flatMap(({ episodeId }) => episodeId ?? []))];
  const asked = { podcastIds, episodeIds, today, firstDay: firstPastDay(today) };
  const past = source === null ? NO_PAST : await readPast(em, organizationId, source, asked);
  const bySpot = new Map(
    spots.map((spot) => [
      spot.id,
      forecastSpot(
        spot,
        rows.filter(({ placementId }) => placementId === spot.id),
        past,
        today,
      ),
    ]),
  );
  return { total: addSpotForecasts([...bySpot.values()]), bySpot };
}
