import { badInput } from '@castgraph/kernel/errors';

/** The longest page anybody gets. */
export const MAX_PAGE_SIZE = 100;

/** Where a row stands in its list: the value it is sorted by, then its id, which makes the order total. */
export interface CursorKey {
  sort: string | number | null;
  id: string;
}

/** A page as asked for: at most `limit` rows behind `after`. Read `limit + 1` rows to learn whether more follow. */
export interface Page {
  limit: number;
  after: CursorKey | undefined;
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** Reads the arguments of a Relay connection. Throws BAD_INPUT for a size outside 1 to `max` and for a foreign cursor. */
export function readPage({ first, after, max = MAX_PAGE_SIZE }: { first?: number | null; after?: string | null; max?: number }): Page {
  const limit = first ?? Math.min(20, max);
  if (!Number.isInteger(limit) || limit < 1 || limit > max) throw badInput(`A page has 1 to ${max} rows`, { path: ['first'] });
  return { limit, after: after == null ? undefined : decodeCursor(after) };
}

/**
 * Makes a connection of the `limit + 1` rows at most that were read for a page, in list order.
 * `keyOf` gives what the list is sorted by, exactly as the query compares it.
 */
export function toConnection<Node>(rows: readonly Node[], page: Page, keyOf: (node: Node) => CursorKey): Connection<Node> {
  const edges = rows.slice(0, page.limit).map((node) => ({ cursor: encodeCursor(keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The opaque text of a place in a list. */
export function encodeCursor({ sort, id }: CursorKey): string {
  return Buffer.from(JSON.stringify([sort, id])).toString('base64url');
}

function decodeCursor(cursor: string): CursorKey {
  let value: unknown;
  try {
    value = cursor.length > 2000 ? undefined : JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    value = undefined;
  }
  const [sort, id] = Array.isArray(value) && value.length === 2 ? (value as unknown[]) : [];
  const isSort = sort === null || typeof sort === 'string' || typeof sort === 'number';
  if (!isSort || typeof id !== 'string') throw badInput('The cursor is not one of this list', { path: ['after'] });
  return { sort, id };
}
