import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse, print } from 'graphql';
import { issueAccessToken } from '@castgraph/auth/access-token';
import { newId } from '@castgraph/kernel/ids';
import { SCOPES } from '@castgraph/kernel/scopes';
import { stripSecurityLinks } from '../../../gateway/src/authorization/strip-security-links.ts';
import { findFreePort } from '../../../tools/run/find-free-port.ts';
import { findOrInstallRedis } from '../../../tools/run/find-redis.ts';
import { openProcessLog } from '../../../tools/run/logs.ts';
import { startRedis } from '../../../tools/run/start-redis.ts';
import { makeBenchSubgraphs } from './bench-subgraphs.ts';
import type { Ground } from './gateway-programs.ts';
import { startSubgraphServer, type SubgraphServer } from './start-subgraph-server.ts';

/** Running subgraphs, and what gateways over them need. */
export interface PreparedGround {
  ground: Ground;
  subgraphs: Record<'catalogue' | 'listening', SubgraphServer>;
  publish: (channel: string, at: number) => void;
  /** An access token of somebody who may see everything, for ten minutes. */
  issueToken: () => Promise<string>;
  close: () => Promise<void>;
}

/** Starts the subgraphs in this process, a Redis of our own, and composes the supergraph. */
export async function prepareGround(): Promise<PreparedGround> {
  const folder = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
  const secretsKey = randomBytes(32).toString('base64');
  const { subgraphs, publish } = makeBenchSubgraphs();
  const [catalogue, listening] = (await Promise.all(subgraphs.map(startSubgraphServer))) as [SubgraphServer, SubgraphServer];
  const redis = await startRedis({
    binary: findOrInstallRedis((text) => console.error(text)),
    dir: join(folder, 'redis'),
    password: randomBytes(16).toString('hex'),
    port: await findFreePort(),
    log: openProcessLog(join(folder, 'logs'), 'redis'),
    durable: false,
  });
  const supergraphPath = join(folder, 'supergraph.graphql');
  const openSupergraphPath = join(folder, 'open-supergraph.graphql');
  const sdl = compose([catalogue, listening]);
  writeFileSync(supergraphPath, sdl);
  writeFileSync(openSupergraphPath, print(stripSecurityLinks(parse(sdl))));
  const viewer = { kind: 'user' as const, id: newId(), organizationId: newId(), roles: ['owner' as const], scopes: SCOPES };
  return {
    ground: { supergraphPath, openSupergraphPath, secretsKey, redisUrl: redis.url },
    subgraphs: { catalogue, listening },
    publish,
    issueToken: async () => (await issueAccessToken({ viewer, secretsKey })).token,
    async close() {
      await Promise.all([catalogue.stop(), listening.stop(), redis.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function compose(subgraphs: readonly SubgraphServer[]): string {
  const { supergraphSdl, errors } = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
