import { request } from 'undici';
import type { Viewer } from '@castgraph/kernel/viewer';
import { parseViewer } from './viewer-claim.ts';
import { SIGNATURE_HEADER, signSubgraphRequest } from './viewer-token.ts';

/** Nobody could be asked whether a credential holds; the caller is refused, not taken for anonymous. */
export class IdentityUnavailable extends Error {}

export type ViewerQuestion = { sessionHash: string } | { grantId: string } | { apiKeyId: string; apiKeyHash: string };

/** The accounts subgraph's answer to "who is this?". */
export interface AccountsDoor {
  /** The viewer; undefined when accounts knows none. Rejects with IdentityUnavailable when it gives no answer. */
  findViewer: (question: ViewerQuestion) => Promise<Viewer | undefined>;
}

const TIMEOUT_MS = 800;

/**
 * Asks `POST /internal/viewer` of the accounts subgraph, signed like every request to it, with `{sessionHash}`,
 * `{grantId}` or `{apiKeyId, apiKeyHash}`; it answers `{viewer}`, null for nobody (404 says the same).
 */
export function openAccountsDoor(options: { graphqlUrl: () => string | undefined; secretsKey: string }): AccountsDoor {
  const ask = async (body: string, graphqlUrl: string) => {
    const signature = await signSubgraphRequest({ viewer: null, audience: 'accounts', body, secretsKey: options.secretsKey });
    const response = await request(new URL('/internal/viewer', graphqlUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.statusCode, text: await response.body.text() };
  };
  return {
    async findViewer(question) {
      const graphqlUrl = options.graphqlUrl();
      if (graphqlUrl === undefined) throw new IdentityUnavailable('It is not known where the accounts subgraph is');
      const { status, text } = await ask(JSON.stringify(question), graphqlUrl).catch((cause: unknown) => {
        throw new IdentityUnavailable('The accounts subgraph gave no answer', { cause });
      });
      if (status === 404) return undefined;
      if (status !== 200) throw new IdentityUnavailable(`The accounts subgraph answered ${status}`);
      return readViewer(text);
    },
  };
}

function readViewer(text: string): Viewer | undefined {
  try {
    const { viewer } = JSON.parse(text) as { viewer?: unknown };
    if (viewer === null || viewer === undefined) return undefined;
    const parsed = parseViewer(viewer);
    if (parsed) return parsed;
  } catch {
    // Told below, like every other answer that names no viewer.
  }
  throw new IdentityUnavailable('The accounts subgraph answered something else');
}
