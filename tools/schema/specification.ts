/** The interfaces of the specification and their fields, by the names given there (snake_case where it wrote so). */
export const SPECIFICATION: Readonly<Record<string, readonly string[]>> = {
  FeedIngestionResult: ['feed_url', 'podcast_id', 'episodes', 'ingestion_timestamp', 'status'],
  PlatformMetrics: ['platform', 'podcast_id', 'metrics', 'date_range', 'demographics'],
  HostPodcastData: ['host_platform', 'podcast_id', 'episodes', 'analytics'],
  NormalizedEpisode: [
    'episode_id',
    'podcast_id',
    'title',
    'audio_url',
    'publish_date',
    'duration_seconds',
    'transcript',
    'ad_slots',
    'metadata',
  ],
  AdSlot: ['start_time_seconds', 'end_time_seconds', 'campaign_id', 'detection_method', 'confidence', 'sponsor_name'],
  AttributionEvent: ['event_id', 'campaign_id', 'timestamp', 'attribution_method', 'conversion_data', 'matched_listener_event'],
  CampaignPerformance: ['campaign_id', 'date_range', 'metrics', 'roi', 'attribution', 'benchmarks'],
  ROIMetrics: ['campaign_cost', 'conversion_value', 'roi', 'roas', 'net_profit', 'payback_period_days'],
  ListenerEngagement: [
    'podcast_id',
    'episode_id',
    'total_listeners',
    'total_downloads',
    'total_streams',
    'average_completion_rate',
    'engagement_by_platform',
    'engagement_by_demographic',
  ],
  ReportRequest: ['campaign_id', 'template_id', 'format', 'date_range', 'customization'],
  ReportResult: ['report_id', 'file_url', 'file_size_bytes', 'generated_at', 'expires_at', 'metadata'],
  IntegrationConfig: ['integration_type', 'credentials', 'webhook_url', 'sync_frequency', 'enabled'],
  IntegrationEvent: ['event_type', 'source', 'data', 'timestamp', 'processed'],
  AuthToken: ['token', 'user_id', 'expires_at', 'scopes'],
  PermissionCheck: ['user_id', 'resource', 'action', 'granted', 'reason'],
  DashboardData: ['listenerEngagement', 'adPerformance', 'sponsorROI', 'timeRange'],
  ChartData: ['type', 'data', 'config'],
  Task: ['task_id', 'task_type', 'schedule', 'payload', 'status', 'retry_count'],
  AutomationEvent: ['event_type', 'task_id', 'result', 'timestamp'],
  HealthStatus: ['service', 'status', 'checks', 'timestamp'],
  Alert: ['alert_id', 'severity', 'service', 'message', 'metadata', 'created_at'],
};

/** Types that the specification names as fields of those interfaces without saying what is in them. */
export const NAMED_TYPES: readonly string[] = [
  'EpisodeMetadata',
  'FeedStatus',
  'DateRange',
  'Demographics',
  'EpisodeData',
  'AnalyticsData',
  'Transcript',
  'ConversionData',
  'CampaignMetrics',
  'AttributionSummary',
  'BenchmarkData',
  'DemographicMetrics',
  'ReportFormat',
  'ReportCustomization',
  'EncryptedCredentials',
  'Schedule',
  'TaskStatus',
  'TaskResult',
  'HealthCheck',
  'AlertSeverity',
  'ListenerEngagementData',
  'AdPerformanceData',
  'SponsorROIData',
  'DataPoint',
  'ChartConfig',
];

/** Members that the specification lists for an enum. */
export const ENUM_VALUES: Readonly<Record<string, readonly string[]>> = {
  ReportFormat: ['pdf', 'csv', 'excel', 'json'],
  ChartType: ['time-series', 'heatmap', 'funnel', 'bar', 'pie'],
  AdDetectionMethod: ['transcription', 'ml_heuristic', 'manual'],
  HealthState: ['healthy', 'degraded', 'unhealthy'],
};

const REPORTS = 'Reports: PDF, Excel, schedules and delivery';

/**
 * What the schema does not serve yet, and the work that will: a field is absent rather than fake. `Type.field` is missing from
 * its type; a bare `Type` is described in the SDL and reached by no query; `Enum.VALUE` is missing.
 */
export const GAPS: Readonly<Record<string, string>> = {
  'ReportFormat.PDF': REPORTS,
  'ReportFormat.EXCEL': REPORTS,
};
