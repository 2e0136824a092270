/** All shows with their downloads of the last 28 days, page by page. */
const { CASTGRAPH_URL, CASTGRAPH_API_KEY } = process.env;
const DAY_MS = 86_400_000;

const query = /* GraphQL */ `
  query ListShows($after: String, $range: DateRangeInput!) {
    podcasts(first: 50, after: $after) {
      edges {
        node {
          title
          downloads(range: $range)
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

interface Page {
  podcasts: {
    edges: { node: { title: string; downloads: number } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

async function ask(variables: Record<string, unknown>): Promise<Page> {
  const response = await fetch(`${CASTGRAPH_URL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${CASTGRAPH_API_KEY}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Page; errors?: { message: string }[] };
  // With `429` the header `Retry-After` says how many seconds to wait.
  if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? `HTTP ${response.status}`);
  return data;
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const range = { from: day(Date.now() - 27 * DAY_MS), to: day(Date.now()) };
for (let after: string | null = null, isMore = true; isMore;) {
  const { podcasts }: Page = await ask({ range, after });
  for (const { node } of podcasts.edges) console.log(`${node.title}: ${node.downloads}`);
  after = podcasts.pageInfo.endCursor;
  isMore = podcasts.pageInfo.hasNextPage;
}
