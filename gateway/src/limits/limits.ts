/** The largest cost of one operation. */
export interface CostBudgets {
  /** Nobody that we know. */
  anonymous: number;
  /** Roles that look on: sponsor, read-only; and share links. */
  reader: number;
  /** All other roles, API keys and services. */
  member: number;
  /** The dashboard's own documents, whoever sends them: they were weighed when they were written. */
  trusted: number;
}

/** What one request may cost; every number can be changed per deployment in `startGateway`. */
export interface Limits {
  /** Bytes of an HTTP body and of a WebSocket frame. */
  bodyBytes: number;
  frameBytes: number;
  tokens: number;
  depth: number;
  /** Aliases, `__typename` included, with fragments expanded. */
  aliases: number;
  directives: number;
  rootFields: number;
  /** Selections with fragments expanded. */
  selections: number;
  /** Objects that an answer may hold, by `first`, `@listSize` and `@cost`, for each kind of caller. */
  cost: CostBudgets;
  /** Values in the variables, and elements of one list in them. */
  variableValues: number;
  variableList: number;
  variableDepth: number;
  /** Requests a minute by one viewer, and by one address of anonymous callers. */
  requestsPerViewer: number;
  requestsPerAddress: number;
  socketsPerAddress: number;
  socketsPerViewer: number;
  subscriptionsPerSocket: number;
  /** Frames a second from one socket. */
  messagesPerSecond: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = {
  bodyBytes: 100 * 1024,
  frameBytes: 64 * 1024,
  tokens: 2000,
  depth: 16,
  aliases: 30,
  directives: 30,
  rootFields: 20,
  selections: 1000,
  cost: { anonymous: 200, reader: 5000, member: 10_000, trusted: 100_000 },
  variableValues: 5000,
  variableList: 1000,
  variableDepth: 16,
  requestsPerViewer: 6000,
  requestsPerAddress: 600,
  socketsPerAddress: 400,
  socketsPerViewer: 300,
  subscriptionsPerSocket: 50,
  messagesPerSecond: 100,
};
