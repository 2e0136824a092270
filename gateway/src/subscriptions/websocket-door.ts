import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError } from 'graphql';
import { handleProtocols, makeServer, type Context, type Server as ProtocolServer } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { networkKey } from '@castgraph/kernel/ip-address';
import type { Log } from '@castgraph/telemetry/log';
import { counter, gauge } from '@castgraph/telemetry/metrics';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import { carrierOf } from '../execution/carrier.ts';
import { runOperation } from '../execution/run-operation.ts';
import { redactError } from '../errors/redact-error.ts';
import { admitRequest, identifyCaller, isRefusal, type Admission, type Caller } from '../identity/admit-caller.ts';
import { watchIdentity } from '../identity/watch-identity.ts';
import { acceptOperation } from './accept-operation.ts';
import { adaptSocket } from './client-socket.ts';
import type { EventStreamOptions } from './event-stream.ts';
import { createFollowIterator } from './follow-iterator.ts';
import { createHeartbeat, type Heartbeat } from './heartbeat.ts';
import { createMailbox } from './mailbox.ts';
import { createSocketCensus, type SocketCensus } from './socket-census.ts';
import type { StreamOperation } from './stream-hub.ts';

export interface WebSocketDoorOptions extends Omit<EventStreamOptions, 'identity'> {
  admission: Admission;
  /** Origins whose pages may use the session cookie. */
  origins: readonly string[];
  log: Log;
  heartbeatMs?: number;
  initTimeoutMs?: number;
}

/** What a connection knows. */
interface Connection extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  /** What the socket writes to. */
  stream: Duplex;
  request: IncomingMessage;
  caller?: Caller;
  onClose: (() => void)[];
}

type Protocol = ProtocolServer<Connection>;

const PATH = '/graphql';
const CONGESTED_BYTES = 64 * 1024;
const SUFFIX = Buffer.from('}');
const HEARTBEAT_MS = 12_000;
const INIT_TIMEOUT_MS = 3000;
/** How long a client may take to answer our goodbye. */
const GOODBYE_MS = 5000;

/**
 * graphql-transport-ws on `/graphql`. Who connects says who they are in `connectionParams.authorization`, or by session cookie
 * from our own origin; nobody else gets further than `connection_init` (4403). The connection ends with the identity (4403).
 * Values of subscriptions are written to the socket directly, as text made once for all followers.
 */
export function openWebSocketDoor(server: Server, options: WebSocketDoorOptions): { close: () => void } {
  const { limits, admission } = options;
  const census = createSocketCensus();
  const heartbeat = createHeartbeat(options.heartbeatMs ?? HEARTBEAT_MS);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, handleProtocols, perMessageDeflate: false });
  const protocol = makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: options.initTimeoutMs ?? INIT_TIMEOUT_MS,
    onConnect: async (context) => await admitConnection(options, census, context),
    onSubscribe: async ({ extra, subscriptions }, id, payload) => {
      if (Object.keys(subscriptions).length > limits.subscriptionsPerSocket)
        return [limitError(`At most ${limits.subscriptionsPerSocket} operations may run on one connection`)];
      const admitted = await admitRequest(admission, extra.caller!);
      if (isRefusal(admitted)) return [admitted.error];
      const operation = acceptOperation(options, payload as never, extra.caller!);
      if ('errors' in operation) return operation.errors;
      const { snapshot, document, operationName } = operation.prepared;
      return { schema: snapshot.apiSchema, document, operationName, contextValue: { operation, extra, id } };
    },
    subscribe: ({ contextValue }) => follow(options, contextValue as FollowContext) as never,
    execute: async ({ contextValue }) => await runOnSocket(options, contextValue as FollowContext),
    onNext: (_context, _id, _payload, _args, result) => ({ ...result, errors: result.errors?.map(redactError) }),
    onError: (_context, _id, _payload, errors) => errors.map(redactError),
  });

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (!admitUpgrade(options, census, request, stream)) return;
    sockets.handleUpgrade(request, stream, head, (socket) => serve(options, { protocol, heartbeat, stream }, socket, request));
  });
  return {
    close() {
      heartbeat.close();
      for (const socket of sockets.clients) socket.close(1001, 'Going away');
      setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), GOODBYE_MS).unref();
    },
  };
}

function admitUpgrade(
  { limits, admission }: WebSocketDoorOptions,
  census: SocketCensus,
  request: IncomingMessage,
  stream: Duplex,
): boolean {
  stream.on('error', () => stream.destroy());
  if ((request.url ?? '').split('?', 1)[0] !== PATH) return endUpgrade(stream, '404 Not Found');
  const client = admission.readAddress(request);
  const address = `address ${networkKey(client) ?? client}`;
  if (!census.enter(address, limits.socketsPerAddress)) return endUpgrade(stream, '429 Too Many Requests');
  stream.once('close', () => census.leave(address));
  return true;
}

function serve(
  { limits, log }: WebSocketDoorOptions,
  { protocol, heartbeat, stream }: { protocol: Protocol; heartbeat: Heartbeat; stream: Duplex },
  socket: WebSocket,
  request: IncomingMessage,
): void {
  const connected = gauge('websocket_connections_active');
  connected.inc();
  const connection: Connection = { socket, stream, request, onClose: [] };
  const onClosed = protocol.opened(adaptSocket(socket, { messagesPerSecond: limits.messagesPerSecond, heartbeat, log }), connection);
  socket.once('close', (code, reason) => {
    connected.dec();
    counter('websocket_closed_total').inc({ code: String(code) });
    for (const end of connection.onClose) end();
    void onClosed(code, String(reason));
  });
}

async function admitConnection(
  { admission, origins, limits }: WebSocketDoorOptions,
  census: SocketCensus,
  { connectionParams, extra }: Context<Record<string, unknown>, Connection>,
): Promise<boolean> {
  const { request, socket } = extra;
  const given = connectionParams?.['authorization'] ?? connectionParams?.['Authorization'];
  const authorization = typeof given === 'string' ? given : request.headers.authorization;
  if (!authorization && !isOwnOrigin(request, origins)) {
    noteSecurityEvent('foreign_origin', { address: admission.readAddress(request) });
    return false;
  }
  const caller = await identifyCaller(admission, request, authorization);
  if (isRefusal(caller)) {
    if (caller.status === 503) socket.close(1013, 'Try again later');
    return false;
  }
  if (!caller.viewer) return false;
  const subject = `viewer ${caller.viewer.kind} ${caller.viewer.id}`;
  if (!census.enter(subject, limits.socketsPerViewer)) {
    socket.close(4429, 'Too many connections');
    return false;
  }
  extra.caller = caller;
  extra.onClose.push(
    () => census.leave(subject),
    watchIdentity(admission.identity, caller, (reason) => socket.close(4403, reason)),
  );
  return true;
}

/** A page of another site may open a socket that carries our cookie; its Origin gives it away. No Origin: not a browser. */
function isOwnOrigin({ headers: { origin, host } }: IncomingMessage, origins: readonly string[]): boolean {
  if (origin === undefined || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

interface FollowContext {
  operation: StreamOperation;
  extra: Connection;
  id: string;
}

function follow(options: WebSocketDoorOptions, { operation, extra: { socket, stream, caller }, id }: FollowContext) {
  const { prepared } = operation;
  const subscription = prepared.metricName;
  const active = gauge('graphql_subscriptions_active');
  const prefix = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  const mailbox = createMailbox({
    // Text, although it is handed over as bytes.
    write: (message) => socket.readyState === socket.OPEN && socket.send(message, { binary: false }),
    isCongested: () => socket.bufferedAmount > CONGESTED_BYTES,
    whenWritable: (resume) => void stream.once('drain', resume),
    onDrop: () => counter('graphql_subscription_dropped_total').inc({ subscription }),
  });
  let isOver = false;
  const end = () => {
    if (isOver) return;
    isOver = true;
    leave();
    mailbox.discard();
    active.dec({ subscription });
  };
  const iterator = createFollowIterator(end);
  active.inc({ subscription });
  const leave = options.hub.follow(operation, {
    caller: caller!,
    next: (json) => mailbox.offer(Buffer.concat([prefix, json, SUFFIX])),
    complete: () =>
      mailbox.finish(() => {
        end();
        iterator.finish();
      }),
  });
  return iterator;
}

async function runOnSocket(options: WebSocketDoorOptions, { operation, extra }: FollowContext) {
  const carrier = carrierOf(extra.caller!, operation.prepared.operation.operation, options.deadlines);
  return await runOperation(operation.prepared, { ...operation, carrier, onFailure: options.onFailure });
}

function limitError(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED' } });
}

function endUpgrade(stream: Duplex, status: string): false {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  return false;
}
