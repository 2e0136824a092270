import { Pool, errors as undiciErrors } from 'undici';
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { forwardedSession } from '@castgraph/auth/session-cookie';
import { SIGNATURE_HEADER, signSubgraphRequest } from '@castgraph/auth/viewer-token';
import { histogram } from '@castgraph/telemetry/metrics';
import { currentTraceparent } from '@castgraph/telemetry/trace-context';
import { SubgraphFailure } from '../errors/subgraph-failure.ts';
import { createCircuitBreaker, type BreakerOptions, type CircuitBreaker } from './circuit-breaker.ts';
import { postJson, TimedOut } from './post-json.ts';
import type { OperationCarrier, SubgraphAnswer, SubgraphPost, SubgraphSource } from './subgraph-request.ts';

export interface HttpSubgraphOptions {
  name: string;
  url: string;
  secretsKey: string;
  connections?: number;
  breaker?: BreakerOptions;
}

/** Only this subgraph sets cookies and is told about the client. */
const ACCOUNTS = 'accounts';
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const RETRY_STATUS = new Set([502, 503, 504]);

/**
 * A subgraph over HTTP: pooled keep-alive connections, every request signed for this subgraph, a deadline, one retry for
 * queries that met a broken connection or 502–504 (mutations are never sent twice), a circuit breaker, and one request for
 * equal queries that are in flight for equal identities. `process` is Apollo's name for the same.
 */
export class HttpSubgraph implements SubgraphSource, GraphQLDataSource {
  readonly name: string;
  readonly #options: HttpSubgraphOptions;
  readonly #pool: Pool;
  readonly #path: string;
  readonly #breaker: CircuitBreaker;
  readonly #inFlight = new Map<string, Promise<string>>();
  readonly #duration = histogram('graphql_subgraph_fetch_duration_seconds');

  constructor(options: HttpSubgraphOptions) {
    const { origin, pathname, search } = new URL(options.url);
    this.name = options.name;
    this.#options = options;
    this.#path = pathname + search;
    this.#pool = new Pool(origin, {
      connections: options.connections ?? 32,
      pipelining: 1,
      keepAliveTimeout: 10_000,
      connect: { timeout: 2000 },
      maxResponseSize: MAX_ANSWER_BYTES,
    });
    this.#breaker = createCircuitBreaker(options.breaker);
  }

  async post(request: SubgraphPost): Promise<SubgraphAnswer> {
    return this.#parse(await (request.isMutation ? this.#send(request) : this.#sendShared(request)));
  }

  async process(options: GraphQLDataSourceProcessOptions): Promise<SubgraphAnswer & { errors?: never }> {
    const { query, variables, operationName } = options.request;
    const isMutation = /^\s*mutation\b/.test(query ?? '');
    const carrier = options.context as OperationCarrier;
    return (await this.post({ body: JSON.stringify({ query, variables, operationName }), isMutation, carrier })) as never;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  #sendShared(request: SubgraphPost): Promise<string> {
    const session = this.name === ACCOUNTS ? (request.carrier.client.sessionToken ?? '') : '';
    const key = `${request.carrier.identityKey}\n${session}\n${request.body}`;
    const running = this.#inFlight.get(key);
    if (running) return running;
    const sent = this.#sendWithRetry(request).finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, sent);
    return sent;
  }

  async #sendWithRetry(request: SubgraphPost): Promise<string> {
    try {
      return await this.#send(request);
    } catch (failure) {
      const hasTime = request.carrier.deadlineAt - performance.now() > 20;
      if (!(failure instanceof SubgraphFailure) || !failure.isRetryable || !hasTime) throw failure;
      return await this.#send(request);
    }
  }

  async #send(request: SubgraphPost): Promise<string> {
    if (!this.#breaker.admit()) throw this.#failure('SUBGRAPH_UNAVAILABLE', new Error('The circuit is open'));
    const startedAt = performance.now();
    let outcome = 'ok';
    try {
      return await this.#exchange(request);
    } catch (cause) {
      const failure = this.#classify(cause);
      outcome = failure.code === 'SUBGRAPH_TIMEOUT' ? 'timeout' : 'unavailable';
      this.#breaker.fail(isRefused(failure.cause), startedAt);
      throw failure;
    } finally {
      this.#duration.observe({ subgraph: this.name, outcome }, (performance.now() - startedAt) / 1000);
    }
  }

  async #exchange({ body, carrier }: SubgraphPost): Promise<string> {
    const timeoutMs = Math.max(1, Math.min(carrier.hopTimeoutMs, carrier.deadlineAt - performance.now()));
    const { status, headers, text } = await postJson(this.#pool, {
      path: this.#path,
      headers: await this.#headers(body, carrier),
      body,
      timeoutMs,
    });
    if (RETRY_STATUS.has(status)) throw this.#failure('SUBGRAPH_UNAVAILABLE', new Error(`HTTP ${status}`), true);
    if (status >= 500 || status === 401) throw this.#failure('SUBGRAPH_UNAVAILABLE', new Error(`HTTP ${status}`));
    if (this.name === ACCOUNTS) carrier.setCookies.push(...listOf(headers['set-cookie']));
    return text;
  }

  async #headers(body: string, carrier: OperationCarrier): Promise<Record<string, string>> {
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/json',
      [SIGNATURE_HEADER]: await signSubgraphRequest({
        viewer: carrier.viewer ?? null,
        audience: this.name,
        body,
        secretsKey: this.#options.secretsKey,
      }),
    };
    const traceparent = currentTraceparent();
    if (traceparent) headers['traceparent'] = traceparent;
    if (this.name === ACCOUNTS) {
      headers['x-forwarded-for'] = carrier.client.address;
      if (carrier.client.userAgent) headers['user-agent'] = carrier.client.userAgent;
      // Who signs out ends this session; of the client's cookies it is the only one that goes any further.
      if (carrier.client.sessionToken) headers['cookie'] = forwardedSession(carrier.client.sessionToken);
    }
    return headers;
  }

  #parse(text: string): SubgraphAnswer {
    try {
      const answer: unknown = JSON.parse(text);
      if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer))
        throw new Error('Not a GraphQL answer');
      this.#breaker.succeed();
      return answer as SubgraphAnswer;
    } catch (cause) {
      this.#breaker.fail(false);
      throw this.#failure('SUBGRAPH_UNAVAILABLE', cause);
    }
  }

  #classify(cause: unknown): SubgraphFailure {
    if (cause instanceof SubgraphFailure) return cause;
    if (cause instanceof TimedOut || cause instanceof undiciErrors.ConnectTimeoutError) return this.#failure('SUBGRAPH_TIMEOUT', cause);
    return this.#failure('SUBGRAPH_UNAVAILABLE', cause, true);
  }

  #failure(code: SubgraphFailure['code'], cause: unknown, isRetryable = false): SubgraphFailure {
    return new SubgraphFailure(code, this.name, cause, isRetryable);
  }
}

function isRefused(cause: unknown): boolean {
  return (cause as { code?: string } | undefined)?.code === 'ECONNREFUSED';
}

function listOf(header: string | string[] | undefined): string[] {
  return header === undefined ? [] : Array.isArray(header) ? header : [header];
}
