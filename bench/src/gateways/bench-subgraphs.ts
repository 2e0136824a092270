import { on, EventEmitter } from 'node:events';
import type { SubgraphToStart } from './start-subgraph-server.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes", "@authenticated"])`;

const CATALOGUE = `${LINK}
  enum Case { UPPER LOWER }
  type Podcast @key(fields: "id") {
    id: ID!
    title: String!
    note: String
    label(case: Case = LOWER): String!
    internalNote: String @requiresScopes(scopes: [["podcasts:write"]])
  }
  type Query {
    podcast(id: ID!): Podcast
    podcasts(first: Int!, after: Int! = 0): [Podcast!]! @authenticated
  }
`;

const LISTENING = `${LINK}
  type Podcast @key(fields: "id") { id: ID! downloads: Int! listeners: Int! }
  type LiveFigures { at: Int! downloads: Int! podcast: Podcast! }
  type Subscription { live(channel: ID!): LiveFigures! @requiresScopes(scopes: [["podcasts:read"]]) }
`;

type Podcast = { id: string };

const numberOf = ({ id }: Podcast) => Number(id.slice(1));
const podcast = (id: string) => ({
  id,
  title: `Podcast ${id}`,
  note: numberOf({ id }) % 3 === 0 ? null : `A show that people who know ${id} speak of`,
});

/** Two small subgraphs that answer from memory: podcasts, and how much they are heard. */
export interface BenchSubgraphs {
  subgraphs: SubgraphToStart[];
  /** Sends one event to whoever listens on a channel. */
  publish: (channel: string, at: number) => void;
}

/** Makes the two subgraphs; they are not started yet. */
export function makeBenchSubgraphs(): BenchSubgraphs {
  const events = new EventEmitter().setMaxListeners(0);
  const catalogue = {
    Podcast: {
      __resolveReference: ({ id }: Podcast) => podcast(id),
      label: ({ id }: Podcast, { case: style }: { case: string }) => (style === 'UPPER' ? id.toUpperCase() : id),
      internalNote: ({ id }: Podcast) => `Ask ${id} before noon`,
    },
    Query: {
      podcast: (_: unknown, { id }: Podcast) => podcast(id),
      podcasts: (_: unknown, { first, after }: { first: number; after: number }) =>
        Array.from({ length: first }, (_each, index) => podcast(`p${after + index + 1}`)),
    },
  };
  const listening = {
    Podcast: {
      __resolveReference: (reference: Podcast) => reference,
      downloads: (reference: Podcast) => numberOf(reference) * 100,
      listeners: (reference: Podcast) => numberOf(reference) * 60,
    },
    Subscription: {
      live: {
        async *subscribe(_: unknown, { channel }: { channel: string }) {
          for await (const [at] of on(events, channel))
            yield { live: { at: at as number, downloads: (at as number) * 7, podcast: { id: `p${((at as number) % 20) + 1}` } } };
        },
      },
    },
  };
  return {
    subgraphs: [
      { name: 'catalogue', sdl: CATALOGUE, resolvers: catalogue },
      { name: 'listening', sdl: LISTENING, resolvers: listening },
    ],
    publish: (channel, at) => void events.emit(channel, at),
  };
}
