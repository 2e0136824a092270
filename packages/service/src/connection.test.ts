import { describe, expect, it } from 'vitest';
import { encodeCursor, readPage, toConnection } from './connection.ts';

const rows = [
  { id: 'c', at: '2026-03-01' },
  { id: 'b', at: '2026-02-01' },
  { id: 'a', at: '2026-01-01' },
];
const keyOf = ({ id, at }: { id: string; at: string }) => ({ sort: at, id });

describe('a page', () => {
  it('goes on behind its cursor until nothing follows', () => {
    const first = toConnection(rows, readPage({ first: 2 }), keyOf);
    expect(first.edges.map(({ node }) => node.id)).toEqual(['c', 'b']);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const page = readPage({ first: 2, after: first.pageInfo.endCursor });
    expect(page.after).toEqual({ sort: '2026-02-01', id: 'b' });
    expect(toConnection(rows.slice(2), page, keyOf).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(toConnection([], page, keyOf).pageInfo).toMatchObject({ startCursor: null, endCursor: null });
  });

  it.each([0, -1, 101, 1.5])('has not %d rows', (first) => {
    expect(() => readPage({ first })).toThrow('A page has 1 to 100 rows');
  });

  it.each(['', 'x', Buffer.from('{}').toString('base64url'), Buffer.from('[{},"a"]').toString('base64url'), 'x'.repeat(5000)])(
    'does not begin behind a foreign cursor',
    (after) => {
      expect(() => readPage({ first: 1, after })).toThrow('not one of this list');
    },
  );

  it('keeps numbers and nulls as sort keys', () => {
    for (const key of [
      { sort: 7, id: 'x' },
      { sort: null, id: 'x' },
    ])
      expect(readPage({ after: encodeCursor(key) }).after).toEqual(key);
  });
});
