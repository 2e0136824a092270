import { GraphQLError } from 'graphql';
import type { ExecutionResult } from 'graphql-ws';
import type { SubscriptionNode } from '@apollo/query-planner';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { Log } from '@castgraph/telemetry/log';
import { span } from '@castgraph/telemetry/tracing';
import { productArea } from '../errors/product-area.ts';
import { redactError, SubgraphError } from '../errors/redact-error.ts';
import { carrierOf, type Deadlines } from '../execution/carrier.ts';
import { runEvent } from '../execution/run-operation.ts';
import type { Caller } from '../identity/admit-caller.ts';
import type { PreparedOperation } from '../planning/snapshot.ts';
import { deliverInTurns, type Follower } from './deliver-in-turns.ts';
import type { UpstreamSockets } from './upstream-sockets.ts';

export interface StreamOptions {
  sockets: UpstreamSockets;
  deadlines: Deadlines;
  log: Log;
  onFailure: (failure: unknown) => void;
  onDrop: (subscription: string, count: number) => void;
  /** How long a broken upstream is tried again before the stream is given up. */
  giveUpMs: number;
}

const MAX_WAITING_EVENTS = 32;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 2000;

/**
 * One subscription at a subgraph, followed by everybody who asked for the same with the same rights. Every event runs the rest
 * of the plan once and is serialized once. Events keep their order; when they come faster than they can be run, the newest
 * are kept. A broken upstream is subscribed to again, with growing pauses, while followers notice nothing but a fresh snapshot.
 */
export class SharedStream {
  readonly #prepared: PreparedOperation;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #coerced: Readonly<Record<string, unknown>>;
  readonly #identity: string;
  readonly #options: StreamOptions;
  readonly #onEnd: () => void;
  readonly #followers = new Set<Follower>();
  readonly #waiting: ExecutionResult<Record<string, unknown>>[] = [];
  #last: Uint8Array | undefined;
  #isRunning = false;
  #isOver = false;
  #isCompleting = false;
  #lastWords: string | undefined;
  #unsubscribe: (() => void) | undefined;
  #retryTimer: NodeJS.Timeout | undefined;
  #lostAt: number | undefined;
  #retries = 0;

  constructor(
    operation: {
      prepared: PreparedOperation;
      variables: Readonly<Record<string, unknown>>;
      coerced: Readonly<Record<string, unknown>>;
      identity: string;
    },
    options: StreamOptions,
    onEnd: () => void,
  ) {
    this.#prepared = operation.prepared;
    this.#variables = operation.variables;
    this.#coerced = operation.coerced;
    this.#identity = operation.identity;
    this.#options = options;
    this.#onEnd = onEnd;
  }

  /** Adds a follower, who gets the last value at once; the first one opens the upstream. Returns how to leave, at once. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    if (this.#last !== undefined) follower.next(this.#last);
    if (this.#followers.size === 1 && this.#unsubscribe === undefined && this.#retryTimer === undefined) this.#subscribe();
    return () => {
      if (this.#followers.delete(follower) && this.#followers.size === 0) this.#end();
    };
  }

  #subscribe(): void {
    const { primary } = this.#prepared.plan.node as SubscriptionNode;
    const { snapshot } = this.#prepared;
    const variables = Object.fromEntries(
      (primary.variableUsages ?? []).flatMap((name) => (this.#variables[name] === undefined ? [] : [[name, this.#variables[name]]])),
    );
    this.#unsubscribe = this.#options.sockets.subscribe(
      {
        subgraph: primary.serviceName,
        url: snapshot.urls.get(primary.serviceName) ?? '',
        identity: this.#identity,
        viewer: () => this.#longestCaller()?.viewer,
        query: primary.operation,
        operationName: primary.operationName,
        variables,
      },
      {
        next: (event) => this.#receive(event),
        refuse: (errors) => this.#refuse(primary.serviceName, errors),
        lose: (cause) => this.#lose(primary.serviceName, cause),
        complete: () => this.#complete(),
      },
    );
  }

  #receive(event: ExecutionResult<Record<string, unknown>>): void {
    this.#lostAt = undefined;
    this.#retries = 0;
    this.#waiting.push(event);
    if (this.#waiting.length > MAX_WAITING_EVENTS) {
      this.#waiting.shift();
      this.#options.onDrop(this.#prepared.metricName, this.#followers.size);
    }
    if (!this.#isRunning) void this.#run();
  }

  /** One event at a time: the second must not overtake the first because its entities came sooner. */
  async #run(): Promise<void> {
    this.#isRunning = true;
    for (let event = this.#waiting.shift(); event && !this.#isOver; event = this.#waiting.shift()) {
      try {
        const json = await span('gateway.event', {}, () => this.#execute(event));
        if (!this.#isOver) await this.#deliver(json);
      } catch (error) {
        this.#options.onFailure(error);
        await this.#deliver(JSON.stringify({ data: null, errors: [redactError(error)] }));
      }
    }
    this.#isRunning = false;
    if (this.#isCompleting) void this.#finish();
  }

  async #execute(event: ExecutionResult<Record<string, unknown>>): Promise<string> {
    const caller = this.#longestCaller();
    if (!caller) return '';
    const carrier = carrierOf(caller, 'query', this.#options.deadlines);
    const { data, errors } = await runEvent(this.#prepared, event, {
      variables: this.#variables,
      coerced: this.#coerced,
      carrier,
      onFailure: this.#options.onFailure,
    });
    return JSON.stringify({ data, errors: errors?.map(redactError) });
  }

  /** Gives every follower of this moment the value, in turns; who comes meanwhile gets it when they come. */
  async #deliver(json: string): Promise<void> {
    if (json === '') return;
    const bytes = Buffer.from(json);
    this.#last = bytes;
    await deliverInTurns(this.#followers, bytes);
  }

  #lose(subgraph: string, cause: unknown): void {
    this.#unsubscribe = undefined;
    if (this.#isOver) return;
    const now = performance.now();
    this.#lostAt ??= now;
    if (now - this.#lostAt > this.#options.giveUpMs) return this.#giveUp(subgraph);
    this.#options.log.warn({ subgraph, cause: describe(cause) }, 'a stream lost its subgraph; subscribing again');
    const pauseMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#retries++) * (0.5 + Math.random() / 2);
    this.#retryTimer = setTimeout(() => {
      this.#retryTimer = undefined;
      this.#subscribe();
    }, pauseMs);
  }

  #giveUp(subgraph: string): void {
    const area = productArea(subgraph);
    const error = new GraphQLError(`${area}: the live connection could not be restored`, { extensions: { code: 'STREAM_LOST', area } });
    this.#endWith([redactError(error)]);
  }

  #refuse(subgraph: string, errors: readonly unknown[]): void {
    const told = errors.slice(0, 10).map((error) => {
      const { message, extensions } = error as { message?: unknown; extensions?: Record<string, unknown> };
      return redactError(
        new SubgraphError(typeof message === 'string' ? message : '', { extensions: { ...extensions, area: productArea(subgraph) } }),
      );
    });
    this.#endWith(told);
  }

  /** The last that followers hear, behind everything said before. */
  #endWith(errors: readonly unknown[]): void {
    this.#lastWords = JSON.stringify({ data: null, errors });
    this.#complete();
  }

  /** The subgraph has nothing more to say; what it said before is delivered first. */
  #complete(): void {
    this.#unsubscribe = undefined;
    this.#isCompleting = true;
    if (!this.#isRunning) void this.#finish();
  }

  async #finish(): Promise<void> {
    if (this.#isOver) return;
    const lastWords = this.#lastWords;
    this.#lastWords = undefined;
    if (lastWords !== undefined) await this.#deliver(lastWords);
    if (this.#isOver) return;
    const followers = [...this.#followers];
    this.#followers.clear();
    this.#end();
    for (const follower of followers) follower.complete();
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#retryTimer);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#onEnd();
  }

  /** Entities are fetched in the name of the follower whose rights last longest; all have the same rights. */
  #longestCaller(): Caller | undefined {
    let longest: Caller | undefined;
    for (const { caller } of this.#followers) {
      if (!longest || endOf(caller.viewer) > endOf(longest.viewer)) longest = caller;
    }
    return longest;
  }
}

function endOf(viewer: Viewer | undefined): number {
  return viewer?.expiresAt ?? Number.POSITIVE_INFINITY;
}

function describe(cause: unknown): string {
  const { code, reason, message } = (cause ?? {}) as { code?: unknown; reason?: unknown; message?: unknown };
  return [code, reason, message]
    .filter((part) => part !== undefined && part !== '')
    .map(String)
    .join(' ');
}
