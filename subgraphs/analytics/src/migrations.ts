import type { Migration } from '@castgraph/orm/migrate';
import { plumbing } from './migrations/0001-plumbing.ts';
import { episodes } from './migrations/0002-episodes.ts';
import { listening } from './migrations/0003-listening.ts';
import { summaries } from './migrations/0004-summaries.ts';
import { dimensions } from './migrations/0005-dimensions.ts';
import { categories } from './migrations/0006-categories.ts';
import { reports } from './migrations/0006-reports.ts';
import { organizationName } from './migrations/0007-organization-name.ts';
import { sharedNetworks } from './migrations/0007-shared-networks.ts';
import { recounts } from './migrations/0008-recounts.ts';
import { topEpisodes } from './migrations/0009-top-episodes.ts';
import { verdictRetention } from './migrations/0009-verdict-retention.ts';
import { podcastMonths } from './migrations/0010-podcast-months.ts';
import { recountEpoch } from './migrations/0011-recount-epoch.ts';
import { resettledEpisodes } from './migrations/0012-resettled-episodes.ts';
import { showSpans } from './migrations/0015-show-spans.ts';
import { sketchSpans } from './migrations/0016-sketch-spans.ts';
import { appHours } from './migrations/0017-app-hours.ts';
import { episodeHours } from './migrations/0018-episode-hours.ts';
import { sketchHours } from './migrations/0019-sketch-hours.ts';
import { privacy } from './migrations/0030-privacy.ts';
import { erasedClicks } from './migrations/0031-erased-clicks.ts';
import { sponsorship } from './migrations/0100-sponsorship.ts';
import { orders } from './migrations/0110-orders.ts';
import { campaignChanges } from './migrations/0111-campaign-changes.ts';
import { campaignImports } from './migrations/0112-campaign-imports.ts';
import { sponsorSide } from './migrations/0113-sponsor-side.ts';
import { adSlots } from './migrations/0130-ad-slots.ts';
import { deliveryAlerts } from './migrations/0131-delivery-alerts.ts';
import { attributionVersions } from './migrations/0150-attribution-versions.ts';
import { signals } from './migrations/0151-signals.ts';
import { trackingWarnings } from './migrations/0152-tracking-warnings.ts';
import { removedAnswers } from './migrations/0153-removed-answers.ts';
import { exchangeRates } from './migrations/0180-exchange-rates.ts';
import { keptFigures } from './migrations/0181-kept-figures.ts';
import { verification } from './migrations/0200-verification.ts';
import { auditChained } from './migrations/0301-audit-chain.ts';
import { resourceGrants } from './migrations/0340-resource-grants.ts';
import { pixels } from './migrations/0350-pixels.ts';
import { sandboxes } from './migrations/0360-sandboxes.ts';

/** In the order in which they run. 0001 to 0099: listening; from 0100: sponsorship. */
export const migrations: readonly Migration[] = [
  plumbing,
  episodes,
  listening,
  summaries,
  dimensions,
  categories,
  reports,
  organizationName,
  sharedNetworks,
  recounts,
  topEpisodes,
  verdictRetention,
  podcastMonths,
  recountEpoch,
  resettledEpisodes,
  showSpans,
  sketchSpans,
  appHours,
  episodeHours,
  sketchHours,
  privacy,
  sponsorship,
  // Of a table of sponsorship’s.
  erasedClicks,
  orders,
  campaignChanges,
  campaignImports,
  sponsorSide,
  adSlots,
  deliveryAlerts,
  attributionVersions,
  signals,
  trackingWarnings,
  removedAnswers,
  exchangeRates,
  keptFigures,
  auditChained,
  resourceGrants,
  pixels,
  // Its triggers watch pixels too.
  verification,
  // Of a table of pixels’.
  sandboxes,
];
