/** What people call the part of the product behind a process. */
const AREAS: Readonly<Record<string, string>> = {
  gateway: 'Public API',
  ingestion: 'Feeds and episodes',
  analytics: 'Listening and campaigns',
  reporting: 'Reports',
  integrations: 'Integrations',
  accounts: 'People and access',
  operations: 'System health',
};

/** The name that people know an area by. */
export function productArea(key: string): string {
  return AREAS[key] ?? key;
}
