/** The areas of the product by the names that the API gives them in `extensions.area` and `HealthStatus.service`. */
export const AREA = {
  feeds: 'Feeds and episodes',
  listening: 'Listening and campaigns',
  reports: 'Reports',
  integrations: 'Integrations',
  people: 'People and access',
  system: 'System health',
} as const;
