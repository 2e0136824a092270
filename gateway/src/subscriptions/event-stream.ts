import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { counter, gauge } from '@castgraph/telemetry/metrics';
import { carrierOf, type Deadlines } from '../execution/carrier.ts';
import { runOperation } from '../execution/run-operation.ts';
import { redactError } from '../errors/redact-error.ts';
import { SECURITY_HEADERS, sendRefusal } from '../http/send-refusal.ts';
import type { Caller } from '../identity/admit-caller.ts';
import type { Identity } from '../identity/identify.ts';
import { watchIdentity } from '../identity/watch-identity.ts';
import type { GraphQLParams } from '../planning/resolve-source.ts';
import { acceptOperation, type AcceptOptions } from './accept-operation.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createMailbox } from './mailbox.ts';
import type { StreamHub, StreamOperation } from './stream-hub.ts';

export interface EventStreamOptions extends AcceptOptions {
  hub: StreamHub;
  identity: Identity;
  deadlines: Deadlines;
  onFailure: (failure: unknown) => void;
}

export interface EventStreams {
  /** Answers one operation as server-sent events. */
  open: (request: IncomingMessage, response: ServerResponse, caller: Caller, params: GraphQLParams) => Promise<void>;
  /** Ends every stream without saying that it is complete, so that clients come back. */
  close: () => void;
}

const HEARTBEAT_MS = 12_000;
const CONGESTED_BYTES = 64 * 1024;
const NEXT = Buffer.from('event: next\ndata: ');
const END = Buffer.from('\n\n');
const COMPLETE = 'event: complete\ndata:\n\n';

/** GraphQL over server-sent events, "distinct connections mode": one request, one stream of `next` events, one `complete`. */
export function createEventStreams(options: EventStreamOptions): EventStreams {
  const open = new Set<ServerResponse>();
  const active = gauge('graphql_subscriptions_active');
  const dropped = counter('graphql_subscription_dropped_total');
  const heartbeat = createHeartbeat(HEARTBEAT_MS);

  const follow = (response: ServerResponse, caller: Caller, operation: StreamOperation) => {
    const subscription = operation.prepared.metricName;
    const mailbox = createMailbox({
      write: (message) => void response.write(message),
      isCongested: () => response.writableLength > CONGESTED_BYTES,
      whenWritable: (resume) => void response.once('drain', resume),
      onDrop: () => dropped.inc({ subscription }),
    });
    const finish = () => mailbox.finish(() => response.end(COMPLETE));
    const leave = options.hub.follow(operation, { caller, next: (json) => mailbox.offer(nextEvent(json)), complete: finish });
    const stopWatching = watchIdentity(options.identity, caller, finish);
    const stopBeating = heartbeat.add(() => response.write(':\n\n'));
    active.inc({ subscription });
    response.once('close', () => {
      leave();
      stopWatching();
      stopBeating();
      mailbox.discard();
      active.dec({ subscription });
    });
  };

  return {
    async open(request, response, caller, params) {
      const operation = acceptOperation(options, params, caller);
      if ('errors' in operation) return sendRefusal(response, statusOf(operation.errors), operation.errors[0]!);
      const kind = operation.prepared.operation.operation;
      if (kind === 'mutation' && request.method !== 'POST') {
        return sendRefusal(response, 405, new GraphQLError('Mutations need POST', { extensions: { code: 'BAD_REQUEST' } }), {
          allow: 'POST',
        });
      }
      response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
      response.flushHeaders();
      open.add(response);
      response.once('close', () => open.delete(response));
      if (kind === 'subscription') return follow(response, caller, operation);
      await answerOnce(options, response, caller, operation);
    },
    close() {
      heartbeat.close();
      for (const response of open) response.end();
    },
  };
}

/** A query or mutation is a stream of one event. */
async function answerOnce(
  options: EventStreamOptions,
  response: ServerResponse,
  caller: Caller,
  operation: StreamOperation,
): Promise<void> {
  const carrier = carrierOf(caller, operation.prepared.operation.operation, options.deadlines);
  const { data, errors } = await runOperation(operation.prepared, { ...operation, carrier, onFailure: options.onFailure });
  response.write(nextEvent(Buffer.from(JSON.stringify({ data, errors: errors?.map(redactError) }))));
  response.end(COMPLETE);
}

function nextEvent(json: Uint8Array): Buffer {
  return Buffer.concat([NEXT, json, END]);
}

function statusOf(errors: readonly GraphQLError[]): number {
  return (errors[0]?.extensions['http'] as { status?: number } | undefined)?.status ?? 400;
}
