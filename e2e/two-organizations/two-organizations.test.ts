import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import WebSocket from 'ws';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import type { FixtureServer } from '../../tools/demo/fixture-server.ts';
import { kettleAndKite } from '../../tools/demo/shop/demo-shops.ts';
import { sendRequest } from '../../tools/demo/send-request.ts';
import { signUp } from '../set-up/session.ts';
import type { Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';

const product = inject('product');
const today = utcDay(Date.now());
const range = { from: addDays(today, -7), to: today };

let media: FixtureServer;
/** Everything belongs to A. B is somebody else. */
let a: Session;
let b: Session;
const ids = { podcast: '', episode: '', sponsor: '', campaign: '', integration: '', report: '', fileUrl: '' };

async function make(type: string, field: string, input: Record<string, unknown>): Promise<string> {
  const { data } = await a.send(
    `mutation Make($input: ${type}Input!) { made: ${type[0]!.toLowerCase()}${type.slice(1)}(input: $input) { ... on ${type}Payload { it: ${field} { id } } ... on UserError { message } } }`,
    { input },
  );
  return data.made.it.id;
}

beforeAll(async () => {
  media = await startFixtureServer({ port: product.mediaPort, shops: [kettleAndKite] });
  [a, b] = await Promise.all([signUp(product.publicUrl), signUp(product.publicUrl)]);
  ids.podcast = await make('AddPodcast', 'podcast', { feedUrl: `${media.url}/feeds/mint-tea.xml` });
  const episode = await until(async () => {
    const { data } = await a.send(
      'query($id: ID!) { podcast(id: $id) { episodes(first: 1) { edges { node { id measuredAudioUrl } } } } }',
      { id: ids.podcast },
    );
    return data?.podcast.episodes.edges[0]?.node as { id: string; measuredAudioUrl: string } | undefined;
  });
  ids.episode = episode.id;
  ids.sponsor = await make('CreateSponsor', 'sponsor', { name: 'Secret sponsor' });
  const cost = { amountMinor: 100_000, currency: 'EUR' };
  ids.campaign = await make('CreateCampaign', 'campaign', {
    sponsorId: ids.sponsor,
    name: 'Secret campaign',
    cost,
    flightFrom: today,
    flightTo: addDays(today, 7),
  });
  const shopify = { shopDomain: kettleAndKite.domain, webhookSecret: kettleAndKite.clientSecret, accessToken: kettleAndKite.accessToken };
  ids.integration = await make('ConnectIntegration', 'integration', { shopify });
  await until(async () =>
    (await sendRequest({ url: episode.measuredAudioUrl, ip: '86.40.2.2', userAgent: 'AntennaPod/3.6.0' })).status === 302
      ? true
      : undefined,
  );
  const { data } = await a.send(
    'mutation($input: ReportRequest!) { generateReport(input: $input) { ... on GenerateReportPayload { report { reportId } } } }',
    {
      input: { campaignId: ids.campaign, format: 'JSON', dateRange: range },
    },
  );
  ids.report = data.generateReport.report.reportId;
  ids.fileUrl = await until(async () => {
    const { data: read } = await a.send('query { reports { edges { node { reportId fileUrl } } } }');
    return (read?.reports.edges[0]?.node.fileUrl as string | null) ?? undefined;
  });
});
afterAll(() => media?.close());

describe('another organization', () => {
  it('finds nothing by id, as if it were not there', async () => {
    const { data, errors } = await b.send(
      `query Find($podcast: ID!, $episode: ID!, $campaign: ID!, $range: DateRangeInput!) {
         podcast(id: $podcast) { title } episode(id: $episode) { title } campaign(id: $campaign) { name }
         campaignPerformance(campaignId: $campaign) { asOf } roi(campaignId: $campaign) { roi }
         listenerEngagement(podcastId: $podcast, range: $range) { __typename } }`,
      { ...ids, range },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ podcast: null, episode: null, campaign: null, campaignPerformance: null, roi: null, listenerEngagement: null });
  });

  it('lists nothing and counts nothing', async () => {
    const { data, errors } = await b.send(
      `query Lists($range: DateRangeInput!) { podcasts { totalCount } campaigns { totalCount } sponsors { id } integrations { id } reports { edges { cursor } }
         tasks { edges { node { taskType } } } dashboard(range: $range) { listenerEngagement { downloads listeners } sponsorROI { currency } } }`,
      { range },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      podcasts: { totalCount: 0 },
      campaigns: { totalCount: 0 },
      sponsors: [],
      integrations: [],
      reports: { edges: [] },
    });
    expect(data.dashboard).toEqual({ listenerEngagement: { downloads: 0, listeners: 0 }, sponsorROI: [] });
  });

  it('writes to nothing of the other', async () => {
    const cost = { amountMinor: 1, currency: 'EUR' };
    const writes: Array<[string, Record<string, unknown>]> = [
      ['RefreshFeed', { podcastId: ids.podcast }],
      ['CreateCampaign', { sponsorId: ids.sponsor, name: 'Mine', cost, flightFrom: today, flightTo: today }],
      ['CreatePlacement', { campaignId: ids.campaign, podcastId: ids.podcast }],
      ['CreatePromoCode', { campaignId: ids.campaign, code: 'STOLEN' }],
      ['CreateTrackingLink', { campaignId: ids.campaign, destinationUrl: 'https://example.com/' }],
      ['UpdateIntegration', { integrationId: ids.integration, enabled: false }],
    ];
    for (const [type, input] of writes) {
      const { data } = await b.send(
        `mutation W($input: ${type}Input!) { w: ${type[0]!.toLowerCase()}${type.slice(1)}(input: $input) { __typename } }`,
        { input },
      );
      expect(data?.w.__typename, type).toBe('NotFoundError');
    }
    expect(
      (await a.send('query($id: ID!) { campaign(id: $id) { promoCodes { code } } integrations { enabled } }', { id: ids.campaign })).data,
    ).toEqual({
      campaign: { promoCodes: [] },
      integrations: [{ enabled: true }],
    });
  });

  it('gets no report about a campaign of the other: its making fails as about one that is not there', async () => {
    const { data } = await b.send(
      'mutation($input: ReportRequest!) { generateReport(input: $input) { __typename ... on GenerateReportPayload { report { reportId } } } }',
      {
        input: { campaignId: ids.campaign, format: 'CSV', dateRange: range },
      },
    );
    if (data.generateReport.__typename === 'NotFoundError') return;
    const made = await until(async () => {
      const { data: read } = await b.send('query { reports { edges { node { reportId status fileUrl failure } } } }');
      const node = read?.reports.edges[0]?.node as { status: string; fileUrl: string | null; failure: string | null } | undefined;
      return node && node.status !== 'QUEUED' && node.status !== 'GENERATING' ? node : undefined;
    });
    expect(made).toMatchObject({ status: 'FAILED', fileUrl: null });
    expect(made.failure).not.toContain('Secret');
  });

  it.each([
    ['campaignLive', 'subscription S($id: ID!) { campaignLive(campaignId: $id) { asOf } }', () => ids.campaign],
    ['ingestionProgress', 'subscription S($id: ID!) { ingestionProgress(podcastId: $id) { state } }', () => ids.podcast],
    ['reportProgress', 'subscription S($id: ID!) { reportProgress(reportId: $id) { percent } }', () => ids.report],
    ['liveMetrics', 'subscription S($id: ID!) { liveMetrics(podcastId: $id) { downloads } }', () => ids.podcast],
  ] as const)('is told nothing by %s', async (_, query, id) => {
    expect(await firstMessage(a, query, id())).toMatchObject({ data: expect.anything() });
    const { data, errors } = await firstMessage(b, query, id());
    expect(data ?? null).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('sees only zeros in the stream of all its shows', async () => {
    const all = 'subscription { liveMetrics { downloads listeners topEpisodes { downloads } } }';
    expect((await firstMessage(b, all, '')).data).toEqual({ liveMetrics: { downloads: 0, listeners: 0, topEpisodes: [] } });
  });

  it('downloads no report without its signed address', async () => {
    const address = new URL(ids.fileUrl, product.publicUrl);
    const bare = await fetch(address.origin + address.pathname, { headers: { cookie: b.cookie, authorization: `Bearer ${b.token}` } });
    expect(bare.status).toBe(403);
  });
});

type Message = { data?: Record<string, any> | null; errors?: readonly unknown[] };

/** The first thing that a subscription says: a value, or why there is none. */
async function firstMessage(session: Session, query: string, id: string): Promise<Message> {
  const client = createClient({
    url: `${product.publicUrl.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${session.token}` },
  });
  try {
    return await new Promise<Message>((resolve, reject) => {
      client.subscribe(
        { query, variables: { id } },
        {
          next: (value) => resolve(value as Message),
          error: (cause) => (Array.isArray(cause) ? resolve({ errors: cause }) : reject(cause as Error)),
          complete: () => resolve({}),
        },
      );
    });
  } finally {
    await client.dispose();
  }
}
