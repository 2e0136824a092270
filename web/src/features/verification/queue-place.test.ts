import { describe, expect, it } from 'vitest';
import { neighbourOf, orderQueue } from './queue-place.ts';

const flags = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const idsOf = (list: { id: string }[]) => list.map(({ id }) => id).join('');

describe('the queue', () => {
  it('leaves out what was judged and puts what was skipped last, the latest skipped behind', () => {
    expect(idsOf(orderQueue(flags, { judged: new Set(), skipped: [] }))).toBe('abcd');
    expect(idsOf(orderQueue(flags, { judged: new Set(['b']), skipped: ['c', 'a'] }))).toBe('dca');
    expect(idsOf(orderQueue(flags, { judged: new Set(['a']), skipped: ['a', 'gone'] }))).toBe('bcd');
  });

  it('goes on to the next, and back from the last', () => {
    expect(neighbourOf(['a', 'b', 'c'], 'b')).toBe('c');
    expect(neighbourOf(['a', 'b', 'c'], 'c')).toBe('b');
    expect(neighbourOf(['a', 'b', 'c'], 'b', -1)).toBe('a');
    expect(neighbourOf(['a'], 'a')).toBeUndefined();
    expect(neighbourOf(['a', 'b'], 'gone')).toBe('a');
    expect(neighbourOf([], 'a')).toBeUndefined();
  });
});
