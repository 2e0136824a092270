import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { openGuardedClient } from '@castgraph/http/guarded-client';
import { readOutboundPolicy } from '@castgraph/http/outbound-policy';
import type { Viewer } from '@castgraph/kernel/viewer';
import { closeOrm, openOrm } from '@castgraph/orm/open-orm';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLive } from '@castgraph/service/live-channel';
import { openLog } from '@castgraph/telemetry/log';
import { createTestDatabase } from '@castgraph/testing/database';
import { testRedisUrl } from '@castgraph/testing/redis';
import { withIngestion } from '../context.ts';
import { entities } from '../entities.ts';
import { loaders } from '../loaders.ts';
import { migrations } from '../migrations.ts';
import type { FeedServices } from './feed-reading.ts';

export type FeedAnswer = (request: IncomingMessage, response: ServerResponse) => void;

/** Everything a reading of feeds needs, for tests: a database of its own, and a feed server whose answers the test sets. */
export interface ReadingBench {
  services: FeedServices;
  owner: pg.Client;
  /** `http://127.0.0.1:port`. */
  origin: string;
  /** What the server answers, by path. */
  answers: Map<string, FeedAnswer>;
  /** Every request it got. */
  requests: IncomingMessage[];
  context(viewer: Viewer | null): OperationContext;
  close(): Promise<void>;
}

/** Opens it all; feeds on this server and on no other local one may be fetched. */
export async function openReadingBench(): Promise<ReadingBench> {
  const database = await createTestDatabase({ subgraphs: [{ subgraph: 'ingestion', migrations }] });
  const answers = new Map<string, FeedAnswer>();
  const requests: IncomingMessage[] = [];
  const server = await listen((request, response) => {
    requests.push(request);
    const answer = answers.get(request.url ?? '');
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log = openLog('test', { level: 'ERROR' });
  const live = openLive({ redisUrl: testRedisUrl(), log });
  const orm = await openOrm({ subgraph: 'ingestion', entities, databaseUrl: database.databaseUrl, secretsKey: database.secretsKey });
  const outbound = readOutboundPolicy(host);
  const client = openGuardedClient({ policy: outbound });
  const owner = new pg.Client(database.databaseUrl);
  await owner.connect();
  const publicUrl = 'https://castgraph.example';
  return {
    services: { orm, live, log, publicUrl, outbound, fetchUrl: (url, options) => client.fetch(url, options) },
    owner,
    origin: `http://${host}`,
    answers,
    requests,
    context: (viewer) => withIngestion({ live, publicUrl, outbound })(createContext({ viewer, orm, log, loaders })),
    close: async () => {
      await live.close();
      await client.close();
      await closeOrm(orm);
      await owner.end();
      server.closeAllConnections();
      server.close();
      await database.close();
    },
  };
}

async function listen(handle: FeedAnswer): Promise<Server> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export interface FixtureItem {
  guid?: string | null;
  title?: string;
  url?: string | null;
  date?: string;
  more?: string;
}

/** A feed with the items given. */
export function rss(items: readonly FixtureItem[], { title = 'The Fixture Show', channel = '' } = {}): string {
  const item = ({ guid, title: name, url, date = 'Mon, 02 Nov 2026 08:00:00 GMT', more = '' }: FixtureItem, index: number) =>
    `<item><title>${name ?? `Episode ${index + 1}`}</title>${guid === null ? '' : `<guid isPermaLink="false">${guid ?? `guid-${index + 1}`}</guid>`}<pubDate>${date}</pubDate>` +
    `${url === null ? '' : `<enclosure url="${url ?? `https://cdn.example.com/ep-${index + 1}.mp3`}" length="1000000" type="audio/mpeg"/>`}<itunes:duration>1800</itunes:duration>${more}</item>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">` +
    `<channel><title>${title}</title><link>https://show.example.com</link><language>en</language>${channel}${items.map(item).join('')}</channel></rss>`
  );
}

/** Answers with a document. */
export function serve(body: string | Buffer, headers: Record<string, string> = {}): FeedAnswer {
  return (_request, response) => response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(body);
}
