/** Two subgraphs with every construct that the gateway's tests need: keys, `@requires`, interfaces, unions, lists, rules, streams. */
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@requires", "@external", "@provides", "@authenticated", "@requiresScopes", "@policy", "@tag", "@listSize", "@inaccessible"])`;

export const INGESTION_SDL = `${LINK}
interface Node { id: ID! }
enum Case { UPPER LOWER }
type Part @shareable { text: String! size: Int }
union Found = Podcast | Episode
type Podcast implements Node @key(fields: "id") {
  id: ID!
  title: String!
  label(case: Case = LOWER): String!
  note: String
  parts: [Part!]
  weight: Int!
  related(first: Int = 2): [Podcast!]! @listSize(slicingArguments: ["first"])
  episodes(first: Int = 2): [Episode!] @listSize(slicingArguments: ["first"])
  internalNote: String @requiresScopes(scopes: [["podcasts:write"]])
  ownerNote: String @policy(policies: [["role:owner"]])
}
type Episode implements Node @key(fields: "id") {
  id: ID!
  name: String!
  podcast: Podcast!
  draft: String @authenticated
}
type Vault implements Node @key(fields: "id") @requiresScopes(scopes: [["keys:write"]]) { id: ID! code: String! }
type Query {
  podcast(id: ID!): Podcast @tag(name: "public")
  podcasts(first: Int = 3): [Podcast!]! @listSize(slicingArguments: ["first"])
  nodes: [Node!]!
  episodesAsNodes: [Node]!
  found: [Found!]!
  vault: Vault
  mine: String @authenticated @tag(name: "viewer")
  echo(text: String!, list: [Int!]): String
  failing: String
  hidden: String @inaccessible
}
type Mutation { rename(id: ID!, title: String!): Podcast }
type Subscription {
  podcastChanged(id: ID!): Podcast @requiresScopes(scopes: [["podcasts:read"]])
  podcastsChanged: [Podcast!]! @requiresScopes(scopes: [["podcasts:read"]])
  nodeChanged: Node @authenticated
  mineChanged: Podcast @authenticated @tag(name: "viewer")
}
`;

export const ANALYTICS_SDL = `${LINK}
type Part @shareable { text: String! size: Int }
type Podcast @key(fields: "id") {
  id: ID!
  weight: Int! @external
  title: String! @external
  note: String @external
  downloads(from: String = "start"): Int!
  score: Int! @requires(fields: "weight")
  slug: String @requires(fields: "title note")
  best: Episode
  fragile: Int!
  optional: Int
  stats: [Part]
}
type Episode @key(fields: "id") { id: ID! plays: Int! tags: [String!] }
type Live { at: Int! total: Int! podcast: Podcast podcasts: [Podcast!]! }
type Query { top(first: Int = 3): [Podcast!]! @listSize(slicingArguments: ["first"]) total(day: String): Int }
type Mutation { recount(id: ID!): Podcast }
type Subscription {
  live(id: ID): Live! @requiresScopes(scopes: [["podcasts:read"]])
}
`;

export const ACCOUNTS_SDL = `${LINK}
type Query { me: String }
type Mutation { signIn(name: String!): String }
`;
