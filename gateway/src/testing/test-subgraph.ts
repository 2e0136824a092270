import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, subscribe, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { SIGNATURE_HEADER, verifySubgraphRequest, verifyViewerToken } from '@castgraph/auth/viewer-token';
import type { Viewer } from '@castgraph/kernel/viewer';

export type Behaviour = 'ok' | 'hang' | 'error-500' | 'error-503' | 'truncated' | 'garbage' | 'break-once' | 'unavailable-once';

/** A subgraph that does what a test tells it to, and remembers what it was asked. */
export interface TestSubgraph {
  name: string;
  url: string;
  behave: (behaviour: Behaviour) => void;
  /** Bodies of the operations it answered, oldest first. */
  requests: { query: string; variables: Record<string, unknown>; viewer: Viewer | null; headers: IncomingMessage['headers'] }[];
  sockets: () => number;
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** What `POST /internal/viewer` answers. */
  findViewer: (question: Record<string, string>) => Viewer | null;
  delayMs: number;
}

export interface TestSubgraphOptions {
  name: string;
  sdl: string;
  resolvers: Record<string, unknown>;
  secretsKey: string;
}

/** Starts a subgraph on a free port; `stop` and `start` keep the port. */
export async function startTestSubgraph({ name, sdl, resolvers, secretsKey }: TestSubgraphOptions): Promise<TestSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]) as unknown as GraphQLSchema;
  let behaviour: Behaviour = 'ok';
  let port = 0;
  let stop = async () => {};
  let countSockets = () => 0;

  const subgraph: TestSubgraph = {
    name,
    url: '',
    requests: [],
    delayMs: 0,
    behave: (next) => void (behaviour = next),
    sockets: () => countSockets(),
    findViewer: () => null,
    stop: () => stop(),
    async start() {
      const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
      const sockets = new WebSocketServer({ server, path: '/graphql' });
      useServer(
        {
          schema,
          onConnect: async ({ connectionParams, extra }) => {
            const token = connectionParams?.['viewerToken'];
            const { viewer } = await verifyViewerToken({ token: token as string, audience: name, secretsKey });
            (extra as { viewer?: Viewer | null }).viewer = viewer;
            return true;
          },
          context: ({ extra }) => ({ viewer: (extra as { viewer?: Viewer | null }).viewer }),
          execute,
          subscribe,
        },
        sockets,
      );
      await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
      subgraph.url = `http://127.0.0.1:${port}/graphql`;
      countSockets = () => sockets.clients.size;
      stop = async () => {
        for (const client of sockets.clients) client.terminate();
        sockets.close();
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      };
    },
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const token = request.headers[SIGNATURE_HEADER] as string | undefined;
    const viewer = await verifySubgraphRequest({ token, audience: name, body, secretsKey }).catch(() => undefined);
    if (viewer === undefined) return void response.writeHead(401).end('{}');
    if (request.url === '/internal/viewer') return void response.end(JSON.stringify({ viewer: subgraph.findViewer(JSON.parse(body.toString())) }));
    const { query, variables, operationName } = JSON.parse(body.toString());
    subgraph.requests.push({ query, variables, viewer, headers: request.headers });
    if (subgraph.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, subgraph.delayMs));
    if (misbehave(request, response)) return;
    const setCookie = (value: string) => response.appendHeader('set-cookie', value);
    const result = await execute({ schema, document: parse(query), variableValues: variables, operationName, contextValue: { viewer, setCookie } });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(withLeaks(result)));
  };

  /** As a careless subgraph would answer. */
  const withLeaks = (result: { data?: unknown; errors?: readonly { toJSON(): object }[] }) => ({
    ...result,
    errors: result.errors?.map((error) => {
      const json = error.toJSON() as { extensions?: object };
      return { ...json, extensions: { stacktrace: ['at secret.ts:1'], serviceName: name, ...json.extensions } };
    }),
  });

  const misbehave = (request: IncomingMessage, response: ServerResponse): boolean => {
    const current = behaviour;
    if (current === 'break-once' || current === 'unavailable-once') behaviour = 'ok';
    switch (current) {
      case 'ok':
        return false;
      case 'hang':
        return true;
      case 'break-once':
        request.socket.destroy();
        return true;
      case 'error-500':
        response.writeHead(500).end('{"errors":[{"message":"stack at secret.ts"}]}');
        return true;
      case 'error-503':
      case 'unavailable-once':
        response.writeHead(503).end('try again');
        return true;
      case 'garbage':
        response.end('<html>');
        return true;
      case 'truncated':
        response.writeHead(200, { 'content-length': 1000 }).write('{"data":{"po');
        response.socket?.destroySoon();
        return true;
    }
  };

  await subgraph.start();
  return subgraph;
}
