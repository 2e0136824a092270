import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server as TcpServer } from 'node:net';
import { openGuardedClient } from './guarded-client.ts';
import type { GuardedClient } from './guarded-client.ts';
import type { OutboundPolicy } from './outbound-policy.ts';

/** For tests: a server that the client may reach, and a canary on every address of the machine that it may not. */
export interface TestOrigin {
  origin: string;
  client: GuardedClient;
  routes: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  canaryPort: number;
  /** Sockets the canary accepted: the text of an error proves nothing, a socket that was never opened does. */
  accepted: () => number;
  /** Opens every port, so that only the address can be the reason of a refusal. */
  policy: (...allow: string[]) => OutboundPolicy;
  close: () => Promise<void>;
}

export async function openTestOrigin(): Promise<TestOrigin> {
  let accepted = 0;
  const routes: TestOrigin['routes'] = new Map();
  const canary = createTcpServer((socket) => {
    accepted++;
    socket.destroy();
  });
  const server = createServer((request, response) => {
    const route = routes.get(new URL(request.url ?? '/', 'http://x').pathname);
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
  const canaryPort = await listen(canary, '::');
  const port = await listen(server, '127.0.0.1');
  const policy = (...allow: string[]): OutboundPolicy => ({ allow: new Set(allow), ports: new Set([80, 443, canaryPort]) });
  const client = openGuardedClient({ policy: policy(`127.0.0.1:${port}`) });
  const close = async (): Promise<void> => {
    await client.close();
    server.closeAllConnections();
    server.close();
    canary.close();
  };
  return { origin: `http://127.0.0.1:${port}`, client, routes, canaryPort, accepted: () => accepted, policy, close };
}

/** Starts a server on a free port and tells which. */
export function listen(target: Server | TcpServer, host: string): Promise<number> {
  return new Promise((resolve) => {
    target.listen(0, host, () => resolve((target.address() as AddressInfo).port));
  });
}

/** The `details.cause` of a rejection. */
export function causeOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no error',
    (error: { details?: { cause?: string } }) => error.details?.cause ?? error,
  );
}
