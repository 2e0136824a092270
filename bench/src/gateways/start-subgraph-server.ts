import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, subscribe, type DocumentNode } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

export interface SubgraphToStart {
  name: string;
  sdl: string;
  resolvers: Record<string, unknown>;
}

export interface SubgraphServer {
  name: string;
  sdl: string;
  url: string;
  /** HTTP requests answered and streams open now. */
  counts: { requests: number; streams: number };
  stop: () => Promise<void>;
}

/** Serves a subgraph over HTTP and WebSocket with as little work as will do: the gateways before it are what is measured. */
export async function startSubgraphServer({ name, sdl, resolvers }: SubgraphToStart): Promise<SubgraphServer> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const documents = new Map<string, DocumentNode>();
  const counts = { requests: 0, streams: 0 };
  const server = createServer(async (request, response) => {
    counts.requests++;
    const { query, variables, operationName } = JSON.parse(await readText(request)) as Record<string, string>;
    let document = documents.get(query!);
    if (!document) documents.set(query!, (document = parse(query!)));
    const result = await execute({ schema, document, variableValues: variables as never, operationName });
    const body = JSON.stringify(result);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
  });
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  useServer({ schema, execute, subscribe, onSubscribe: () => void counts.streams++, onComplete: () => void counts.streams-- }, sockets);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    name,
    sdl,
    counts,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async stop() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function readText(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks).toString()));
  });
}
