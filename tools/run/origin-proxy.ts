import { Agent, createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { forwardRequest, forwardUpgrade } from './forward-request.ts';
import { findOriginTarget } from './origin-routes.ts';
import type { OriginTarget } from './origin-routes.ts';
import { servePages } from './static-pages.ts';

/** The one origin: pages, GraphQL and every public path of the product on one port. */
export type Origin = {
  port: number;
  /** Ports of the servers behind; until set, everything but the pages answers 503. */
  connect(ports: ReadonlyMap<string, number>): void;
  /** Says that everything behind is ready. */
  markReady(): void;
  /** Ends streams and connections, and stops listening. */
  close(): Promise<void>;
};

const firstPort = 4000;
const portsTried = 100;

/**
 * Opens the origin on loopback.
 *
 * @param wantedPort this one or an error; undefined means 4000 or the next free one
 * @param pagesDir folder of the built pages
 * @param localImages whether pages may show images of this machine, as the demo's shows have
 */
export async function openOrigin(
  wantedPort: number | undefined,
  pagesDir: string,
  { localImages = false }: { localImages?: boolean } = {},
): Promise<Origin> {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity, scheduling: 'lifo' });
  const state = { ports: new Map() as ReadonlyMap<string, number>, ready: false };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const target = findOriginTarget(pathOf(request));
    if (target === 'pages') return void servePages(pagesDir, request, response, { localImages }).catch(() => response.destroy());
    if (target === 'livez') return sendJson(response, 200, { status: 'ok' });
    if (target === 'readyz') return sendJson(response, state.ready ? 200 : 503, { status: state.ready ? 'ok' : 'starting' });
    const port = state.ports.get(target);
    if (port === undefined) return sayUnavailable(target, response);
    forwardRequest(port, agent, request, response, () => sayUnavailable(target, response));
  };
  const { server, port } = await listen(wantedPort, answer);
  const also = await listenOnIpv6(port, answer);
  for (const one of [server, ...also]) {
    one.on('upgrade', (request, socket, head) => {
      const gateway = findOriginTarget(pathOf(request)) === 'gateway' ? state.ports.get('gateway') : undefined;
      if (gateway === undefined)
        return void socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      forwardUpgrade(gateway, request, socket, head);
      openUpgrades.add(socket);
      socket.on('close', () => openUpgrades.delete(socket));
    });
  }
  const openUpgrades = new Set<{ destroy(): unknown }>();

  return {
    port,
    connect: (ports) => (state.ports = ports),
    markReady: () => (state.ready = true),
    close: async () => {
      for (const one of [server, ...also]) {
        one.close();
        one.closeAllConnections();
      }
      for (const socket of openUpgrades) socket.destroy();
      agent.destroy();
    },
  };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(wanted: number | undefined, answer: Answer): Promise<{ server: Server; port: number }> {
  const last = wanted ?? firstPort + portsTried - 1;
  for (let port = wanted ?? firstPort; port <= last; port++) {
    const server = await tryListen(port, '127.0.0.1', answer);
    if (server !== undefined) return { server, port };
  }
  if (wanted !== undefined)
    throw new Error(`PORT ${wanted} is taken. Choose another, or leave PORT out: then the next free one from ${firstPort} is used.`);
  throw new Error(`Every port from ${firstPort} to ${last} is taken. Choose one with PORT.`);
}

/** `localhost` means ::1 to some clients; machines without IPv6 do without. */
async function listenOnIpv6(port: number, answer: Answer): Promise<Server[]> {
  const server = await tryListen(port, '::1', answer);
  return server === undefined ? [] : [server];
}

function tryListen(port: number, host: string, answer: Answer): Promise<Server | undefined> {
  return new Promise((resolve) => {
    // A stream of audio events may take long to send: no limit on the whole request, only on its headers.
    const server = createServer({ requestTimeout: 0, headersTimeout: 20_000, keepAliveTimeout: 65_000 }, answer);
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] as string;
}

function sayUnavailable(target: OriginTarget, response: ServerResponse): void {
  response.setHeader('retry-after', '1');
  const message = 'This part of Castgraph is not available at the moment. Try again shortly.';
  if (target === 'gateway') sendJson(response, 503, { errors: [{ message, extensions: { code: 'UNAVAILABLE' } }] });
  else sendJson(response, 503, { error: { code: 'UNAVAILABLE', message } });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
    })
    .end(text);
}
