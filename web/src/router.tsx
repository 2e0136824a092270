// Longer than other files: the map of the product reads best in one piece.
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { parseApprovalsSearch } from './features/approvals/approvals-search.ts';
import { parseAuditSearch } from './features/audit/audit-search.ts';
import { parseCampaignSearch } from './features/campaigns/campaign-search.ts';
import { parseDisputesSearch } from './features/disputes/disputes-search.ts';
import { parseEpisodeSearch } from './features/episode/episode-search.ts';
import { parsePodcastSearch } from './features/podcasts/podcast-search.ts';
import { parsePipelineSearch } from './features/pipeline/pipeline-search.ts';
import { requireViewer } from './features/session/require-viewer.ts';
import { SignedInShell } from './features/shell/app-shell.tsx';
import { parseTrackingSearch } from './features/tracking/tracking-search.ts';
import { parseVerificationSearch } from './features/verification/verification-search.ts';
import type { Connection } from './graphql/connection.ts';
import { NotFoundPage } from './routes/not-found.tsx';
import { PageError } from './routes/page-error.tsx';
import { PagePending } from './routes/page-pending.tsx';
import { parseRangeSearch } from './shared/day-range.ts';
import { strictSearch } from './shared/strict-search.ts';

interface RouterContext {
  connection: Connection;
}

/** A page before or after signing in may know where the reader wanted to go. */
const parseRedirect = ({ redirect }: Record<string, unknown>): { redirect?: string } => (typeof redirect === 'string' ? { redirect } : {});

const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NotFoundPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: strictSearch(parseRedirect),
  component: lazyRouteComponent(() => import('./routes/sign-in.tsx'), 'SignInPage'),
});
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: strictSearch(parseRedirect),
  component: lazyRouteComponent(() => import('./routes/sign-up.tsx'), 'SignUpPage'),
});
const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./routes/forgot-password.tsx'), 'ForgotPasswordPage'),
});
// These three are where mails lead to.
const verifyEmail = createRoute({
  getParentRoute: () => root,
  path: '/verify-email',
  component: lazyRouteComponent(() => import('./routes/verify-email.tsx'), 'VerifyEmailPage'),
});
const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./routes/reset-password.tsx'), 'ResetPasswordPage'),
});
const acceptInvitation = createRoute({
  getParentRoute: () => root,
  path: '/accept-invitation',
  component: lazyRouteComponent(() => import('./routes/accept-invitation.tsx'), 'AcceptInvitationPage'),
});
const shared = createRoute({
  getParentRoute: () => root,
  path: '/shared',
  component: lazyRouteComponent(() => import('./routes/shared.tsx'), 'SharedPage'),
});
/** Between signing in and the product, for whoever must or may add a second factor. */
const addFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  validateSearch: parseRedirect,
  beforeLoad: async ({ context, location }) => requireViewer(context.connection, location.href),
  component: lazyRouteComponent(() => import('./routes/add-factor.tsx'), 'AddFactorPage'),
});
const openPages = [signIn, signUp, forgotPassword, verifyEmail, resetPassword, acceptInvitation, shared];

/** Whether a page is for everybody, signed in or not. */
export function isOpenPage(pathname: string): boolean {
  return openPages.some(({ fullPath }) => fullPath === pathname);
}

/** Everything that needs someone to be signed in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => requireViewer(context.connection, location.href),
  component: SignedInShell,
});
const overview = createRoute({
  getParentRoute: () => shell,
  path: '/',
  validateSearch: strictSearch(parseRangeSearch),
  component: lazyRouteComponent(() => import('./routes/overview.tsx'), 'OverviewPage'),
});
const podcasts = createRoute({
  getParentRoute: () => shell,
  path: '/podcasts',
  validateSearch: strictSearch(({ add }): { add?: true } => (add === true ? { add } : {})),
  component: lazyRouteComponent(() => import('./routes/podcasts.tsx'), 'PodcastsPage'),
});
const podcast = createRoute({
  getParentRoute: () => shell,
  path: '/podcasts/$podcastId',
  validateSearch: strictSearch(parsePodcastSearch),
  component: lazyRouteComponent(() => import('./routes/podcast.tsx'), 'PodcastPage'),
});
const episode = createRoute({
  getParentRoute: () => shell,
  path: '/podcasts/$podcastId/episodes/$episodeId',
  validateSearch: strictSearch(parseEpisodeSearch),
  component: lazyRouteComponent(() => import('./routes/episode.tsx'), 'EpisodePage'),
});
const campaigns = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns',
  validateSearch: strictSearch(parsePipelineSearch),
  component: lazyRouteComponent(() => import('./routes/campaigns.tsx'), 'CampaignsPage'),
});
const newCampaign = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/new',
  component: lazyRouteComponent(() => import('./routes/new-campaign.tsx'), 'NewCampaignPage'),
});
const importCampaigns = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/import',
  component: lazyRouteComponent(() => import('./routes/import-campaigns.tsx'), 'ImportCampaignsPage'),
});
const sponsors = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/sponsors',
  component: lazyRouteComponent(() => import('./routes/sponsors.tsx'), 'SponsorsPage'),
});
const sponsor = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/sponsors/$sponsorId',
  component: lazyRouteComponent(() => import('./routes/sponsor.tsx'), 'SponsorPage'),
});
const campaign = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/$campaignId',
  validateSearch: strictSearch(parseCampaignSearch),
  component: lazyRouteComponent(() => import('./routes/campaign.tsx'), 'CampaignPage'),
});
const editCampaign = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/$campaignId/edit',
  component: lazyRouteComponent(() => import('./routes/edit-campaign.tsx'), 'EditCampaignPage'),
});
const tracking = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/$campaignId/tracking',
  validateSearch: strictSearch(parseTrackingSearch),
  component: lazyRouteComponent(() => import('./routes/tracking.tsx'), 'TrackingPage'),
});
const campaignSharing = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/$campaignId/sharing',
  component: lazyRouteComponent(() => import('./routes/campaign-sharing.tsx'), 'CampaignSharingPage'),
});
const newPlacement = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/$campaignId/placements/new',
  component: lazyRouteComponent(() => import('./routes/new-placement.tsx'), 'NewPlacementPage'),
});
const editPlacement = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/$campaignId/placements/$placementId',
  component: lazyRouteComponent(() => import('./routes/edit-placement.tsx'), 'EditPlacementPage'),
});
const verification = createRoute({
  getParentRoute: () => shell,
  path: '/verification',
  validateSearch: strictSearch(parseVerificationSearch),
  component: lazyRouteComponent(() => import('./routes/verification.tsx'), 'VerificationPage'),
});
const approvals = createRoute({
  getParentRoute: () => shell,
  path: '/approvals',
  validateSearch: strictSearch(parseApprovalsSearch),
  component: lazyRouteComponent(() => import('./routes/approvals.tsx'), 'ApprovalsPage'),
});
const disputes = createRoute({
  getParentRoute: () => shell,
  path: '/disputes',
  validateSearch: strictSearch(parseDisputesSearch),
  component: lazyRouteComponent(() => import('./routes/disputes.tsx'), 'DisputesPage'),
});
const portfolio = createRoute({
  getParentRoute: () => shell,
  path: '/portfolio',
  component: lazyRouteComponent(() => import('./routes/portfolio.tsx'), 'PortfolioPage'),
});
const reports = createRoute({
  getParentRoute: () => shell,
  path: '/reports',
  component: lazyRouteComponent(() => import('./routes/reports.tsx'), 'ReportsPage'),
});
const integrations = createRoute({
  getParentRoute: () => shell,
  path: '/integrations',
  component: lazyRouteComponent(() => import('./routes/integrations.tsx'), 'IntegrationsPage'),
});
const system = createRoute({
  getParentRoute: () => shell,
  path: '/system',
  component: lazyRouteComponent(() => import('./routes/system.tsx'), 'SystemPage'),
});
const methodology = createRoute({
  getParentRoute: () => shell,
  path: '/methodology',
  component: lazyRouteComponent(() => import('./routes/methodology.tsx'), 'MethodologyPage'),
});
const measurement = createRoute({
  getParentRoute: () => shell,
  path: '/measurement',
  component: lazyRouteComponent(() => import('./routes/measurement.tsx'), 'MeasurementPage'),
});
/** The pages about people and access, in a frame of their own. */
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('./features/settings/settings-frame.tsx'), 'SettingsFrame'),
});
const settingsIndex = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => redirect({ to: '/settings/profile', replace: true, throw: true }),
});
const profile = createRoute({
  getParentRoute: () => settings,
  path: '/profile',
  component: lazyRouteComponent(() => import('./routes/profile.tsx'), 'ProfilePage'),
});
const security = createRoute({
  getParentRoute: () => settings,
  path: '/security',
  component: lazyRouteComponent(() => import('./routes/security.tsx'), 'SecurityPage'),
});
const organization = createRoute({
  getParentRoute: () => settings,
  path: '/organization',
  component: lazyRouteComponent(() => import('./routes/organization.tsx'), 'OrganizationPage'),
});
const members = createRoute({
  getParentRoute: () => settings,
  path: '/members',
  component: lazyRouteComponent(() => import('./routes/members.tsx'), 'MembersPage'),
});
const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('./routes/api-keys.tsx'), 'ApiKeysPage'),
});
const pixels = createRoute({
  getParentRoute: () => settings,
  path: '/pixels',
  component: lazyRouteComponent(() => import('./routes/pixels.tsx'), 'PixelsPage'),
});
const connectedApps = createRoute({
  getParentRoute: () => settings,
  path: '/apps',
  component: lazyRouteComponent(() => import('./routes/connected-apps.tsx'), 'ConnectedAppsPage'),
});
const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  validateSearch: strictSearch(parseAuditSearch),
  component: lazyRouteComponent(() => import('./routes/audit.tsx'), 'AuditPage'),
});
/** The pages for those who write programs. */
const developers = createRoute({
  getParentRoute: () => shell,
  path: '/developers',
  component: lazyRouteComponent(() => import('./features/developers/developers-frame.tsx'), 'DevelopersFrame'),
});
const developersStart = createRoute({
  getParentRoute: () => developers,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/developers.tsx'), 'DevelopersPage'),
});
const explorer = createRoute({
  getParentRoute: () => developers,
  path: '/explorer',
  component: lazyRouteComponent(() => import('./routes/explorer.tsx'), 'ExplorerPage'),
});
const sandboxes = createRoute({
  getParentRoute: () => developers,
  path: '/sandboxes',
  component: lazyRouteComponent(() => import('./routes/sandboxes.tsx'), 'SandboxesPage'),
});
const ownApps = createRoute({
  getParentRoute: () => developers,
  path: '/apps',
  component: lazyRouteComponent(() => import('./routes/own-apps.tsx'), 'OwnAppsPage'),
});
const schemaChanges = createRoute({
  getParentRoute: () => developers,
  path: '/changes',
  component: lazyRouteComponent(() => import('./routes/schema-changes.tsx'), 'SchemaChangesPage'),
});

const pages = [
  overview,
  podcasts,
  podcast,
  episode,
  campaigns,
  newCampaign,
  importCampaigns,
  sponsors,
  sponsor,
  campaign,
  editCampaign,
  tracking,
  campaignSharing,
  newPlacement,
  editPlacement,
  verification,
  approvals,
  disputes,
  portfolio,
  reports,
  integrations,
  system,
  methodology,
  measurement,
  settings.addChildren([settingsIndex, profile, security, organization, members, apiKeys, pixels, connectedApps, audit]),
  developers.addChildren([developersStart, explorer, sandboxes, ownApps, schemaChanges]),
];

/** The map of the product: which address shows which page. Each page is loaded when it is first wanted. */
export function createAppRouter(connection: Connection) {
  return createRouter({
    routeTree: root.addChildren([...openPages, addFactor, shell.addChildren(pages)]),
    context: { connection },
    defaultPreload: 'intent',
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
