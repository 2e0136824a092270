import { dashboardResolvers } from './dashboard/dashboard.resolvers.ts';
import { engagementResolvers } from './engagement/engagement.resolvers.ts';
import { listeningResolvers } from './listening/listening.resolvers.ts';
import { liveResolvers } from './live/live.resolvers.ts';
import { measurementResolvers } from './measurement/measurement.resolvers.ts';
import { methodologyResolvers } from './methodology/methodology.resolvers.ts';
import { mergeResolvers } from './merge-resolvers.ts';
import { privacyResolvers } from './privacy/privacy.resolvers.ts';
import { sponsorshipResolvers } from './sponsorship.ts';

export const resolvers = mergeResolvers([
  listeningResolvers,
  engagementResolvers,
  dashboardResolvers,
  liveResolvers,
  measurementResolvers,
  methodologyResolvers,
  privacyResolvers,
  ...sponsorshipResolvers,
]);
