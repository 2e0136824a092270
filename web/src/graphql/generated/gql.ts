/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query ApiKeys {\n    apiKeys {\n      id\n      name\n      scopes\n      createdAt\n      lastUsedAt\n    }\n  }\n": typeof types.ApiKeysDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      __typename\n      ... on CreateApiKeyPayload {\n        secret\n        apiKey {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": typeof types.CreateApiKeyDocument,
    "\n  query Attribution($campaignId: ID!) {\n    campaignPerformance(campaignId: $campaignId) {\n      asOf\n      dateRange {\n        from\n        to\n      }\n      attribution {\n        conversions\n        overlap\n        conflicts\n        value {\n          amountMinor\n          currency\n        }\n        byMethod {\n          method\n          conversions\n          value {\n            amountMinor\n            currency\n          }\n        }\n      }\n    }\n  }\n": typeof types.AttributionDocument,
    "\n  mutation CreateCampaign($input: CreateCampaignInput!) {\n    createCampaign(input: $input) {\n      __typename\n      ... on CreateCampaignPayload {\n        campaign {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": typeof types.CreateCampaignDocument,
    "\n  query Campaigns($first: Int!, $after: String) {\n    campaigns(first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...CampaignRow_campaign\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.CampaignsDocument,
    "\n  subscription CampaignLive($campaignId: ID!) {\n    campaignLive(campaignId: $campaignId) {\n      asOf\n      metrics {\n        downloads\n        reach\n        frequency\n        clicks\n        conversions\n        pacing\n        averageOrderValue {\n          amountMinor\n          currency\n        }\n        deliveredValue {\n          amountMinor\n          currency\n        }\n        effectiveCpm {\n          amountMinor\n          currency\n        }\n      }\n      roi {\n        roi\n        roas\n        paybackPeriodDays\n        campaignCost {\n          amountMinor\n          currency\n        }\n        conversionValue {\n          amountMinor\n          currency\n        }\n        netProfit {\n          amountMinor\n          currency\n        }\n      }\n      lastConversion {\n        id\n        ...ConversionRow_conversion\n      }\n    }\n  }\n": typeof types.CampaignLiveDocument,
    "\n  query CampaignName($id: ID!) {\n    campaign(id: $id) {\n      id\n      name\n    }\n  }\n": typeof types.CampaignNameDocument,
    "\n  fragment CampaignRow_campaign on Campaign {\n    id\n    name\n    state\n    sponsor {\n      id\n      name\n    }\n    flight {\n      from\n      to\n    }\n    cost {\n      amountMinor\n      currency\n    }\n  }\n": typeof types.CampaignRow_CampaignFragmentDoc,
    "\n  subscription CampaignRowLive($campaignId: ID!) {\n    campaignLive(campaignId: $campaignId) {\n      asOf\n      metrics {\n        downloads\n        conversions\n      }\n      roi {\n        roi\n        conversionValue {\n          amountMinor\n          currency\n        }\n      }\n    }\n  }\n": typeof types.CampaignRowLiveDocument,
    "\n  query CampaignSetUp($id: ID!) {\n    campaign(id: $id) {\n      id\n      name\n      state\n      attributionWindowDays\n      sponsor {\n        id\n        name\n        website\n      }\n      flight {\n        from\n        to\n      }\n      cost {\n        amountMinor\n        currency\n      }\n      cpm {\n        amountMinor\n        currency\n      }\n      ...PlacementsCard_campaign\n      ...CodesAndLinksCard_campaign\n    }\n  }\n": typeof types.CampaignSetUpDocument,
    "\n  fragment CodesAndLinksCard_campaign on Campaign {\n    id\n    promoCodes {\n      id\n      code\n      activeFrom\n      activeTo\n      conversions\n    }\n    trackingLinks {\n      id\n      url\n      destinationUrl\n      clicks\n    }\n  }\n": typeof types.CodesAndLinksCard_CampaignFragmentDoc,
    "\n  fragment ConversionRow_conversion on Conversion {\n    id\n    orderId\n    at\n    source\n    value {\n      amountMinor\n      currency\n    }\n    refunded {\n      amountMinor\n      currency\n    }\n    attribution {\n      attributionMethod\n      confidence\n      conflict\n      conversionData {\n        promoCode\n      }\n    }\n  }\n": typeof types.ConversionRow_ConversionFragmentDoc,
    "\n  query Conversions($campaignId: ID!, $first: Int!, $after: String) {\n    campaign(id: $campaignId) {\n      id\n      conversions(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            ...ConversionRow_conversion\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ConversionsDocument,
    "\n  query PlacementShows {\n    podcasts(first: 100) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n": typeof types.PlacementShowsDocument,
    "\n  query PlacementEpisodes($podcastId: ID!) {\n    podcast(id: $podcastId) {\n      id\n      episodes(first: 100) {\n        edges {\n          node {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n": typeof types.PlacementEpisodesDocument,
    "\n  mutation CreatePlacement($input: CreatePlacementInput!) {\n    createPlacement(input: $input) {\n      __typename\n      ... on CreatePlacementPayload {\n        placement {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": typeof types.CreatePlacementDocument,
    "\n  fragment PlacementsCard_campaign on Campaign {\n    id\n    placements {\n      id\n      position\n      contractedDownloads\n      downloads\n      podcast {\n        id\n      }\n      episode {\n        id\n      }\n    }\n  }\n": typeof types.PlacementsCard_CampaignFragmentDoc,
    "\n  mutation CreatePromoCode($input: CreatePromoCodeInput!) {\n    createPromoCode(input: $input) {\n      __typename\n      ... on CreatePromoCodePayload {\n        promoCode {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": typeof types.CreatePromoCodeDocument,
    "\n  query Sponsors {\n    sponsors {\n      id\n      name\n    }\n  }\n": typeof types.SponsorsDocument,
    "\n  mutation CreateSponsor($input: CreateSponsorInput!) {\n    createSponsor(input: $input) {\n      __typename\n      ... on CreateSponsorPayload {\n        sponsor {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n      ... on ConflictError {\n        existingId\n      }\n    }\n  }\n": typeof types.CreateSponsorDocument,
    "\n  mutation CreateTrackingLink($input: CreateTrackingLinkInput!) {\n    createTrackingLink(input: $input) {\n      __typename\n      ... on CreateTrackingLinkPayload {\n        trackingLink {\n          id\n          url\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": typeof types.CreateTrackingLinkDocument,
    "\n  mutation ConnectShopify($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      __typename\n      ... on ConnectIntegrationPayload {\n        integration {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n      ... on ConflictError {\n        existingId\n      }\n    }\n  }\n": typeof types.ConnectShopifyDocument,
    "\n  fragment ConnectionCard_integration on IntegrationConfig {\n    id\n    integrationType\n    name\n    webhookUrl\n    enabled\n    createdAt\n    lastEventAt\n    credentials {\n      names\n      updatedAt\n    }\n    ...ConnectionEvents_integration\n  }\n": typeof types.ConnectionCard_IntegrationFragmentDoc,
    "\n  mutation SwitchIntegration($input: UpdateIntegrationInput!) {\n    updateIntegration(input: $input) {\n      __typename\n      ... on UpdateIntegrationPayload {\n        integration {\n          id\n          enabled\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n": typeof types.SwitchIntegrationDocument,
    "\n  fragment ConnectionEvents_integration on IntegrationConfig {\n    id\n    events(first: 20) {\n      edges {\n        node {\n          id\n          eventType\n          timestamp\n          processed\n          data\n        }\n      }\n    }\n  }\n": typeof types.ConnectionEvents_IntegrationFragmentDoc,
    "\n  subscription LiveMetrics($podcastId: ID) {\n    liveMetrics(podcastId: $podcastId) {\n      asOf\n      day\n      downloads\n      listeners\n      listenersNow\n      byApp {\n        key\n        count\n      }\n      byCountry {\n        key\n        count\n      }\n      byMinute {\n        key\n        count\n      }\n      minutesByApp {\n        key\n        counts\n      }\n      minutesByCountry {\n        key\n        counts\n      }\n      topEpisodes {\n        episode {\n          id\n        }\n        downloads\n      }\n    }\n  }\n": typeof types.LiveMetricsDocument,
    "\n  query Methodology {\n    methodology {\n      standard\n      attributions {\n        name\n        url\n        licence\n        edition\n      }\n      version\n      documentUrl\n      contact\n      sections {\n        id\n        title\n        items {\n          id\n          name\n          text\n        }\n      }\n      rules {\n        id\n        text\n      }\n    }\n  }\n": typeof types.MethodologyDocument,
    "\n  query PlaceAttribution {\n    methodology {\n      attributions {\n        name\n        url\n      }\n    }\n  }\n": typeof types.PlaceAttributionDocument,
    "\n  query WindowInForce {\n    methodology {\n      window\n      standard\n    }\n  }\n": typeof types.WindowInForceDocument,
    "\n  query CampaignFigures($range: DateRangeInput!, $previous: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      adPerformance {\n        activeCampaigns\n        deliveredDownloads\n        clicks\n        conversions\n      }\n      sponsorROI {\n        currency\n        total {\n          roi\n          campaignCost {\n            amountMinor\n            currency\n          }\n          conversionValue {\n            amountMinor\n            currency\n          }\n        }\n      }\n    }\n    before: dashboard(range: $previous) {\n      adPerformance {\n        deliveredDownloads\n        conversions\n      }\n      sponsorROI {\n        currency\n        total {\n          roi\n        }\n      }\n    }\n  }\n": typeof types.CampaignFiguresDocument,
    "\n  query DownloadsByDay($range: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      listenerEngagement {\n        downloadsByDay {\n          data {\n            x\n            y\n            provisional\n          }\n          config {\n            source\n          }\n        }\n      }\n    }\n  }\n": typeof types.DownloadsByDayDocument,
    "\n  query PodcastCount {\n    podcasts(first: 1) {\n      totalCount\n    }\n  }\n": typeof types.PodcastCountDocument,
    "\n  query ListeningFigures($range: DateRangeInput!, $previous: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      listenerEngagement {\n        downloads\n        listeners\n        previousDownloads\n      }\n    }\n    before: dashboard(range: $previous) {\n      listenerEngagement {\n        listeners\n      }\n    }\n  }\n": typeof types.ListeningFiguresDocument,
    "\n  query TopEpisodes($range: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      listenerEngagement {\n        topEpisodes {\n          episode {\n            id\n          }\n          downloads\n        }\n      }\n    }\n  }\n": typeof types.TopEpisodesDocument,
    "\n  mutation AddPodcast($input: AddPodcastInput!) {\n    addPodcast(input: $input) {\n      __typename\n      ... on AddPodcastPayload {\n        podcast {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n      ... on ConflictError {\n        existingId\n      }\n    }\n  }\n": typeof types.AddPodcastDocument,
    "\n  query Engagement($podcastId: ID!, $range: DateRangeInput!) {\n    listenerEngagement(podcastId: $podcastId, range: $range) {\n      totalDownloads\n      totalListeners\n      source\n      asOf\n      engagementByPlatform {\n        platform\n        metrics\n      }\n    }\n  }\n": typeof types.EngagementDocument,
    "\n  query EpisodeName($id: ID!) {\n    episode(id: $id) {\n      id\n      title\n      podcast {\n        id\n      }\n    }\n  }\n": typeof types.EpisodeNameDocument,
    "\n  fragment EpisodeRow_episode on Episode {\n    id\n    title\n    publishedAt\n    durationSeconds\n    season\n    number\n    measuredAudioUrl\n    removedAt\n  }\n": typeof types.EpisodeRow_EpisodeFragmentDoc,
    "\n  query Episodes($podcastId: ID!, $first: Int!, $after: String) {\n    podcast(id: $podcastId) {\n      id\n      episodes(first: $first, after: $after) {\n        totalCount\n        edges {\n          cursor\n          node {\n            id\n            ...EpisodeRow_episode\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.EpisodesDocument,
    "\n  query EpisodeDownloads($podcastId: ID!, $first: Int!, $after: String) {\n    podcast(id: $podcastId) {\n      id\n      episodes(first: $first, after: $after) {\n        edges {\n          node {\n            id\n            downloads\n          }\n        }\n      }\n    }\n  }\n": typeof types.EpisodeDownloadsDocument,
    "\n  fragment FeedWarningsCard_podcast on Podcast {\n    id\n    feedWarnings {\n      code\n      message\n      line\n    }\n  }\n": typeof types.FeedWarningsCard_PodcastFragmentDoc,
    "\n  subscription IngestionProgress($podcastId: ID!) {\n    ingestionProgress(podcastId: $podcastId) {\n      state\n      percent\n      message\n      episodesStored\n    }\n  }\n": typeof types.IngestionProgressDocument,
    "\n  fragment MeasurementCard_podcast on Podcast {\n    id\n    measurementPrefix\n  }\n": typeof types.MeasurementCard_PodcastFragmentDoc,
    "\n  fragment PodcastHeader_podcast on Podcast {\n    id\n    title\n    author\n    link\n    imageUrl\n    feedUrl\n    status\n    lastIngestedAt\n    episodeCount\n  }\n": typeof types.PodcastHeader_PodcastFragmentDoc,
    "\n  mutation RefreshFeed($input: RefreshFeedInput!) {\n    refreshFeed(input: $input) {\n      __typename\n      ... on RefreshFeedPayload {\n        podcast {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n": typeof types.RefreshFeedDocument,
    "\n  query Podcasts($first: Int!, $after: String) {\n    podcasts(first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...PodcastRow_podcast\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.PodcastsDocument,
    "\n  query PodcastName($id: ID!) {\n    podcast(id: $id) {\n      id\n      title\n    }\n  }\n": typeof types.PodcastNameDocument,
    "\n  fragment PodcastRow_podcast on Podcast {\n    id\n    title\n    author\n    feedUrl\n    imageUrl\n    status\n    episodeCount\n    lastIngestedAt\n  }\n": typeof types.PodcastRow_PodcastFragmentDoc,
    "\n  query PodcastDownloads($first: Int!, $after: String, $range: DateRangeInput!) {\n    podcasts(first: $first, after: $after) {\n      edges {\n        node {\n          id\n          downloads(range: $range)\n        }\n      }\n    }\n  }\n": typeof types.PodcastDownloadsDocument,
    "\n  query CampaignReports($campaignId: ID!) {\n    campaign(id: $campaignId) {\n      id\n      reports(first: 10) {\n        edges {\n          node {\n            reportId\n            ...ReportRow_report\n          }\n        }\n      }\n    }\n  }\n": typeof types.CampaignReportsDocument,
    "\n  mutation GenerateReport($input: ReportRequest!) {\n    generateReport(input: $input) {\n      __typename\n      ... on GenerateReportPayload {\n        report {\n          reportId\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": typeof types.GenerateReportDocument,
    "\n  query Reports($first: Int!, $after: String) {\n    reports(first: $first, after: $after) {\n      edges {\n        node {\n          reportId\n          ...ReportRow_report\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ReportsDocument,
    "\n  fragment ReportRow_report on ReportResult {\n    reportId\n    format\n    status\n    failure\n    fileUrl\n    fileSizeBytes\n    requestedAt\n    generatedAt\n    expiresAt\n    dateRange {\n      from\n      to\n    }\n    campaign {\n      id\n    }\n  }\n": typeof types.ReportRow_ReportFragmentDoc,
    "\n  subscription ReportProgress($reportId: ID!) {\n    reportProgress(reportId: $reportId) {\n      percent\n      message\n      report {\n        reportId\n        ...ReportRow_report\n      }\n    }\n  }\n": typeof types.ReportProgressDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignInPayload {\n        viewer {\n          kind\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      __typename\n      ... on SignInPayload {\n        viewer {\n          kind\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": typeof types.SignUpDocument,
    "\n  mutation SignOut {\n    signOut {\n      ended\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  query Viewer {\n    viewer {\n      kind\n      user {\n        id\n        email\n        name\n      }\n      organization {\n        id\n        name\n      }\n      roles\n      scopes\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  subscription AlertRaised {\n    alertRaised {\n      alertId\n      severity\n      service\n      message\n      resolvedAt\n    }\n  }\n": typeof types.AlertRaisedDocument,
    "\n  query HealthWatch {\n    health {\n      service\n      status\n    }\n  }\n": typeof types.HealthWatchDocument,
    "\n  query Alerts {\n    alerts {\n      alertId\n      severity\n      service\n      message\n      createdAt\n      acknowledgedAt\n      resolvedAt\n    }\n  }\n": typeof types.AlertsDocument,
    "\n  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) {\n      __typename\n      ... on AcknowledgeAlertPayload {\n        alert {\n          alertId\n          acknowledgedAt\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n": typeof types.AcknowledgeAlertDocument,
    "\n  query Health {\n    health {\n      service\n      status\n      timestamp\n      checks {\n        name\n        status\n        durationMs\n        message\n      }\n    }\n  }\n": typeof types.HealthDocument,
    "\n  fragment TaskRow_task on Task {\n    taskId\n    taskType\n    status\n    retryCount\n    percent\n    message\n    createdAt\n    updatedAt\n    schedule {\n      everySeconds\n      nextRunAt\n    }\n  }\n": typeof types.TaskRow_TaskFragmentDoc,
    "\n  subscription TaskProgress($taskId: ID!) {\n    taskProgress(taskId: $taskId) {\n      task {\n        taskId\n        ...TaskRow_task\n      }\n    }\n  }\n": typeof types.TaskProgressDocument,
    "\n  mutation RetryTask($input: RetryTaskInput!) {\n    retryTask(input: $input) {\n      __typename\n      ... on RetryTaskPayload {\n        task {\n          taskId\n          ...TaskRow_task\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n": typeof types.RetryTaskDocument,
    "\n  query Tasks($first: Int!, $after: String, $status: TaskStatus) {\n    tasks(first: $first, after: $after, status: $status) {\n      edges {\n        node {\n          taskId\n          ...TaskRow_task\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.TasksDocument,
    "\n  query ProbeFeeds {\n    podcasts(first: 1) {\n      totalCount\n    }\n  }\n": typeof types.ProbeFeedsDocument,
    "\n  query ProbeListening {\n    methodology {\n      standard\n    }\n  }\n": typeof types.ProbeListeningDocument,
    "\n  query ProbeReports {\n    reportTemplates {\n      id\n    }\n  }\n": typeof types.ProbeReportsDocument,
    "\n  query ProbeIntegrations {\n    integrations {\n      id\n    }\n  }\n": typeof types.ProbeIntegrationsDocument,
    "\n  query ProbePeople {\n    viewer {\n      kind\n    }\n  }\n": typeof types.ProbePeopleDocument,
    "\n  query ProbeSystem {\n    health {\n      service\n    }\n  }\n": typeof types.ProbeSystemDocument,
    "\n  query Integrations {\n    integrations {\n      id\n      ...ConnectionCard_integration\n    }\n  }\n": typeof types.IntegrationsDocument,
    "\n  query PodcastPage($id: ID!) {\n    podcast(id: $id) {\n      id\n      ...PodcastHeader_podcast\n      ...MeasurementCard_podcast\n      ...FeedWarningsCard_podcast\n    }\n  }\n": typeof types.PodcastPageDocument,
};
const documents: Documents = {
    "\n  query ApiKeys {\n    apiKeys {\n      id\n      name\n      scopes\n      createdAt\n      lastUsedAt\n    }\n  }\n": types.ApiKeysDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      __typename\n      ... on CreateApiKeyPayload {\n        secret\n        apiKey {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": types.CreateApiKeyDocument,
    "\n  query Attribution($campaignId: ID!) {\n    campaignPerformance(campaignId: $campaignId) {\n      asOf\n      dateRange {\n        from\n        to\n      }\n      attribution {\n        conversions\n        overlap\n        conflicts\n        value {\n          amountMinor\n          currency\n        }\n        byMethod {\n          method\n          conversions\n          value {\n            amountMinor\n            currency\n          }\n        }\n      }\n    }\n  }\n": types.AttributionDocument,
    "\n  mutation CreateCampaign($input: CreateCampaignInput!) {\n    createCampaign(input: $input) {\n      __typename\n      ... on CreateCampaignPayload {\n        campaign {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": types.CreateCampaignDocument,
    "\n  query Campaigns($first: Int!, $after: String) {\n    campaigns(first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...CampaignRow_campaign\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.CampaignsDocument,
    "\n  subscription CampaignLive($campaignId: ID!) {\n    campaignLive(campaignId: $campaignId) {\n      asOf\n      metrics {\n        downloads\n        reach\n        frequency\n        clicks\n        conversions\n        pacing\n        averageOrderValue {\n          amountMinor\n          currency\n        }\n        deliveredValue {\n          amountMinor\n          currency\n        }\n        effectiveCpm {\n          amountMinor\n          currency\n        }\n      }\n      roi {\n        roi\n        roas\n        paybackPeriodDays\n        campaignCost {\n          amountMinor\n          currency\n        }\n        conversionValue {\n          amountMinor\n          currency\n        }\n        netProfit {\n          amountMinor\n          currency\n        }\n      }\n      lastConversion {\n        id\n        ...ConversionRow_conversion\n      }\n    }\n  }\n": types.CampaignLiveDocument,
    "\n  query CampaignName($id: ID!) {\n    campaign(id: $id) {\n      id\n      name\n    }\n  }\n": types.CampaignNameDocument,
    "\n  fragment CampaignRow_campaign on Campaign {\n    id\n    name\n    state\n    sponsor {\n      id\n      name\n    }\n    flight {\n      from\n      to\n    }\n    cost {\n      amountMinor\n      currency\n    }\n  }\n": types.CampaignRow_CampaignFragmentDoc,
    "\n  subscription CampaignRowLive($campaignId: ID!) {\n    campaignLive(campaignId: $campaignId) {\n      asOf\n      metrics {\n        downloads\n        conversions\n      }\n      roi {\n        roi\n        conversionValue {\n          amountMinor\n          currency\n        }\n      }\n    }\n  }\n": types.CampaignRowLiveDocument,
    "\n  query CampaignSetUp($id: ID!) {\n    campaign(id: $id) {\n      id\n      name\n      state\n      attributionWindowDays\n      sponsor {\n        id\n        name\n        website\n      }\n      flight {\n        from\n        to\n      }\n      cost {\n        amountMinor\n        currency\n      }\n      cpm {\n        amountMinor\n        currency\n      }\n      ...PlacementsCard_campaign\n      ...CodesAndLinksCard_campaign\n    }\n  }\n": types.CampaignSetUpDocument,
    "\n  fragment CodesAndLinksCard_campaign on Campaign {\n    id\n    promoCodes {\n      id\n      code\n      activeFrom\n      activeTo\n      conversions\n    }\n    trackingLinks {\n      id\n      url\n      destinationUrl\n      clicks\n    }\n  }\n": types.CodesAndLinksCard_CampaignFragmentDoc,
    "\n  fragment ConversionRow_conversion on Conversion {\n    id\n    orderId\n    at\n    source\n    value {\n      amountMinor\n      currency\n    }\n    refunded {\n      amountMinor\n      currency\n    }\n    attribution {\n      attributionMethod\n      confidence\n      conflict\n      conversionData {\n        promoCode\n      }\n    }\n  }\n": types.ConversionRow_ConversionFragmentDoc,
    "\n  query Conversions($campaignId: ID!, $first: Int!, $after: String) {\n    campaign(id: $campaignId) {\n      id\n      conversions(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            ...ConversionRow_conversion\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ConversionsDocument,
    "\n  query PlacementShows {\n    podcasts(first: 100) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n": types.PlacementShowsDocument,
    "\n  query PlacementEpisodes($podcastId: ID!) {\n    podcast(id: $podcastId) {\n      id\n      episodes(first: 100) {\n        edges {\n          node {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n": types.PlacementEpisodesDocument,
    "\n  mutation CreatePlacement($input: CreatePlacementInput!) {\n    createPlacement(input: $input) {\n      __typename\n      ... on CreatePlacementPayload {\n        placement {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": types.CreatePlacementDocument,
    "\n  fragment PlacementsCard_campaign on Campaign {\n    id\n    placements {\n      id\n      position\n      contractedDownloads\n      downloads\n      podcast {\n        id\n      }\n      episode {\n        id\n      }\n    }\n  }\n": types.PlacementsCard_CampaignFragmentDoc,
    "\n  mutation CreatePromoCode($input: CreatePromoCodeInput!) {\n    createPromoCode(input: $input) {\n      __typename\n      ... on CreatePromoCodePayload {\n        promoCode {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": types.CreatePromoCodeDocument,
    "\n  query Sponsors {\n    sponsors {\n      id\n      name\n    }\n  }\n": types.SponsorsDocument,
    "\n  mutation CreateSponsor($input: CreateSponsorInput!) {\n    createSponsor(input: $input) {\n      __typename\n      ... on CreateSponsorPayload {\n        sponsor {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n      ... on ConflictError {\n        existingId\n      }\n    }\n  }\n": types.CreateSponsorDocument,
    "\n  mutation CreateTrackingLink($input: CreateTrackingLinkInput!) {\n    createTrackingLink(input: $input) {\n      __typename\n      ... on CreateTrackingLinkPayload {\n        trackingLink {\n          id\n          url\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": types.CreateTrackingLinkDocument,
    "\n  mutation ConnectShopify($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      __typename\n      ... on ConnectIntegrationPayload {\n        integration {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n      ... on ConflictError {\n        existingId\n      }\n    }\n  }\n": types.ConnectShopifyDocument,
    "\n  fragment ConnectionCard_integration on IntegrationConfig {\n    id\n    integrationType\n    name\n    webhookUrl\n    enabled\n    createdAt\n    lastEventAt\n    credentials {\n      names\n      updatedAt\n    }\n    ...ConnectionEvents_integration\n  }\n": types.ConnectionCard_IntegrationFragmentDoc,
    "\n  mutation SwitchIntegration($input: UpdateIntegrationInput!) {\n    updateIntegration(input: $input) {\n      __typename\n      ... on UpdateIntegrationPayload {\n        integration {\n          id\n          enabled\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n": types.SwitchIntegrationDocument,
    "\n  fragment ConnectionEvents_integration on IntegrationConfig {\n    id\n    events(first: 20) {\n      edges {\n        node {\n          id\n          eventType\n          timestamp\n          processed\n          data\n        }\n      }\n    }\n  }\n": types.ConnectionEvents_IntegrationFragmentDoc,
    "\n  subscription LiveMetrics($podcastId: ID) {\n    liveMetrics(podcastId: $podcastId) {\n      asOf\n      day\n      downloads\n      listeners\n      listenersNow\n      byApp {\n        key\n        count\n      }\n      byCountry {\n        key\n        count\n      }\n      byMinute {\n        key\n        count\n      }\n      minutesByApp {\n        key\n        counts\n      }\n      minutesByCountry {\n        key\n        counts\n      }\n      topEpisodes {\n        episode {\n          id\n        }\n        downloads\n      }\n    }\n  }\n": types.LiveMetricsDocument,
    "\n  query Methodology {\n    methodology {\n      standard\n      attributions {\n        name\n        url\n        licence\n        edition\n      }\n      version\n      documentUrl\n      contact\n      sections {\n        id\n        title\n        items {\n          id\n          name\n          text\n        }\n      }\n      rules {\n        id\n        text\n      }\n    }\n  }\n": types.MethodologyDocument,
    "\n  query PlaceAttribution {\n    methodology {\n      attributions {\n        name\n        url\n      }\n    }\n  }\n": types.PlaceAttributionDocument,
    "\n  query WindowInForce {\n    methodology {\n      window\n      standard\n    }\n  }\n": types.WindowInForceDocument,
    "\n  query CampaignFigures($range: DateRangeInput!, $previous: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      adPerformance {\n        activeCampaigns\n        deliveredDownloads\n        clicks\n        conversions\n      }\n      sponsorROI {\n        currency\n        total {\n          roi\n          campaignCost {\n            amountMinor\n            currency\n          }\n          conversionValue {\n            amountMinor\n            currency\n          }\n        }\n      }\n    }\n    before: dashboard(range: $previous) {\n      adPerformance {\n        deliveredDownloads\n        conversions\n      }\n      sponsorROI {\n        currency\n        total {\n          roi\n        }\n      }\n    }\n  }\n": types.CampaignFiguresDocument,
    "\n  query DownloadsByDay($range: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      listenerEngagement {\n        downloadsByDay {\n          data {\n            x\n            y\n            provisional\n          }\n          config {\n            source\n          }\n        }\n      }\n    }\n  }\n": types.DownloadsByDayDocument,
    "\n  query PodcastCount {\n    podcasts(first: 1) {\n      totalCount\n    }\n  }\n": types.PodcastCountDocument,
    "\n  query ListeningFigures($range: DateRangeInput!, $previous: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      listenerEngagement {\n        downloads\n        listeners\n        previousDownloads\n      }\n    }\n    before: dashboard(range: $previous) {\n      listenerEngagement {\n        listeners\n      }\n    }\n  }\n": types.ListeningFiguresDocument,
    "\n  query TopEpisodes($range: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      listenerEngagement {\n        topEpisodes {\n          episode {\n            id\n          }\n          downloads\n        }\n      }\n    }\n  }\n": types.TopEpisodesDocument,
    "\n  mutation AddPodcast($input: AddPodcastInput!) {\n    addPodcast(input: $input) {\n      __typename\n      ... on AddPodcastPayload {\n        podcast {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n      ... on ConflictError {\n        existingId\n      }\n    }\n  }\n": types.AddPodcastDocument,
    "\n  query Engagement($podcastId: ID!, $range: DateRangeInput!) {\n    listenerEngagement(podcastId: $podcastId, range: $range) {\n      totalDownloads\n      totalListeners\n      source\n      asOf\n      engagementByPlatform {\n        platform\n        metrics\n      }\n    }\n  }\n": types.EngagementDocument,
    "\n  query EpisodeName($id: ID!) {\n    episode(id: $id) {\n      id\n      title\n      podcast {\n        id\n      }\n    }\n  }\n": types.EpisodeNameDocument,
    "\n  fragment EpisodeRow_episode on Episode {\n    id\n    title\n    publishedAt\n    durationSeconds\n    season\n    number\n    measuredAudioUrl\n    removedAt\n  }\n": types.EpisodeRow_EpisodeFragmentDoc,
    "\n  query Episodes($podcastId: ID!, $first: Int!, $after: String) {\n    podcast(id: $podcastId) {\n      id\n      episodes(first: $first, after: $after) {\n        totalCount\n        edges {\n          cursor\n          node {\n            id\n            ...EpisodeRow_episode\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.EpisodesDocument,
    "\n  query EpisodeDownloads($podcastId: ID!, $first: Int!, $after: String) {\n    podcast(id: $podcastId) {\n      id\n      episodes(first: $first, after: $after) {\n        edges {\n          node {\n            id\n            downloads\n          }\n        }\n      }\n    }\n  }\n": types.EpisodeDownloadsDocument,
    "\n  fragment FeedWarningsCard_podcast on Podcast {\n    id\n    feedWarnings {\n      code\n      message\n      line\n    }\n  }\n": types.FeedWarningsCard_PodcastFragmentDoc,
    "\n  subscription IngestionProgress($podcastId: ID!) {\n    ingestionProgress(podcastId: $podcastId) {\n      state\n      percent\n      message\n      episodesStored\n    }\n  }\n": types.IngestionProgressDocument,
    "\n  fragment MeasurementCard_podcast on Podcast {\n    id\n    measurementPrefix\n  }\n": types.MeasurementCard_PodcastFragmentDoc,
    "\n  fragment PodcastHeader_podcast on Podcast {\n    id\n    title\n    author\n    link\n    imageUrl\n    feedUrl\n    status\n    lastIngestedAt\n    episodeCount\n  }\n": types.PodcastHeader_PodcastFragmentDoc,
    "\n  mutation RefreshFeed($input: RefreshFeedInput!) {\n    refreshFeed(input: $input) {\n      __typename\n      ... on RefreshFeedPayload {\n        podcast {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n": types.RefreshFeedDocument,
    "\n  query Podcasts($first: Int!, $after: String) {\n    podcasts(first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...PodcastRow_podcast\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.PodcastsDocument,
    "\n  query PodcastName($id: ID!) {\n    podcast(id: $id) {\n      id\n      title\n    }\n  }\n": types.PodcastNameDocument,
    "\n  fragment PodcastRow_podcast on Podcast {\n    id\n    title\n    author\n    feedUrl\n    imageUrl\n    status\n    episodeCount\n    lastIngestedAt\n  }\n": types.PodcastRow_PodcastFragmentDoc,
    "\n  query PodcastDownloads($first: Int!, $after: String, $range: DateRangeInput!) {\n    podcasts(first: $first, after: $after) {\n      edges {\n        node {\n          id\n          downloads(range: $range)\n        }\n      }\n    }\n  }\n": types.PodcastDownloadsDocument,
    "\n  query CampaignReports($campaignId: ID!) {\n    campaign(id: $campaignId) {\n      id\n      reports(first: 10) {\n        edges {\n          node {\n            reportId\n            ...ReportRow_report\n          }\n        }\n      }\n    }\n  }\n": types.CampaignReportsDocument,
    "\n  mutation GenerateReport($input: ReportRequest!) {\n    generateReport(input: $input) {\n      __typename\n      ... on GenerateReportPayload {\n        report {\n          reportId\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": types.GenerateReportDocument,
    "\n  query Reports($first: Int!, $after: String) {\n    reports(first: $first, after: $after) {\n      edges {\n        node {\n          reportId\n          ...ReportRow_report\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ReportsDocument,
    "\n  fragment ReportRow_report on ReportResult {\n    reportId\n    format\n    status\n    failure\n    fileUrl\n    fileSizeBytes\n    requestedAt\n    generatedAt\n    expiresAt\n    dateRange {\n      from\n      to\n    }\n    campaign {\n      id\n    }\n  }\n": types.ReportRow_ReportFragmentDoc,
    "\n  subscription ReportProgress($reportId: ID!) {\n    reportProgress(reportId: $reportId) {\n      percent\n      message\n      report {\n        reportId\n        ...ReportRow_report\n      }\n    }\n  }\n": types.ReportProgressDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignInPayload {\n        viewer {\n          kind\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      __typename\n      ... on SignInPayload {\n        viewer {\n          kind\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n": types.SignUpDocument,
    "\n  mutation SignOut {\n    signOut {\n      ended\n    }\n  }\n": types.SignOutDocument,
    "\n  query Viewer {\n    viewer {\n      kind\n      user {\n        id\n        email\n        name\n      }\n      organization {\n        id\n        name\n      }\n      roles\n      scopes\n    }\n  }\n": types.ViewerDocument,
    "\n  subscription AlertRaised {\n    alertRaised {\n      alertId\n      severity\n      service\n      message\n      resolvedAt\n    }\n  }\n": types.AlertRaisedDocument,
    "\n  query HealthWatch {\n    health {\n      service\n      status\n    }\n  }\n": types.HealthWatchDocument,
    "\n  query Alerts {\n    alerts {\n      alertId\n      severity\n      service\n      message\n      createdAt\n      acknowledgedAt\n      resolvedAt\n    }\n  }\n": types.AlertsDocument,
    "\n  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) {\n      __typename\n      ... on AcknowledgeAlertPayload {\n        alert {\n          alertId\n          acknowledgedAt\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n": types.AcknowledgeAlertDocument,
    "\n  query Health {\n    health {\n      service\n      status\n      timestamp\n      checks {\n        name\n        status\n        durationMs\n        message\n      }\n    }\n  }\n": types.HealthDocument,
    "\n  fragment TaskRow_task on Task {\n    taskId\n    taskType\n    status\n    retryCount\n    percent\n    message\n    createdAt\n    updatedAt\n    schedule {\n      everySeconds\n      nextRunAt\n    }\n  }\n": types.TaskRow_TaskFragmentDoc,
    "\n  subscription TaskProgress($taskId: ID!) {\n    taskProgress(taskId: $taskId) {\n      task {\n        taskId\n        ...TaskRow_task\n      }\n    }\n  }\n": types.TaskProgressDocument,
    "\n  mutation RetryTask($input: RetryTaskInput!) {\n    retryTask(input: $input) {\n      __typename\n      ... on RetryTaskPayload {\n        task {\n          taskId\n          ...TaskRow_task\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n": types.RetryTaskDocument,
    "\n  query Tasks($first: Int!, $after: String, $status: TaskStatus) {\n    tasks(first: $first, after: $after, status: $status) {\n      edges {\n        node {\n          taskId\n          ...TaskRow_task\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.TasksDocument,
    "\n  query ProbeFeeds {\n    podcasts(first: 1) {\n      totalCount\n    }\n  }\n": types.ProbeFeedsDocument,
    "\n  query ProbeListening {\n    methodology {\n      standard\n    }\n  }\n": types.ProbeListeningDocument,
    "\n  query ProbeReports {\n    reportTemplates {\n      id\n    }\n  }\n": types.ProbeReportsDocument,
    "\n  query ProbeIntegrations {\n    integrations {\n      id\n    }\n  }\n": types.ProbeIntegrationsDocument,
    "\n  query ProbePeople {\n    viewer {\n      kind\n    }\n  }\n": types.ProbePeopleDocument,
    "\n  query ProbeSystem {\n    health {\n      service\n    }\n  }\n": types.ProbeSystemDocument,
    "\n  query Integrations {\n    integrations {\n      id\n      ...ConnectionCard_integration\n    }\n  }\n": types.IntegrationsDocument,
    "\n  query PodcastPage($id: ID!) {\n    podcast(id: $id) {\n      id\n      ...PodcastHeader_podcast\n      ...MeasurementCard_podcast\n      ...FeedWarningsCard_podcast\n    }\n  }\n": types.PodcastPageDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeys {\n    apiKeys {\n      id\n      name\n      scopes\n      createdAt\n      lastUsedAt\n    }\n  }\n"): (typeof documents)["\n  query ApiKeys {\n    apiKeys {\n      id\n      name\n      scopes\n      createdAt\n      lastUsedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      __typename\n      ... on CreateApiKeyPayload {\n        secret\n        apiKey {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      __typename\n      ... on CreateApiKeyPayload {\n        secret\n        apiKey {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Attribution($campaignId: ID!) {\n    campaignPerformance(campaignId: $campaignId) {\n      asOf\n      dateRange {\n        from\n        to\n      }\n      attribution {\n        conversions\n        overlap\n        conflicts\n        value {\n          amountMinor\n          currency\n        }\n        byMethod {\n          method\n          conversions\n          value {\n            amountMinor\n            currency\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Attribution($campaignId: ID!) {\n    campaignPerformance(campaignId: $campaignId) {\n      asOf\n      dateRange {\n        from\n        to\n      }\n      attribution {\n        conversions\n        overlap\n        conflicts\n        value {\n          amountMinor\n          currency\n        }\n        byMethod {\n          method\n          conversions\n          value {\n            amountMinor\n            currency\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCampaign($input: CreateCampaignInput!) {\n    createCampaign(input: $input) {\n      __typename\n      ... on CreateCampaignPayload {\n        campaign {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateCampaign($input: CreateCampaignInput!) {\n    createCampaign(input: $input) {\n      __typename\n      ... on CreateCampaignPayload {\n        campaign {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Campaigns($first: Int!, $after: String) {\n    campaigns(first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...CampaignRow_campaign\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Campaigns($first: Int!, $after: String) {\n    campaigns(first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...CampaignRow_campaign\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CampaignLive($campaignId: ID!) {\n    campaignLive(campaignId: $campaignId) {\n      asOf\n      metrics {\n        downloads\n        reach\n        frequency\n        clicks\n        conversions\n        pacing\n        averageOrderValue {\n          amountMinor\n          currency\n        }\n        deliveredValue {\n          amountMinor\n          currency\n        }\n        effectiveCpm {\n          amountMinor\n          currency\n        }\n      }\n      roi {\n        roi\n        roas\n        paybackPeriodDays\n        campaignCost {\n          amountMinor\n          currency\n        }\n        conversionValue {\n          amountMinor\n          currency\n        }\n        netProfit {\n          amountMinor\n          currency\n        }\n      }\n      lastConversion {\n        id\n        ...ConversionRow_conversion\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription CampaignLive($campaignId: ID!) {\n    campaignLive(campaignId: $campaignId) {\n      asOf\n      metrics {\n        downloads\n        reach\n        frequency\n        clicks\n        conversions\n        pacing\n        averageOrderValue {\n          amountMinor\n          currency\n        }\n        deliveredValue {\n          amountMinor\n          currency\n        }\n        effectiveCpm {\n          amountMinor\n          currency\n        }\n      }\n      roi {\n        roi\n        roas\n        paybackPeriodDays\n        campaignCost {\n          amountMinor\n          currency\n        }\n        conversionValue {\n          amountMinor\n          currency\n        }\n        netProfit {\n          amountMinor\n          currency\n        }\n      }\n      lastConversion {\n        id\n        ...ConversionRow_conversion\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CampaignName($id: ID!) {\n    campaign(id: $id) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query CampaignName($id: ID!) {\n    campaign(id: $id) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CampaignRow_campaign on Campaign {\n    id\n    name\n    state\n    sponsor {\n      id\n      name\n    }\n    flight {\n      from\n      to\n    }\n    cost {\n      amountMinor\n      currency\n    }\n  }\n"): (typeof documents)["\n  fragment CampaignRow_campaign on Campaign {\n    id\n    name\n    state\n    sponsor {\n      id\n      name\n    }\n    flight {\n      from\n      to\n    }\n    cost {\n      amountMinor\n      currency\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CampaignRowLive($campaignId: ID!) {\n    campaignLive(campaignId: $campaignId) {\n      asOf\n      metrics {\n        downloads\n        conversions\n      }\n      roi {\n        roi\n        conversionValue {\n          amountMinor\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription CampaignRowLive($campaignId: ID!) {\n    campaignLive(campaignId: $campaignId) {\n      asOf\n      metrics {\n        downloads\n        conversions\n      }\n      roi {\n        roi\n        conversionValue {\n          amountMinor\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CampaignSetUp($id: ID!) {\n    campaign(id: $id) {\n      id\n      name\n      state\n      attributionWindowDays\n      sponsor {\n        id\n        name\n        website\n      }\n      flight {\n        from\n        to\n      }\n      cost {\n        amountMinor\n        currency\n      }\n      cpm {\n        amountMinor\n        currency\n      }\n      ...PlacementsCard_campaign\n      ...CodesAndLinksCard_campaign\n    }\n  }\n"): (typeof documents)["\n  query CampaignSetUp($id: ID!) {\n    campaign(id: $id) {\n      id\n      name\n      state\n      attributionWindowDays\n      sponsor {\n        id\n        name\n        website\n      }\n      flight {\n        from\n        to\n      }\n      cost {\n        amountMinor\n        currency\n      }\n      cpm {\n        amountMinor\n        currency\n      }\n      ...PlacementsCard_campaign\n      ...CodesAndLinksCard_campaign\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CodesAndLinksCard_campaign on Campaign {\n    id\n    promoCodes {\n      id\n      code\n      activeFrom\n      activeTo\n      conversions\n    }\n    trackingLinks {\n      id\n      url\n      destinationUrl\n      clicks\n    }\n  }\n"): (typeof documents)["\n  fragment CodesAndLinksCard_campaign on Campaign {\n    id\n    promoCodes {\n      id\n      code\n      activeFrom\n      activeTo\n      conversions\n    }\n    trackingLinks {\n      id\n      url\n      destinationUrl\n      clicks\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConversionRow_conversion on Conversion {\n    id\n    orderId\n    at\n    source\n    value {\n      amountMinor\n      currency\n    }\n    refunded {\n      amountMinor\n      currency\n    }\n    attribution {\n      attributionMethod\n      confidence\n      conflict\n      conversionData {\n        promoCode\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ConversionRow_conversion on Conversion {\n    id\n    orderId\n    at\n    source\n    value {\n      amountMinor\n      currency\n    }\n    refunded {\n      amountMinor\n      currency\n    }\n    attribution {\n      attributionMethod\n      confidence\n      conflict\n      conversionData {\n        promoCode\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conversions($campaignId: ID!, $first: Int!, $after: String) {\n    campaign(id: $campaignId) {\n      id\n      conversions(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            ...ConversionRow_conversion\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Conversions($campaignId: ID!, $first: Int!, $after: String) {\n    campaign(id: $campaignId) {\n      id\n      conversions(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            ...ConversionRow_conversion\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlacementShows {\n    podcasts(first: 100) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlacementShows {\n    podcasts(first: 100) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlacementEpisodes($podcastId: ID!) {\n    podcast(id: $podcastId) {\n      id\n      episodes(first: 100) {\n        edges {\n          node {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlacementEpisodes($podcastId: ID!) {\n    podcast(id: $podcastId) {\n      id\n      episodes(first: 100) {\n        edges {\n          node {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePlacement($input: CreatePlacementInput!) {\n    createPlacement(input: $input) {\n      __typename\n      ... on CreatePlacementPayload {\n        placement {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreatePlacement($input: CreatePlacementInput!) {\n    createPlacement(input: $input) {\n      __typename\n      ... on CreatePlacementPayload {\n        placement {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlacementsCard_campaign on Campaign {\n    id\n    placements {\n      id\n      position\n      contractedDownloads\n      downloads\n      podcast {\n        id\n      }\n      episode {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PlacementsCard_campaign on Campaign {\n    id\n    placements {\n      id\n      position\n      contractedDownloads\n      downloads\n      podcast {\n        id\n      }\n      episode {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePromoCode($input: CreatePromoCodeInput!) {\n    createPromoCode(input: $input) {\n      __typename\n      ... on CreatePromoCodePayload {\n        promoCode {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreatePromoCode($input: CreatePromoCodeInput!) {\n    createPromoCode(input: $input) {\n      __typename\n      ... on CreatePromoCodePayload {\n        promoCode {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sponsors {\n    sponsors {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query Sponsors {\n    sponsors {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateSponsor($input: CreateSponsorInput!) {\n    createSponsor(input: $input) {\n      __typename\n      ... on CreateSponsorPayload {\n        sponsor {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n      ... on ConflictError {\n        existingId\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateSponsor($input: CreateSponsorInput!) {\n    createSponsor(input: $input) {\n      __typename\n      ... on CreateSponsorPayload {\n        sponsor {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n      ... on ConflictError {\n        existingId\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTrackingLink($input: CreateTrackingLinkInput!) {\n    createTrackingLink(input: $input) {\n      __typename\n      ... on CreateTrackingLinkPayload {\n        trackingLink {\n          id\n          url\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateTrackingLink($input: CreateTrackingLinkInput!) {\n    createTrackingLink(input: $input) {\n      __typename\n      ... on CreateTrackingLinkPayload {\n        trackingLink {\n          id\n          url\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConnectShopify($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      __typename\n      ... on ConnectIntegrationPayload {\n        integration {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n      ... on ConflictError {\n        existingId\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConnectShopify($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      __typename\n      ... on ConnectIntegrationPayload {\n        integration {\n          id\n          name\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n      ... on ConflictError {\n        existingId\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConnectionCard_integration on IntegrationConfig {\n    id\n    integrationType\n    name\n    webhookUrl\n    enabled\n    createdAt\n    lastEventAt\n    credentials {\n      names\n      updatedAt\n    }\n    ...ConnectionEvents_integration\n  }\n"): (typeof documents)["\n  fragment ConnectionCard_integration on IntegrationConfig {\n    id\n    integrationType\n    name\n    webhookUrl\n    enabled\n    createdAt\n    lastEventAt\n    credentials {\n      names\n      updatedAt\n    }\n    ...ConnectionEvents_integration\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchIntegration($input: UpdateIntegrationInput!) {\n    updateIntegration(input: $input) {\n      __typename\n      ... on UpdateIntegrationPayload {\n        integration {\n          id\n          enabled\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchIntegration($input: UpdateIntegrationInput!) {\n    updateIntegration(input: $input) {\n      __typename\n      ... on UpdateIntegrationPayload {\n        integration {\n          id\n          enabled\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConnectionEvents_integration on IntegrationConfig {\n    id\n    events(first: 20) {\n      edges {\n        node {\n          id\n          eventType\n          timestamp\n          processed\n          data\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ConnectionEvents_integration on IntegrationConfig {\n    id\n    events(first: 20) {\n      edges {\n        node {\n          id\n          eventType\n          timestamp\n          processed\n          data\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveMetrics($podcastId: ID) {\n    liveMetrics(podcastId: $podcastId) {\n      asOf\n      day\n      downloads\n      listeners\n      listenersNow\n      byApp {\n        key\n        count\n      }\n      byCountry {\n        key\n        count\n      }\n      byMinute {\n        key\n        count\n      }\n      minutesByApp {\n        key\n        counts\n      }\n      minutesByCountry {\n        key\n        counts\n      }\n      topEpisodes {\n        episode {\n          id\n        }\n        downloads\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription LiveMetrics($podcastId: ID) {\n    liveMetrics(podcastId: $podcastId) {\n      asOf\n      day\n      downloads\n      listeners\n      listenersNow\n      byApp {\n        key\n        count\n      }\n      byCountry {\n        key\n        count\n      }\n      byMinute {\n        key\n        count\n      }\n      minutesByApp {\n        key\n        counts\n      }\n      minutesByCountry {\n        key\n        counts\n      }\n      topEpisodes {\n        episode {\n          id\n        }\n        downloads\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Methodology {\n    methodology {\n      standard\n      attributions {\n        name\n        url\n        licence\n        edition\n      }\n      version\n      documentUrl\n      contact\n      sections {\n        id\n        title\n        items {\n          id\n          name\n          text\n        }\n      }\n      rules {\n        id\n        text\n      }\n    }\n  }\n"): (typeof documents)["\n  query Methodology {\n    methodology {\n      standard\n      attributions {\n        name\n        url\n        licence\n        edition\n      }\n      version\n      documentUrl\n      contact\n      sections {\n        id\n        title\n        items {\n          id\n          name\n          text\n        }\n      }\n      rules {\n        id\n        text\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlaceAttribution {\n    methodology {\n      attributions {\n        name\n        url\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlaceAttribution {\n    methodology {\n      attributions {\n        name\n        url\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WindowInForce {\n    methodology {\n      window\n      standard\n    }\n  }\n"): (typeof documents)["\n  query WindowInForce {\n    methodology {\n      window\n      standard\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CampaignFigures($range: DateRangeInput!, $previous: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      adPerformance {\n        activeCampaigns\n        deliveredDownloads\n        clicks\n        conversions\n      }\n      sponsorROI {\n        currency\n        total {\n          roi\n          campaignCost {\n            amountMinor\n            currency\n          }\n          conversionValue {\n            amountMinor\n            currency\n          }\n        }\n      }\n    }\n    before: dashboard(range: $previous) {\n      adPerformance {\n        deliveredDownloads\n        conversions\n      }\n      sponsorROI {\n        currency\n        total {\n          roi\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CampaignFigures($range: DateRangeInput!, $previous: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      adPerformance {\n        activeCampaigns\n        deliveredDownloads\n        clicks\n        conversions\n      }\n      sponsorROI {\n        currency\n        total {\n          roi\n          campaignCost {\n            amountMinor\n            currency\n          }\n          conversionValue {\n            amountMinor\n            currency\n          }\n        }\n      }\n    }\n    before: dashboard(range: $previous) {\n      adPerformance {\n        deliveredDownloads\n        conversions\n      }\n      sponsorROI {\n        currency\n        total {\n          roi\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DownloadsByDay($range: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      listenerEngagement {\n        downloadsByDay {\n          data {\n            x\n            y\n            provisional\n          }\n          config {\n            source\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DownloadsByDay($range: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      listenerEngagement {\n        downloadsByDay {\n          data {\n            x\n            y\n            provisional\n          }\n          config {\n            source\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PodcastCount {\n    podcasts(first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query PodcastCount {\n    podcasts(first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListeningFigures($range: DateRangeInput!, $previous: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      listenerEngagement {\n        downloads\n        listeners\n        previousDownloads\n      }\n    }\n    before: dashboard(range: $previous) {\n      listenerEngagement {\n        listeners\n      }\n    }\n  }\n"): (typeof documents)["\n  query ListeningFigures($range: DateRangeInput!, $previous: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      listenerEngagement {\n        downloads\n        listeners\n        previousDownloads\n      }\n    }\n    before: dashboard(range: $previous) {\n      listenerEngagement {\n        listeners\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TopEpisodes($range: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      listenerEngagement {\n        topEpisodes {\n          episode {\n            id\n          }\n          downloads\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TopEpisodes($range: DateRangeInput!) {\n    dashboard(range: $range) {\n      asOf\n      listenerEngagement {\n        topEpisodes {\n          episode {\n            id\n          }\n          downloads\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddPodcast($input: AddPodcastInput!) {\n    addPodcast(input: $input) {\n      __typename\n      ... on AddPodcastPayload {\n        podcast {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n      ... on ConflictError {\n        existingId\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AddPodcast($input: AddPodcastInput!) {\n    addPodcast(input: $input) {\n      __typename\n      ... on AddPodcastPayload {\n        podcast {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n      ... on ConflictError {\n        existingId\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Engagement($podcastId: ID!, $range: DateRangeInput!) {\n    listenerEngagement(podcastId: $podcastId, range: $range) {\n      totalDownloads\n      totalListeners\n      source\n      asOf\n      engagementByPlatform {\n        platform\n        metrics\n      }\n    }\n  }\n"): (typeof documents)["\n  query Engagement($podcastId: ID!, $range: DateRangeInput!) {\n    listenerEngagement(podcastId: $podcastId, range: $range) {\n      totalDownloads\n      totalListeners\n      source\n      asOf\n      engagementByPlatform {\n        platform\n        metrics\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EpisodeName($id: ID!) {\n    episode(id: $id) {\n      id\n      title\n      podcast {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query EpisodeName($id: ID!) {\n    episode(id: $id) {\n      id\n      title\n      podcast {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EpisodeRow_episode on Episode {\n    id\n    title\n    publishedAt\n    durationSeconds\n    season\n    number\n    measuredAudioUrl\n    removedAt\n  }\n"): (typeof documents)["\n  fragment EpisodeRow_episode on Episode {\n    id\n    title\n    publishedAt\n    durationSeconds\n    season\n    number\n    measuredAudioUrl\n    removedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Episodes($podcastId: ID!, $first: Int!, $after: String) {\n    podcast(id: $podcastId) {\n      id\n      episodes(first: $first, after: $after) {\n        totalCount\n        edges {\n          cursor\n          node {\n            id\n            ...EpisodeRow_episode\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Episodes($podcastId: ID!, $first: Int!, $after: String) {\n    podcast(id: $podcastId) {\n      id\n      episodes(first: $first, after: $after) {\n        totalCount\n        edges {\n          cursor\n          node {\n            id\n            ...EpisodeRow_episode\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EpisodeDownloads($podcastId: ID!, $first: Int!, $after: String) {\n    podcast(id: $podcastId) {\n      id\n      episodes(first: $first, after: $after) {\n        edges {\n          node {\n            id\n            downloads\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query EpisodeDownloads($podcastId: ID!, $first: Int!, $after: String) {\n    podcast(id: $podcastId) {\n      id\n      episodes(first: $first, after: $after) {\n        edges {\n          node {\n            id\n            downloads\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FeedWarningsCard_podcast on Podcast {\n    id\n    feedWarnings {\n      code\n      message\n      line\n    }\n  }\n"): (typeof documents)["\n  fragment FeedWarningsCard_podcast on Podcast {\n    id\n    feedWarnings {\n      code\n      message\n      line\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription IngestionProgress($podcastId: ID!) {\n    ingestionProgress(podcastId: $podcastId) {\n      state\n      percent\n      message\n      episodesStored\n    }\n  }\n"): (typeof documents)["\n  subscription IngestionProgress($podcastId: ID!) {\n    ingestionProgress(podcastId: $podcastId) {\n      state\n      percent\n      message\n      episodesStored\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MeasurementCard_podcast on Podcast {\n    id\n    measurementPrefix\n  }\n"): (typeof documents)["\n  fragment MeasurementCard_podcast on Podcast {\n    id\n    measurementPrefix\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PodcastHeader_podcast on Podcast {\n    id\n    title\n    author\n    link\n    imageUrl\n    feedUrl\n    status\n    lastIngestedAt\n    episodeCount\n  }\n"): (typeof documents)["\n  fragment PodcastHeader_podcast on Podcast {\n    id\n    title\n    author\n    link\n    imageUrl\n    feedUrl\n    status\n    lastIngestedAt\n    episodeCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshFeed($input: RefreshFeedInput!) {\n    refreshFeed(input: $input) {\n      __typename\n      ... on RefreshFeedPayload {\n        podcast {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RefreshFeed($input: RefreshFeedInput!) {\n    refreshFeed(input: $input) {\n      __typename\n      ... on RefreshFeedPayload {\n        podcast {\n          id\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Podcasts($first: Int!, $after: String) {\n    podcasts(first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...PodcastRow_podcast\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Podcasts($first: Int!, $after: String) {\n    podcasts(first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...PodcastRow_podcast\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PodcastName($id: ID!) {\n    podcast(id: $id) {\n      id\n      title\n    }\n  }\n"): (typeof documents)["\n  query PodcastName($id: ID!) {\n    podcast(id: $id) {\n      id\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PodcastRow_podcast on Podcast {\n    id\n    title\n    author\n    feedUrl\n    imageUrl\n    status\n    episodeCount\n    lastIngestedAt\n  }\n"): (typeof documents)["\n  fragment PodcastRow_podcast on Podcast {\n    id\n    title\n    author\n    feedUrl\n    imageUrl\n    status\n    episodeCount\n    lastIngestedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PodcastDownloads($first: Int!, $after: String, $range: DateRangeInput!) {\n    podcasts(first: $first, after: $after) {\n      edges {\n        node {\n          id\n          downloads(range: $range)\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PodcastDownloads($first: Int!, $after: String, $range: DateRangeInput!) {\n    podcasts(first: $first, after: $after) {\n      edges {\n        node {\n          id\n          downloads(range: $range)\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CampaignReports($campaignId: ID!) {\n    campaign(id: $campaignId) {\n      id\n      reports(first: 10) {\n        edges {\n          node {\n            reportId\n            ...ReportRow_report\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CampaignReports($campaignId: ID!) {\n    campaign(id: $campaignId) {\n      id\n      reports(first: 10) {\n        edges {\n          node {\n            reportId\n            ...ReportRow_report\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GenerateReport($input: ReportRequest!) {\n    generateReport(input: $input) {\n      __typename\n      ... on GenerateReportPayload {\n        report {\n          reportId\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation GenerateReport($input: ReportRequest!) {\n    generateReport(input: $input) {\n      __typename\n      ... on GenerateReportPayload {\n        report {\n          reportId\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reports($first: Int!, $after: String) {\n    reports(first: $first, after: $after) {\n      edges {\n        node {\n          reportId\n          ...ReportRow_report\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Reports($first: Int!, $after: String) {\n    reports(first: $first, after: $after) {\n      edges {\n        node {\n          reportId\n          ...ReportRow_report\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReportRow_report on ReportResult {\n    reportId\n    format\n    status\n    failure\n    fileUrl\n    fileSizeBytes\n    requestedAt\n    generatedAt\n    expiresAt\n    dateRange {\n      from\n      to\n    }\n    campaign {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment ReportRow_report on ReportResult {\n    reportId\n    format\n    status\n    failure\n    fileUrl\n    fileSizeBytes\n    requestedAt\n    generatedAt\n    expiresAt\n    dateRange {\n      from\n      to\n    }\n    campaign {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ReportProgress($reportId: ID!) {\n    reportProgress(reportId: $reportId) {\n      percent\n      message\n      report {\n        reportId\n        ...ReportRow_report\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription ReportProgress($reportId: ID!) {\n    reportProgress(reportId: $reportId) {\n      percent\n      message\n      report {\n        reportId\n        ...ReportRow_report\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignInPayload {\n        viewer {\n          kind\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignInPayload {\n        viewer {\n          kind\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      __typename\n      ... on SignInPayload {\n        viewer {\n          kind\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      __typename\n      ... on SignInPayload {\n        viewer {\n          kind\n        }\n      }\n      ... on UserError {\n        message\n      }\n      ... on InvalidInputError {\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      ended\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      ended\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      kind\n      user {\n        id\n        email\n        name\n      }\n      organization {\n        id\n        name\n      }\n      roles\n      scopes\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      kind\n      user {\n        id\n        email\n        name\n      }\n      organization {\n        id\n        name\n      }\n      roles\n      scopes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription AlertRaised {\n    alertRaised {\n      alertId\n      severity\n      service\n      message\n      resolvedAt\n    }\n  }\n"): (typeof documents)["\n  subscription AlertRaised {\n    alertRaised {\n      alertId\n      severity\n      service\n      message\n      resolvedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HealthWatch {\n    health {\n      service\n      status\n    }\n  }\n"): (typeof documents)["\n  query HealthWatch {\n    health {\n      service\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Alerts {\n    alerts {\n      alertId\n      severity\n      service\n      message\n      createdAt\n      acknowledgedAt\n      resolvedAt\n    }\n  }\n"): (typeof documents)["\n  query Alerts {\n    alerts {\n      alertId\n      severity\n      service\n      message\n      createdAt\n      acknowledgedAt\n      resolvedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) {\n      __typename\n      ... on AcknowledgeAlertPayload {\n        alert {\n          alertId\n          acknowledgedAt\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) {\n      __typename\n      ... on AcknowledgeAlertPayload {\n        alert {\n          alertId\n          acknowledgedAt\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Health {\n    health {\n      service\n      status\n      timestamp\n      checks {\n        name\n        status\n        durationMs\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query Health {\n    health {\n      service\n      status\n      timestamp\n      checks {\n        name\n        status\n        durationMs\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskRow_task on Task {\n    taskId\n    taskType\n    status\n    retryCount\n    percent\n    message\n    createdAt\n    updatedAt\n    schedule {\n      everySeconds\n      nextRunAt\n    }\n  }\n"): (typeof documents)["\n  fragment TaskRow_task on Task {\n    taskId\n    taskType\n    status\n    retryCount\n    percent\n    message\n    createdAt\n    updatedAt\n    schedule {\n      everySeconds\n      nextRunAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TaskProgress($taskId: ID!) {\n    taskProgress(taskId: $taskId) {\n      task {\n        taskId\n        ...TaskRow_task\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription TaskProgress($taskId: ID!) {\n    taskProgress(taskId: $taskId) {\n      task {\n        taskId\n        ...TaskRow_task\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryTask($input: RetryTaskInput!) {\n    retryTask(input: $input) {\n      __typename\n      ... on RetryTaskPayload {\n        task {\n          taskId\n          ...TaskRow_task\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RetryTask($input: RetryTaskInput!) {\n    retryTask(input: $input) {\n      __typename\n      ... on RetryTaskPayload {\n        task {\n          taskId\n          ...TaskRow_task\n        }\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tasks($first: Int!, $after: String, $status: TaskStatus) {\n    tasks(first: $first, after: $after, status: $status) {\n      edges {\n        node {\n          taskId\n          ...TaskRow_task\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Tasks($first: Int!, $after: String, $status: TaskStatus) {\n    tasks(first: $first, after: $after, status: $status) {\n      edges {\n        node {\n          taskId\n          ...TaskRow_task\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProbeFeeds {\n    podcasts(first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query ProbeFeeds {\n    podcasts(first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProbeListening {\n    methodology {\n      standard\n    }\n  }\n"): (typeof documents)["\n  query ProbeListening {\n    methodology {\n      standard\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProbeReports {\n    reportTemplates {\n      id\n    }\n  }\n"): (typeof documents)["\n  query ProbeReports {\n    reportTemplates {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProbeIntegrations {\n    integrations {\n      id\n    }\n  }\n"): (typeof documents)["\n  query ProbeIntegrations {\n    integrations {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProbePeople {\n    viewer {\n      kind\n    }\n  }\n"): (typeof documents)["\n  query ProbePeople {\n    viewer {\n      kind\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProbeSystem {\n    health {\n      service\n    }\n  }\n"): (typeof documents)["\n  query ProbeSystem {\n    health {\n      service\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Integrations {\n    integrations {\n      id\n      ...ConnectionCard_integration\n    }\n  }\n"): (typeof documents)["\n  query Integrations {\n    integrations {\n      id\n      ...ConnectionCard_integration\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PodcastPage($id: ID!) {\n    podcast(id: $id) {\n      id\n      ...PodcastHeader_podcast\n      ...MeasurementCard_podcast\n      ...FeedWarningsCard_podcast\n    }\n  }\n"): (typeof documents)["\n  query PodcastPage($id: ID!) {\n    podcast(id: $id) {\n      id\n      ...PodcastHeader_podcast\n      ...MeasurementCard_podcast\n      ...FeedWarningsCard_podcast\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
