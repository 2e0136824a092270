import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { utcDay } from '@castgraph/kernel/days';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import type { FixtureServer } from '../../tools/demo/fixture-server.ts';
import { sendRequest } from '../../tools/demo/send-request.ts';
import { harbourLight } from '../../tools/demo/shows/harbour-light.ts';
import { listEpisodes } from '../../tools/demo/shows/list-episodes.ts';
import { signUp } from '../set-up/session.ts';
import type { Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';

const product = inject('product');
/** From an event at the collector to the answer of a question: the specification allows an hour, the product takes a minute. */
const WITHIN_MS = 60_000;
const today = utcDay(Date.now());
const phone = 'AntennaPod/3.6.0';

let media: FixtureServer;
let session: Session;
let podcastId: string;
let key: string;
let episode: { id: string; audioUrl: string; measuredAudioUrl: string };

beforeAll(async () => {
  media = await startFixtureServer({ port: product.mediaPort, shops: [] });
  session = await signUp(product.publicUrl);
  const { data } = await session.send(
    `mutation Begin($feed: AddPodcastInput!, $key: CreateApiKeyInput!) {
       addPodcast(input: $feed) { ... on AddPodcastPayload { podcast { id } } }
       createApiKey(input: $key) { ... on CreateApiKeyPayload { secret } } }`,
    { feed: { feedUrl: `${media.url}/feeds/harbour-light.xml` }, key: { name: 'Player', scopes: ['listening:write'] } },
  );
  podcastId = data.addPodcast.podcast.id;
  key = data.createApiKey.secret;
  const plain = listEpisodes(harbourLight).find(({ addressing, flaws }) => addressing === 'plain' && flaws.length === 0)!;
  episode = await until(async () => {
    const answer = await session.send(
      'query ($id: ID!) { podcast(id: $id) { episodes(first: 100) { edges { node { id title audioUrl measuredAudioUrl } } } } }',
      { id: podcastId },
    );
    const nodes = (answer.data?.podcast?.episodes.edges ?? []).map((edge: { node: { title: string } }) => edge.node);
    return nodes.find(({ title }: { title: string }) => title === plain.title);
  });
});
afterAll(() => media?.close());

async function ask() {
  const { data } = await session.send(
    `query ($podcastId: ID!, $range: DateRangeInput!) { listenerEngagement(podcastId: $podcastId, range: $range) {
       totalDownloads totalListeners totalStreams streamsSource averageCompletionRate source provisional
       engagementByPlatform { platform source metrics } } }`,
    { podcastId, range: { from: today, to: today } },
  );
  return data?.listenerEngagement ?? undefined;
}

describe('a feed that was read', () => {
  it('says of every record whether it was taken, and how complete the taken ones are', async () => {
    const quality = await until(async () => {
      const { data } = await session.send(
        'query ($id: ID!) { podcast(id: $id) { dataQuality { completeness records { received valid rejected { records } } } } }',
        { id: podcastId },
      );
      return data?.podcast.dataQuality.records ? data.podcast.dataQuality : undefined;
    });
    const { received, valid, rejected } = quality.records;
    expect(received).toBeGreaterThan(0);
    expect(received).toBe(valid + rejected.reduce((sum: number, cause: { records: number }) => sum + cause.records, 0));
    expect(quality.completeness).toBeGreaterThan(0.9);
  });
});

describe('an event at the collector', () => {
  it('is in the answer of listenerEngagement within a minute, and each of them is accounted for', { timeout: WITHIN_MS }, async () => {
    const heard = { at: new Date().toISOString(), userAgent: phone, url: episode.audioUrl };
    const events = [
      { kind: 'download', id: 'd-1', ip: '86.40.2.1', ...heard },
      { kind: 'download', id: 'd-2', ip: '86.40.2.2', ...heard },
      { kind: 'download', id: 'd-2', ip: '86.40.2.2', ...heard },
      { kind: 'download', id: 'd-3', ip: '86.40.2.3', ...heard, at: 'yesterday' },
      { kind: 'stream', id: 's-1', ip: '86.40.2.1', at: heard.at, userAgent: phone, episodeId: episode.id, listenedSeconds: 90 },
      { kind: 'play', id: 'p-1', ip: '86.40.2.1', at: heard.at, userAgent: phone, episodeId: episode.id, position: 75 },
    ];
    const response = await fetch(`${product.publicUrl}/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ events }),
    });
    const verdict = (await response.json()) as { accepted: number; duplicates: number; rejected: number };
    expect([response.status, verdict]).toMatchObject([200, { accepted: 4, duplicates: 1, rejected: 1 }]);
    const engagement = await until(async () => {
      const now = await ask();
      return now?.totalDownloads === 2 && now.totalStreams === 1 && now.averageCompletionRate !== null ? now : undefined;
    });
    expect(engagement).toMatchObject({
      totalListeners: 2,
      streamsSource: 'reported-event',
      averageCompletionRate: 0.75,
      source: 'reported-event',
      provisional: true,
    });
  });

  it('is not added to what the prefix sees (C27)', { timeout: WITHIN_MS }, async () => {
    const asked = await until(async () => {
      const answer = await sendRequest({ url: episode.measuredAudioUrl, ip: '86.40.2.9', userAgent: phone });
      return answer.status === 302 ? answer : undefined;
    });
    expect(asked.headers.location).toBe(episode.audioUrl);
    // What comes after it in the same log shows that it has been counted.
    const body = JSON.stringify({
      events: [{ kind: 'download', id: 'd-4', ip: '86.40.2.4', at: new Date().toISOString(), userAgent: phone, url: episode.audioUrl }],
    });
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    expect((await fetch(`${product.publicUrl}/v1/events`, { method: 'POST', headers, body })).status).toBe(200);
    const engagement = await until(async () => {
      const now = await ask();
      return now?.totalDownloads >= 3 ? now : undefined;
    });
    expect(engagement).toMatchObject({ totalDownloads: 3, source: 'reported-event' });
  });
});
