import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, validate, type DocumentNode, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { handleProtocols } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { verifyViewerToken } from '@castgraph/auth/viewer-token';
import type { Viewer } from '@castgraph/kernel/viewer';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import type { Log } from '@castgraph/telemetry/log';
import type { OperationContext } from './context.ts';
import { toPublicGraphQLError } from './error-mapping.ts';
import { subscribeFresh } from './fresh-events.ts';
import { GRAPHQL_PATH } from './graphql-endpoint.ts';
import { activeStreams, boundedName, closedSockets, openSockets } from './operation-metrics.ts';

const MAX_MESSAGE_BYTES = 262_144;
const INIT_TIMEOUT_MS = 5_000;
const KEEP_ALIVE_MS = 12_000;
const GOODBYE_MS = 3_000;
/** setTimeout counts in 32 bits; no connection lives as long as that anyway. */
const MAX_TIMER_MS = 2_147_483_647;

export interface SubscriptionEndpointOptions {
  name: string;
  schema: GraphQLSchema;
  secretsKey: string;
  log: Log;
  createContext(request: { viewer: Viewer | null; requestHeaders: IncomingMessage['headers']; signal: AbortSignal }): OperationContext;
}

/** What a connection knows of its opener. */
interface Connection extends Record<PropertyKey, unknown> {
  viewer?: Viewer | null;
  gone?: AbortController;
  expiry?: NodeJS.Timeout;
}

type SocketExtra = Extra & Partial<Connection>;

/**
 * Serves graphql-transport-ws on the same server and path, to the gateway only: `connectionParams.viewerToken` must be a
 * fresh stream token (4401 without one, 4403 with a bad one), and the connection ends with it (4403).
 * Returns the step that says goodbye to every client with 1001.
 */
export function openSubscriptionEndpoint(server: Server, options: SubscriptionEndpointOptions): { close(): Promise<void> } {
  const { schema, log } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => upgrade(sockets, request, socket, head));
  const endpoint = useServer<Record<string, unknown>, Connection>(
    {
      schema,
      isProd: true,
      connectionInitWaitTimeout: INIT_TIMEOUT_MS,
      validate: validateSafely,
      onConnect: ({ connectionParams, extra }) => admit(options, connectionParams?.['viewerToken'], extra),
      context: ({ extra }) => contextOf(options, extra),
      subscribe: (args: ExecutionArgs) => subscribeMeasured(args, (args.contextValue as StreamContext).renew),
      onNext: (_ctx, _id, _payload, _args, result) => ({
        ...result,
        errors: result.errors?.map((error) => toPublicGraphQLError(error, error.toJSON(), log)),
      }),
      onError: (_ctx, _id, _payload, errors) => errors.map((error) => toPublicGraphQLError(error, error.toJSON(), log)),
      onDisconnect: ({ extra }) => extra.gone?.abort(),
      onClose: ({ extra }, code) => {
        clearTimeout(extra.expiry);
        openSockets.dec();
        closedSockets.inc({ code: String(code ?? 1006) });
      },
    },
    sockets,
    KEEP_ALIVE_MS,
  );
  sockets.on('connection', () => openSockets.inc());
  return {
    close: async () => {
      // A client that does not answer the goodbye is not waited for.
      const cut = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), GOODBYE_MS);
      await endpoint.dispose();
      clearTimeout(cut);
    },
  };
}

function upgrade(sockets: WebSocketServer, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  socket.on('error', () => socket.destroy());
  if ((request.url ?? '').split('?', 1)[0] !== GRAPHQL_PATH) {
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    return;
  }
  sockets.handleUpgrade(request, socket, head, (client: WebSocket) => sockets.emit('connection', client, request));
}

async function admit({ name, secretsKey }: SubscriptionEndpointOptions, token: unknown, extra: SocketExtra): Promise<boolean> {
  if (typeof token !== 'string') {
    extra.socket.close(4401, 'Unauthorized');
    return false;
  }
  try {
    const { viewer, expiresAt } = await verifyViewerToken({ token, audience: name, secretsKey });
    extra.viewer = viewer;
    extra.gone = new AbortController();
    extra.expiry = setTimeout(() => extra.socket.close(4403, 'Expired'), Math.min(expiresAt * 1000 - Date.now(), MAX_TIMER_MS));
    return true;
  } catch {
    noteSecurityEvent('stream_token_refused');
    return false;
  }
}

interface StreamContext extends OperationContext {
  /** Makes the context of the next event. */
  renew: () => OperationContext;
}

function contextOf(options: SubscriptionEndpointOptions, extra: SocketExtra): StreamContext {
  const { viewer = null, gone = new AbortController() } = extra;
  const renew = () => options.createContext({ viewer, requestHeaders: extra.request.headers, signal: gone.signal });
  return Object.assign(Object.create(renew()) as OperationContext, { renew });
}

/** One of graphql-js' rules throws on some documents instead of reporting; thrown here it would close the whole socket. */
function validateSafely(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  try {
    return validate(schema, document);
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('The operation cannot be validated')];
  }
}

async function subscribeMeasured(args: ExecutionArgs, renew: () => OperationContext): Promise<Awaited<ReturnType<typeof subscribeFresh>>> {
  const stream = await subscribeFresh(args, renew);
  if (!(Symbol.asyncIterator in stream)) return stream;
  const labels = { subscription: boundedName(args.operationName) };
  activeStreams.inc(labels);
  const end = stream.return!.bind(stream);
  const next = stream.next.bind(stream);
  let isOpen = true;
  const settle = <Result extends IteratorResult<unknown>>(result: Result): Result => {
    if (result.done && isOpen) {
      isOpen = false;
      activeStreams.dec(labels);
    }
    return result;
  };
  return Object.assign(stream, { next: async () => settle(await next()), return: async () => settle(await end()) });
}
