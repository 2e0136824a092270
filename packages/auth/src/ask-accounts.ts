import { request } from 'undici';
import type { Viewer } from '@castgraph/kernel/viewer';
import { tokenEnds, type TokenEnd } from './token-end.ts';
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

/** Which access tokens have been ended before their time. */
export interface TokenEndSource {
  /** Those ended since an instant (Unix milliseconds). Rejects with IdentityUnavailable. */
  listTokenEnds: (sinceMs: number) => Promise<TokenEnd[]>;
}

interface DoorOptions {
  graphqlUrl: () => string | undefined;
  /** SECRETS_KEY. */
  secretsKey: string;
}

const TIMEOUT_MS = 800;

/**
 * Asks the accounts subgraph, signed like every request to it: `POST /internal/viewer` with `{sessionHash}`, `{grantId}` or
 * `{apiKeyId, apiKeyHash}`, which answers `{viewer}`, null for nobody (404 says the same), and `POST /internal/token-ends` with
 * `{sinceMs}`, which answers `{tokenEnds}`.
 */
export function openAccountsDoor(options: DoorOptions): AccountsDoor & TokenEndSource {
  return {
    async findViewer(question) {
      const { status, text } = await ask(options, '/internal/viewer', question);
      if (status === 404) return undefined;
      if (status !== 200) throw new IdentityUnavailable(`The accounts subgraph answered ${status}`);
      return readViewer(text);
    },
    async listTokenEnds(sinceMs) {
      const { status, text } = await ask(options, '/internal/token-ends', { sinceMs });
      if (status !== 200) throw new IdentityUnavailable(`The accounts subgraph answered ${status}`);
      try {
        return tokenEnds.parse((JSON.parse(text) as { tokenEnds?: unknown }).tokenEnds);
      } catch (cause) {
        throw new IdentityUnavailable('The accounts subgraph answered something else', { cause });
      }
    },
  };
}

async function ask({ graphqlUrl, secretsKey }: DoorOptions, path: string, question: object): Promise<{ status: number; text: string }> {
  const url = graphqlUrl();
  if (url === undefined) throw new IdentityUnavailable('It is not known where the accounts subgraph is');
  const body = JSON.stringify(question);
  const signature = await signSubgraphRequest({ viewer: null, audience: 'accounts', body, secretsKey });
  try {
    const response = await request(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.statusCode, text: await response.body.text() };
  } catch (cause) {
    throw new IdentityUnavailable('The accounts subgraph gave no answer', { cause });
  }
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
