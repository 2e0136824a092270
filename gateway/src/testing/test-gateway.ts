import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { issueAccessToken } from '@castgraph/auth/access-token';
import { newId } from '@castgraph/kernel/ids';
import { SCOPES_OF_ROLE, type Role, type Scope } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import { testRedisUrl } from '@castgraph/testing/redis';
import { openLog } from '@castgraph/telemetry/log';
import { startGateway, type Gateway, type GatewayOptions } from '../start-gateway.ts';
import { ACCOUNTS_SDL, ANALYTICS_SDL, INGESTION_SDL } from './test-schema.ts';
import { accountsResolvers, analyticsResolvers, createTestWorld, ingestionResolvers, type TestWorld } from './test-resolvers.ts';
import { startTestSubgraph, type TestSubgraph } from './test-subgraph.ts';

/** A gateway over three test subgraphs. */
export interface TestBench {
  gateway: Gateway;
  world: TestWorld;
  ingestion: TestSubgraph;
  analytics: TestSubgraph;
  accounts: TestSubgraph;
  secretsKey: string;
  url: string;
  wsUrl: string;
  logLines: string[];
  supergraphPath: string;
  /** Composes and writes a new supergraph; the gateway is told to read it. */
  recompose: (sdl: Partial<Record<'ingestion' | 'analytics' | 'accounts', string>>) => Promise<boolean>;
  /** A viewer and a token for them. */
  signIn: (options?: {
    role?: Role;
    scopes?: readonly Scope[];
    organizationId?: string;
    expiresInSeconds?: number;
  }) => Promise<{ viewer: Viewer; token: string }>;
  post: (body: unknown, options?: { token?: string; headers?: Record<string, string> }) => Promise<TestAnswer>;
  close: () => Promise<void>;
}

// Any operation's: tests look at what they asked for.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyData = Record<string, any>;

export interface TestAnswer {
  status: number;
  headers: Headers;
  body: {
    data?: AnyData | null;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  };
  /** The price in the answer's `extensions`. */
  cost?: { requested: number; limit: number };
  text: string;
}

/** Composes subgraphs into supergraph SDL; throws with all of composition's errors. */
export function composeSdl(services: { name: string; url: string; sdl: string }[]): string {
  const { supergraphSdl, errors } = composeServices(services.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

const TEST_ADDRESS = { host: '127.0.0.1', port: 0, publicUrl: 'http://castgraph.test' };

/** Starts the subgraphs and a gateway over them. */
export async function startTestBench(options: Partial<GatewayOptions> = {}): Promise<TestBench> {
  const secretsKey = randomBytes(32).toString('base64');
  const world = createTestWorld();
  const subgraphs = await startSubgraphs(world, secretsKey);
  const folder = await mkdtemp(join(tmpdir(), 'castgraph-gateway-'));
  const supergraphPath = join(folder, 'supergraph.graphql');
  const sdls = { ingestion: INGESTION_SDL, analytics: ANALYTICS_SDL, accounts: ACCOUNTS_SDL };
  const write = async () => {
    const services = Object.values(subgraphs).map(({ name, url }) => ({ name, url, sdl: sdls[name as keyof typeof sdls] }));
    await writeFile(supergraphPath, composeSdl(services));
  };
  await write();
  const logLines: string[] = [];
  const gateway = await startGateway({
    ...TEST_ADDRESS,
    redisUrl: testRedisUrl(),
    secretsKey,
    supergraphPath,
    trustedDocumentsPath: folder,
    subgraphUrls: new Map(),
    trustedProxies: [],
    // Tests share a busy machine; what a deadline does is tested where it is set.
    deadlines: { query: { totalMs: 20_000, hopMs: 10_000 } },
    log: openLog('gateway', { level: 'DEBUG', target: { write: (line) => void logLines.push(line) } }),
    ...options,
  });
  const url = `http://127.0.0.1:${gateway.port}/graphql`;
  return {
    gateway,
    world,
    ...subgraphs,
    secretsKey,
    url,
    logLines,
    supergraphPath,
    wsUrl: url.replace('http', 'ws'),
    recompose: async (changed) => {
      Object.assign(sdls, changed);
      await write();
      return await gateway.store.reload();
    },
    signIn: (whom) => signIn(secretsKey, whom),
    post: (body, how) => post(url, body, how),
    async close() {
      await gateway.close();
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
      await rm(folder, { recursive: true });
    },
  };
}

async function startSubgraphs(world: TestWorld, secretsKey: string) {
  const [ingestion, analytics, accounts] = await Promise.all([
    startTestSubgraph({ name: 'ingestion', sdl: INGESTION_SDL, resolvers: ingestionResolvers(world), secretsKey }),
    startTestSubgraph({ name: 'analytics', sdl: ANALYTICS_SDL, resolvers: analyticsResolvers(world), secretsKey }),
    startTestSubgraph({ name: 'accounts', sdl: ACCOUNTS_SDL, resolvers: accountsResolvers(), secretsKey }),
  ]);
  return { ingestion, analytics, accounts };
}

type SignInOptions = NonNullable<Parameters<TestBench['signIn']>[0]>;
type PostOptions = NonNullable<Parameters<TestBench['post']>[1]>;

async function signIn(
  secretsKey: string,
  { role = 'owner', scopes = SCOPES_OF_ROLE[role], organizationId = newId(), expiresInSeconds }: SignInOptions = {},
): Promise<{ viewer: Viewer; token: string }> {
  const expiresAt = expiresInSeconds === undefined ? undefined : Math.ceil(Date.now() / 1000) + expiresInSeconds;
  const viewer: Viewer = { kind: 'user', id: newId(), organizationId, roles: [role], scopes, ...(expiresAt ? { expiresAt } : {}) };
  return { viewer, token: (await issueAccessToken({ viewer, secretsKey })).token };
}

async function post(url: string, body: unknown, { token, headers = {} }: PostOptions = {}): Promise<TestAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  // What was answered and what it cost are asked about in different tests.
  const { extensions, ...told } = (text.startsWith('{') ? JSON.parse(text) : {}) as TestAnswer['body'] & {
    extensions?: Pick<TestAnswer, 'cost'>;
  };
  return { status: response.status, headers: response.headers, body: told, cost: extensions?.cost, text };
}
