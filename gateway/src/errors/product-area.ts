/** What people call the part of the product behind a subgraph; the only name of it that leaves the gateway. */
const AREAS: Readonly<Record<string, string>> = {
  ingestion: 'Feeds and episodes',
  analytics: 'Listening and campaigns',
  reporting: 'Reports',
  integrations: 'Integrations',
  accounts: 'People and access',
  operations: 'System health',
};

/** The product area a subgraph serves. */
export function productArea(subgraph: string): string {
  return AREAS[subgraph] ?? 'A part of the product';
}
