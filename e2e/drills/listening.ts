import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findFreePort } from '../../tools/run/find-free-port.ts';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import { expectKept, readBooks, type DeadTime } from '../listening/listening-oracle.ts';
import { ListeningLoad, type LoadTarget } from '../listening/listening-load.ts';
import { keepKilled, untilReady } from '../set-up/process-control.ts';
import { signUp } from '../set-up/session.ts';
import { startProduct, type StartedProduct } from '../set-up/start-product.ts';
import { until } from '../set-up/until.ts';
import type { Drill } from './drill.ts';

type Facts = StartedProduct['facts'];

const DEAD_MS = 2_000;
const BETWEEN_MS = 3_000;

/**
 * Kills the collector, PostgreSQL and Redis in turn, and then PostgreSQL and the collector together, under listeners' and
 * senders' load. Without its guards senders repeat a batch without ids, and the collector loses the disk that it spools to.
 */
export const drill: Drill = {
  id: 'listening',
  title: 'with collector, PostgreSQL and Redis killed in turn (R1–R3, R22): acknowledged = stored = counted, none twice',
  async run({ withoutGuard, say }) {
    const dataDir = mkdtempSync(join(tmpdir(), 'castgraph-drill-'));
    const product = await startProduct({ dataDir, mediaPort: await findFreePort() });
    const media = await startFixtureServer({ port: product.facts.mediaPort, shops: [] });
    const owner = new pg.Pool({ connectionString: product.facts.databaseUrl, max: 2 });
    owner.on('error', () => undefined);
    try {
      const target = await prepare(product.facts, media.url, !withoutGuard);
      const load = new ListeningLoad(target);
      load.start();
      await sleep(BETWEEN_MS);
      const dead = await killInTurn(product.facts, withoutGuard, say);
      await load.finish();
      say(`${load.redirects.length} redirects asked for, ${load.acknowledged.size} events acknowledged; ${describeAnswers(load)}`);
      const books = await readBooks(owner, target.organizationId);
      say(expectKept(load, books, dead));
    } finally {
      await owner.end();
      await media.close();
      await product.stop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

async function prepare({ publicUrl, ports }: Facts, mediaUrl: string, hasIds: boolean): Promise<LoadTarget> {
  const { send, organizationId } = await signUp(publicUrl);
  await send('mutation Add($input: AddPodcastInput!) { addPodcast(input: $input) { __typename } }', {
    input: { feedUrl: `${mediaUrl}/feeds/knoedel-und-code.xml` },
  });
  const url = await until(async () => {
    const { data } = await send('{ podcasts { edges { node { episodes(first: 1) { edges { node { measuredAudioUrl } } } } } } }');
    return data?.podcasts.edges[0]?.node.episodes.edges[0]?.node.measuredAudioUrl as string | undefined;
  });
  const { data } = await send(
    'mutation Key($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreateApiKeyPayload { secret } ... on UserError { message } } }',
    { input: { name: 'Drill', scopes: ['listening:write'] } },
  );
  if (!data.createApiKey.secret) throw new Error(`There is no key: ${JSON.stringify(data)}`);
  const { pathname } = new URL(url);
  const path = pathname.slice(`/r/${organizationId}/`.length);
  const port = ports['collector']!;
  // The door learns the host of a new feed by itself.
  await until(async () => {
    const answer = await fetch(`http://127.0.0.1:${port}${pathname}`, { method: 'HEAD', redirect: 'manual' });
    return answer.status === 302 ? true : undefined;
  });
  return { port, organizationId, audio: path, apiKey: data.createApiKey.secret as string, hasIds };
}

/** @returns when the collector was dead */
async function killInTurn(facts: Facts, withoutGuard: boolean, say: (text: string) => void): Promise<DeadTime[]> {
  const dead: DeadTime[] = [];
  const kill = async (names: readonly string[]) => {
    const from = Date.now();
    const letGo: (() => void)[] = [];
    for (const name of names) {
      letGo.push(keepKilled(facts, name));
      if (names.length > 1) await sleep(DEAD_MS / 2);
    }
    await sleep(DEAD_MS);
    // As if it had spooled to memory only.
    if (withoutGuard && names.includes('collector')) rmSync(join(facts.dataDir, 'collector', 'spool'), { recursive: true, force: true });
    for (const go of letGo) go();
    await untilReady(facts, 'collector');
    if (names.includes('collector')) dead.push({ from, to: Date.now() });
    await untilReady(facts, 'accounts');
    say(`${names.join(' and ')} killed and back after ${((Date.now() - from) / 1000).toFixed(1)} s`);
    await sleep(BETWEEN_MS);
  };
  for (const names of [['collector'], ['postgres'], ['redis'], ['postgres', 'collector']]) await kill(names);
  return dead;
}

function describeAnswers({ answers }: ListeningLoad): string {
  return Array.from(answers, ([status, count]) => `${count}× ${status === 0 ? 'no answer' : status}`).join(', ');
}
