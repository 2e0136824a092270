import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, subscribe } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { TokenEnd } from '@castgraph/auth/token-end';
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
  /** What `POST /internal/token-ends` answers. */
  tokenEnds: TokenEnd[];
  delayMs: number;
}

export interface TestSubgraphOptions {
  name: string;
  sdl: string;
  resolvers: Record<string, unknown>;
  secretsKey: string;
}

type Schema = ReturnType<typeof buildSubgraphSchema>;
/** Answers one operation; the caller has read the body and checked the signature. */
type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Starts a subgraph on a free port; `stop` and `start` keep the port. */
export async function startTestSubgraph(options: TestSubgraphOptions): Promise<TestSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(options.sdl), resolvers: options.resolvers as never }]);
  let behaviour: Behaviour = 'ok';
  let running: Awaited<ReturnType<typeof listen>> | undefined;
  const subgraph: TestSubgraph = {
    name: options.name,
    url: '',
    requests: [],
    delayMs: 0,
    behave: (next) => void (behaviour = next),
    sockets: () => running?.sockets() ?? 0,
    findViewer: () => null,
    tokenEnds: [],
    stop: async () => await running?.stop(),
    async start() {
      running = await listen(options, schema, answer, running?.port ?? 0);
      subgraph.url = `http://127.0.0.1:${running.port}/graphql`;
    },
  };
  const answer: Answer = async (request, response) => {
    const asked = await readOperation(options, request);
    if (!asked) return void response.writeHead(401).end('{}');
    const { body, viewer } = asked;
    if (request.url === '/internal/viewer') return void response.end(JSON.stringify({ viewer: subgraph.findViewer(body as never) }));
    if (request.url === '/internal/token-ends') return void response.end(JSON.stringify({ tokenEnds: subgraph.tokenEnds }));
    const { query, variables, operationName } = body;
    subgraph.requests.push({ query, variables, viewer, headers: request.headers });
    if (subgraph.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, subgraph.delayMs));
    const current = behaviour;
    if (current.endsWith('-once')) behaviour = 'ok';
    if (misbehave(current, request, response)) return;
    const setCookie = (value: string) => response.appendHeader('set-cookie', value);
    const contextValue = { viewer, setCookie };
    const result = await execute({ schema, document: parse(query), variableValues: variables, operationName, contextValue });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(withLeaks(options.name, result)));
  };
  await subgraph.start();
  return subgraph;
}

async function readOperation({ name, secretsKey }: TestSubgraphOptions, request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const token = request.headers[SIGNATURE_HEADER] as string | undefined;
  const viewer = await verifySubgraphRequest({ token, audience: name, body, secretsKey }).catch(() => undefined);
  if (viewer === undefined) return undefined;
  return { viewer, body: JSON.parse(body.toString()) as { query: string; variables: Record<string, unknown>; operationName?: string } };
}

async function listen({ name, secretsKey }: TestSubgraphOptions, schema: Schema, answer: Answer, port: number) {
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  useServer<Record<string, unknown>, { viewer?: Viewer | null }>(
    {
      schema,
      onConnect: async ({ connectionParams, extra }) => {
        const token = connectionParams?.['viewerToken'];
        ({ viewer: extra.viewer } = await verifyViewerToken({ token: token as string, audience: name, secretsKey }));
        return true;
      },
      context: ({ extra }) => ({ viewer: extra.viewer }),
      execute,
      subscribe,
    },
    sockets,
  );
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    sockets: () => sockets.clients.size,
    async stop() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** As a careless subgraph would answer. */
function withLeaks(name: string, result: { data?: unknown; errors?: readonly { toJSON(): object }[] }): object {
  const errors = result.errors?.map((error) => {
    const json = error.toJSON() as { extensions?: object };
    return Object.assign(json, { extensions: { stacktrace: ['at secret.ts:1'], serviceName: name, ...json.extensions } });
  });
  return { ...result, errors };
}

/** True when the request got what it deserved and needs no answer. */
function misbehave(behaviour: Behaviour, request: IncomingMessage, response: ServerResponse): boolean {
  switch (behaviour) {
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
}
