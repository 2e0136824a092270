import { signServiceToken } from '@castgraph/auth/service-viewer';
import type { Scope } from '@castgraph/kernel/scopes';

/** One question to the gateway, in the name of one organization. */
export interface Question {
  organizationId: string;
  document: string;
  variables: Readonly<Record<string, unknown>>;
  signal: AbortSignal;
}

/** The product's own gateway, asked as a signed service with the rights that reports need and no others. */
export interface Gateway {
  /** The whole `data` of the answer. @throws Error when the gateway is away, slow, or answers with any error: ask again later */
  ask(question: Question): Promise<unknown>;
}

const SCOPES: readonly Scope[] = ['campaigns:read', 'reports:write'];
const ANSWER_TIMEOUT_MS = 15_000;

/**
 * Opens the gateway at GATEWAY_URL. By plain fetch: the address is our own configuration, which the client for addresses
 * that others name would refuse.
 */
export function openGateway({ url, secretsKey, tokenGeneration }: { url: string; secretsKey: string; tokenGeneration?: number }): Gateway {
  return {
    ask: async ({ organizationId, document, variables, signal }) => {
      const token = await signServiceToken({
        service: 'reporting',
        organizationId,
        scopes: SCOPES,
        secretsKey,
        generation: tokenGeneration,
      });
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          authorization: `Bearer ${token}`,
        },
        body: JSON.stringify({ query: document, variables }),
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
      });
      return readAnswer(response);
    },
  };
}

/** Part of the figures is no figures: an answer with errors counts as none. */
async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  let answer: { data?: unknown; errors?: readonly { message?: string; extensions?: { code?: string } }[] } | null;
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch {
    throw new Error(`The gateway answered ${response.status} with something else than JSON`);
  }
  const [first] = answer?.errors ?? [];
  if (first) throw new Error(`The gateway answered ${response.status} ${first.extensions?.code ?? ''}: ${first.message}`);
  if (!response.ok || answer?.data == null) throw new Error(`The gateway answered ${response.status} without data`);
  return answer.data;
}
