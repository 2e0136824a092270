import { createClient, type Client, type ExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';
import { signViewerToken } from '@castgraph/auth/viewer-token';
import type { Viewer } from '@castgraph/kernel/viewer';

export interface UpstreamSink {
  next: (event: ExecutionResult<Record<string, unknown>>) => void;
  /** The subgraph refused the operation, for these reasons. */
  refuse: (errors: readonly unknown[]) => void;
  /** The connection broke; nothing more will come from this subscription. */
  lose: (cause: unknown) => void;
  complete: () => void;
}

export interface UpstreamRequest {
  subgraph: string;
  url: string;
  /** Subscriptions of one subgraph and one identity share a socket. */
  identity: string;
  /** Asked each time a socket opens: the viewer whose rights it gets, the one who stays longest. */
  viewer: () => Viewer | undefined;
  query: string;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
}

export interface UpstreamSockets {
  /** Subscribes at a subgraph; the returned function unsubscribes at once, whether or not anything ever came. */
  subscribe: (request: UpstreamRequest, sink: UpstreamSink) => () => void;
  /** Sockets open or opening. */
  count: () => number;
  close: () => void;
}

interface SharedSocket {
  client: Client;
  users: Set<() => Viewer | undefined>;
}

const HANDSHAKE_MS = 3000;
const HEARTBEAT_MS = 12_000;
const MAX_EVENT_BYTES = 4 * 1024 * 1024;

/** A client socket that gives up on servers that accept and say nothing. */
class BoundedWebSocket extends WebSocket {
  constructor(url: string, protocols: string | string[]) {
    super(url, protocols, { handshakeTimeout: HANDSHAKE_MS, maxPayload: MAX_EVENT_BYTES, perMessageDeflate: false });
  }
}

/** Keeps one graphql-ws connection per subgraph and identity, for as long as somebody subscribes through it. */
export function openUpstreamSockets({
  secretsKey,
  heartbeatMs = HEARTBEAT_MS,
}: {
  secretsKey: string;
  heartbeatMs?: number;
}): UpstreamSockets {
  const sockets = new Map<string, SharedSocket>();

  return {
    subscribe(request, sink) {
      const key = `${request.subgraph} ${request.url} ${request.identity}`;
      const socket = sockets.get(key) ?? openSocket(request, secretsKey, heartbeatMs);
      sockets.set(key, socket);
      socket.users.add(request.viewer);
      let isOver = false;
      const finish = () => {
        if (isOver) return false;
        isOver = true;
        socket.users.delete(request.viewer);
        if (socket.users.size === 0 && sockets.get(key) === socket) sockets.delete(key);
        return true;
      };
      const unsubscribe = socket.client.subscribe<Record<string, unknown>>(
        { query: request.query, operationName: request.operationName, variables: { ...request.variables } },
        {
          next: (event) => !isOver && sink.next(event as ExecutionResult<Record<string, unknown>>),
          error: (error) => finish() && (Array.isArray(error) ? sink.refuse(error) : sink.lose(error)),
          complete: () => finish() && sink.complete(),
        },
      );
      return () => {
        if (finish()) unsubscribe();
      };
    },
    count: () => sockets.size,
    close() {
      for (const { client } of sockets.values()) client.terminate();
      sockets.clear();
    },
  };
}

function openSocket({ subgraph, url }: UpstreamRequest, secretsKey: string, heartbeatMs: number): SharedSocket {
  const users = new Set<() => Viewer | undefined>();
  let overdue: NodeJS.Timeout | undefined;
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: BoundedWebSocket,
    // Whoever subscribes also decides when to try again, and for how long.
    retryAttempts: 0,
    keepAlive: heartbeatMs,
    connectionAckWaitTimeout: HANDSHAKE_MS,
    connectionParams: async () => ({
      viewerToken: await signViewerToken({ viewer: longestLived(users) ?? null, audience: subgraph, secretsKey }),
    }),
    on: {
      ping: (isReceived) => {
        if (!isReceived) overdue = setTimeout(() => client.terminate(), heartbeatMs);
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(overdue);
      },
      closed: () => clearTimeout(overdue),
    },
  });
  return { client, users };
}

function longestLived(users: ReadonlySet<() => Viewer | undefined>): Viewer | undefined {
  let longest: Viewer | undefined;
  for (const user of users) {
    const viewer = user();
    if (viewer && (!longest || endOf(viewer) > endOf(longest))) longest = viewer;
  }
  return longest;
}

function endOf({ expiresAt }: Viewer): number {
  return expiresAt ?? Number.POSITIVE_INFINITY;
}
