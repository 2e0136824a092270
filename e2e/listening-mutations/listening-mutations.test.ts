import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SCOPES_OF_ROLE } from '@castgraph/kernel/scopes';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import type { FixtureServer } from '../../tools/demo/fixture-server.ts';
import { sendWith, signUp } from '../set-up/session.ts';
import type { Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';
import { type KnownIds, type MutationCase, mutationCases, readMutations } from './mutation-cases.ts';

const product = inject('product');
const scopesOf = readMutations();
const cases = mutationCases(`http://127.0.0.1:${product.mediaPort}`);

let media: FixtureServer;
/** Everything belongs to A. B is somebody else. */
let a: Session;
let b: Session;
const ids: KnownIds = { podcast: '', episode: '', adSlot: '', sharedNetwork: '' };

beforeAll(async () => {
  media = await startFixtureServer({ port: product.mediaPort, shops: [] });
  [a, b] = await Promise.all([signUp(product.publicUrl), signUp(product.publicUrl)]);
  const added = await a.send(
    'mutation ($input: AddPodcastInput!) { addPodcast(input: $input) { ... on AddPodcastPayload { podcast { id } } } }',
    { input: { feedUrl: `${media.url}/feeds/harbour-light.xml` } },
  );
  ids.podcast = added.data.addPodcast.podcast.id;
  ids.episode = await until(async () => {
    const { data } = await a.send('query ($id: ID!) { podcast(id: $id) { episodes(first: 1) { edges { node { id } } } } }', {
      id: ids.podcast,
    });
    return data?.podcast.episodes.edges[0]?.node.id as string | undefined;
  });
  const marked = await a.send(
    'mutation ($input: MarkAdSlotInput!) { markAdSlot(input: $input) { ... on MarkAdSlotPayload { adSlot { id } } } }',
    { input: { episodeId: ids.episode, startTimeSeconds: 0, endTimeSeconds: 10 } },
  );
  ids.adSlot = marked.data.markAdSlot.adSlot.id;
  const confirmed = await a.send(
    'mutation ($input: ConfirmSharedNetworkInput!) { confirmSharedNetwork(input: $input) { ... on ConfirmSharedNetworkPayload { sharedNetwork { id } } } }',
    { input: { label: 'Office', network: '86.40.2.2' } },
  );
  ids.sharedNetwork = confirmed.data.confirmSharedNetwork.sharedNetwork.id;
});
afterAll(() => media?.close());

function typeOf(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1);
}

/** The operation, with everything that may go wrong in its answer. */
function operation({ name, select, bad }: MutationCase): string {
  const errors = `... on UserError { message } ${bad.path ? '... on InvalidInputError { path }' : ''}`;
  return `mutation Case($input: ${typeOf(name)}Input!) { it: ${name}(input: $input) { __typename ... on ${typeOf(name)}Payload { ${select} } ${errors} } }`;
}

/** What A sees of all that these mutations could change. */
async function whatAHas(): Promise<unknown> {
  const { data, errors } = await a.send(
    `query Everything($id: ID!, $range: DateRangeInput!) {
       measurementSetting { window maxDownloadsPerIp timeZone source } sharedNetworks { id label networks validFrom validUntil }
       privacySettings { eventDays verdictDays pixelConsent contact note }
       podcasts { totalCount } podcast(id: $id) { feedUrl episodes(first: 1) { edges { node { normalized { adSlots { id startTimeSeconds } } } } } platformMetrics(range: $range) { platform metrics } } }`,
    { id: ids.podcast, range: { from: '2026-10-01', to: '2026-10-31' } },
  );
  expect(errors).toBeUndefined();
  return data;
}

it('every mutation about listening has its row here', () => {
  expect(cases.map(({ name }) => name).toSorted()).toEqual([...scopesOf.keys()].toSorted());
});

describe.each(cases)('$name, through the gateway', (of) => {
  it('is refused to who is not signed in, and to a key that has every scope but the one it asks for', async () => {
    const [scope, ...more] = scopesOf.get(of.name)!;
    expect(more).toEqual([]);
    const { data } = await a.send(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreateApiKeyPayload { secret } ... on UserError { message } } }',
      { input: { name: `All but ${scope}`, scopes: SCOPES_OF_ROLE.owner.filter((one) => one !== scope) } },
    );
    const variables = { input: of.good(ids, 'refused') };
    for (const [token, code] of [
      [undefined, 'UNAUTHENTICATED'],
      [data.createApiKey.secret, 'FORBIDDEN'],
    ] as const) {
      const answer = await sendWith(product.publicUrl, token)(operation(of), variables);
      expect(answer.data?.it ?? null).toBeNull();
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code });
    }
  });

  it('answers a wrong input with what is wrong and where', async () => {
    const { data, errors } = await a.send(operation(of), { input: of.bad.input(ids) });
    expect(errors).toBeUndefined();
    const { error, path } = of.bad;
    expect(data.it).toEqual({ __typename: error, message: expect.stringMatching(/\w{2}/), ...(path && { path }) });
  });

  it('moves nothing of another organization, whose ids are not there', async () => {
    const before = await whatAHas();
    const { data, errors } = await b.send(operation(of), { input: of.good(ids, 'other') });
    expect(errors).toBeUndefined();
    expect(data.it.__typename).toBe(of.namesOwn ? 'NotFoundError' : `${typeOf(of.name)}Payload`);
    expect(await whatAHas()).toEqual(before);
  });

  it('does what it says', async () => {
    const { data, errors } = await a.send(operation(of), { input: of.good(ids, 'own') });
    expect(errors).toBeUndefined();
    expect(data.it).toMatchObject({ __typename: `${typeOf(of.name)}Payload`, ...of.answers(ids) });
  });
});
