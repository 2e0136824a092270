import { createTestChannel, type TestChannel } from './test-channel.ts';

export interface TestPodcast {
  __typename?: string;
  id: string;
  title?: string | null;
  note?: string | null;
  weight?: number;
}

/** What the test subgraphs serve and stream. */
export interface TestWorld {
  podcasts: Map<string, TestPodcast>;
  podcastChanged: TestChannel<{ podcastChanged: unknown }>;
  podcastsChanged: TestChannel<{ podcastsChanged: unknown }>;
  nodeChanged: TestChannel<{ nodeChanged: unknown }>;
  mineChanged: TestChannel<{ mineChanged: unknown }>;
  live: TestChannel<{ live: unknown }>;
  /** First value of each stream, when set. */
  snapshots: { podcastChanged?: unknown; live?: unknown };
  renames: number;
}

export function createTestWorld(): TestWorld {
  const podcasts = new Map<string, TestPodcast>();
  for (let index = 1; index <= 50; index++) {
    const id = `p${index}`;
    podcasts.set(id, { id, title: `Podcast ${index}`, note: index % 3 === 0 ? null : `note ${index}`, weight: index });
  }
  return {
    podcasts,
    podcastChanged: createTestChannel(),
    podcastsChanged: createTestChannel(),
    nodeChanged: createTestChannel(),
    mineChanged: createTestChannel(),
    live: createTestChannel(),
    snapshots: {},
    renames: 0,
  };
}

type Parent = { id: string; weight?: number; title?: string; note?: string | null };
type Context = { viewer: { id: string } | null; setCookie: (value: string) => void };

const numberOf = (id: string) => Number(id.replace(/\D/g, '')) || 0;
const episode = (id: string) => ({ __typename: 'Episode', id, name: `Episode ${id}`, draft: `draft of ${id}` });

export function ingestionResolvers(world: TestWorld): Record<string, unknown> {
  const all = () => [...world.podcasts.values()];
  return {
    Node: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    Found: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    Podcast: {
      __resolveReference: ({ id }: Parent) => world.podcasts.get(id) ?? null,
      label: ({ title }: { title: string }, { case: style }: { case: string }) =>
        style === 'UPPER' ? title.toUpperCase() : title.toLowerCase(),
      parts: ({ id }: Parent) => [
        { text: `part of ${id}`, size: numberOf(id) },
        { text: 'other', size: null },
      ],
      related: ({ id }: Parent, { first }: { first: number }) =>
        all()
          .filter((podcast) => podcast.id !== id)
          .slice(0, first),
      episodes: ({ id }: Parent, { first }: { first: number }) =>
        Array.from({ length: first }, (_, index) => episode(`e${numberOf(id)}${index}`)),
      internalNote: () => 'internal',
      ownerNote: () => 'for owners',
    },
    Episode: {
      __resolveReference: ({ id }: Parent) => episode(id),
      podcast: ({ id }: Parent) => world.podcasts.get(`p${id.slice(1, 2)}`) ?? world.podcasts.get('p1'),
    },
    Vault: { __resolveReference: ({ id }: Parent) => ({ id, code: '1234' }) },
    ...ingestionRoots(world),
    Subscription: {
      podcastChanged: { subscribe: () => world.podcastChanged.subscribe(world.snapshots.podcastChanged as never) },
      podcastsChanged: { subscribe: () => world.podcastsChanged.subscribe() },
      nodeChanged: { subscribe: () => world.nodeChanged.subscribe() },
      mineChanged: { subscribe: () => world.mineChanged.subscribe() },
    },
  };
}

function ingestionRoots(world: TestWorld): Record<string, unknown> {
  const all = () => [...world.podcasts.values()];
  return {
    Query: {
      podcast: (_: unknown, { id }: Parent) => world.podcasts.get(id) ?? null,
      podcasts: (_: unknown, { first }: { first: number }) => all().slice(0, first),
      nodes: () => [{ ...all()[0], __typename: 'Podcast' }, episode('e11'), { ...all()[1], __typename: 'Podcast' }],
      episodesAsNodes: () => [episode('e11'), null],
      found: () => [{ ...all()[0], __typename: 'Podcast' }, episode('e12')],
      vault: () => ({ __typename: 'Vault', id: 'v1', code: '1234' }),
      mine: (_: unknown, __: unknown, { viewer }: Context) => viewer?.id,
      echo: (_: unknown, { text }: { text: string }) => text,
      failing: () => {
        throw new Error('secret table "listener" at 10.0.0.7');
      },
    },
    Mutation: {
      rename: (_: unknown, { id, title }: { id: string; title: string }) => {
        world.renames++;
        const podcast = world.podcasts.get(id);
        if (podcast) podcast.title = title;
        return podcast;
      },
    },
  };
}

export function analyticsResolvers(world: TestWorld): Record<string, unknown> {
  return {
    Podcast: {
      __resolveReference: (reference: Parent) => reference,
      downloads: ({ id }: Parent, { from }: { from: string }) => numberOf(id) * 100 + from.length,
      score: ({ weight }: Parent) => (weight ?? Number.NaN) * 2,
      slug: ({ title, note }: Parent) => `${title}/${note}`.toLowerCase().replaceAll(' ', '-'),
      best: ({ id }: Parent) => (numberOf(id) % 4 === 0 ? null : { __typename: 'Episode', id: `e${numberOf(id)}0` }),
      fragile: ({ id }: Parent) => {
        if (numberOf(id) % 5 === 0) throw new Error('fragile broke');
        return 1;
      },
      optional: ({ id }: Parent) => {
        if (numberOf(id) % 2 === 0) throw new Error('optional broke');
        return 2;
      },
      stats: ({ id }: Parent) => [{ text: `stat of ${id}`, size: 1 }, null],
    },
    Episode: {
      __resolveReference: (reference: Parent) => reference,
      plays: ({ id }: Parent) => numberOf(id) * 7,
      tags: ({ id }: Parent) => (numberOf(id) % 3 === 0 ? null : ['a', id]),
    },
    Query: {
      top: (_: unknown, { first }: { first: number }) =>
        [...world.podcasts.keys()].slice(0, first).map((id) => ({ __typename: 'Podcast', id })),
      total: () => 42,
    },
    Mutation: { recount: (_: unknown, { id }: Parent) => ({ __typename: 'Podcast', id }) },
    Subscription: { live: { subscribe: () => world.live.subscribe(world.snapshots.live as never) } },
  };
}

export function accountsResolvers(): Record<string, unknown> {
  return {
    Query: { me: (_: unknown, __: unknown, { viewer }: Context) => viewer?.id ?? null },
    Mutation: {
      signIn: (_: unknown, { name }: { name: string }, { setCookie }: Context) => {
        setCookie(`castgraph_session=${name}; Path=/; HttpOnly`);
        return name;
      },
    },
  };
}
