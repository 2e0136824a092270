import { liveChannel, type Live } from '@castgraph/service/live-channel';

/** Where processes of analytics tell its workers that a campaign's figures have moved; nobody else listens. */
export const MOVED_CHANNEL = liveChannel('analytics', 'figures', 'moved');

/** Which figures moved: a campaign's own, or those of all campaigns with a spot in these shows. */
export interface FiguresMoved {
  organizationId: string;
  campaignId?: string;
  podcastIds?: readonly string[];
}

/** Tells the workers to publish a campaign's figures anew. Call it after the commit; when it is lost, the next one repairs it. */
export function announceCampaign(live: Live, organizationId: string, campaignId: string): void {
  const moved: FiguresMoved = { organizationId, campaignId };
  void live.publish(MOVED_CHANNEL, moved);
}

/** Tells the workers that downloads of these shows were counted. Call it after the commit. */
export function announceDownloads(live: Live, organizationId: string, podcastIds: readonly string[]): void {
  const moved: FiguresMoved = { organizationId, podcastIds };
  void live.publish(MOVED_CHANNEL, moved);
}
