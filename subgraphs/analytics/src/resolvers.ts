import { dashboardResolvers } from './dashboard/dashboard.resolvers.ts';
import { listeningResolvers } from './listening/listening.resolvers.ts';
import { liveResolvers } from './live/live.resolvers.ts';
import { methodologyResolvers } from './methodology/methodology.resolvers.ts';
import { mergeResolvers } from './merge-resolvers.ts';
import { sponsorshipResolvers } from './sponsorship.ts';

export const resolvers = mergeResolvers([
  listeningResolvers,
  dashboardResolvers,
  liveResolvers,
  methodologyResolvers,
  ...sponsorshipResolvers,
]);
