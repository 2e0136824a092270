import type { OperationContext } from '@castgraph/service/context';
import { byKey, byRow } from '../by-key.ts';
import { countClicks, countCodeUses, countLedDownloads, findLeakDays } from './count-responses.ts';
import { countSpotDownloads } from './count-spot-downloads.ts';
import { Placement } from './placement.entity.ts';
import { PromoCode } from './promo-code.entity.ts';
import { readSpots, readSpotsById } from './read-spots.ts';
import { readEpisodeTitles, readPodcastTitles } from './read-titles.ts';
import { TrackingLink } from './tracking-link.entity.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends PlacementsLoaders {}
}

type PlacementsLoaders = ReturnType<typeof placementsLoaders>;

/** Spots, codes and links by id and by campaign, and what came of them; one statement per tick and kind. */
export function placementsLoaders(context: OperationContext) {
  return {
    placement: byKey((ids) => readSpotsById(context, Placement, ids)),
    promoCode: byKey((ids) => readSpotsById(context, PromoCode, ids)),
    trackingLink: byKey((ids) => readSpotsById(context, TrackingLink, ids)),
    podcastTitle: byKey((ids) => readPodcastTitles(context, ids)),
    episodeTitle: byKey((ids) => readEpisodeTitles(context, ids)),
    placementsOfCampaign: byKey((ids) => readSpots(context, Placement, ids)),
    promoCodesOfCampaign: byKey((ids) => readSpots(context, PromoCode, ids)),
    trackingLinksOfCampaign: byKey((ids) => readSpots(context, TrackingLink, ids)),
    clicksOfLink: byKey((ids) => countClicks(context, ids)),
    ledDownloadsOfLink: byKey((ids) => countLedDownloads(context, ids)),
    leakDayOfCode: byRow((codes: readonly PromoCode[]) => findLeakDays(context, codes)),
    usesOfCode: byRow((codes: readonly PromoCode[]) => countCodeUses(context, codes)),
    downloadsOfPlacement: byRow((placements: readonly Placement[]) => countSpotDownloads(context, placements)),
  };
}
