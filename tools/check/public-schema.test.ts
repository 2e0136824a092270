import { describe, expect, it } from 'vitest';
import { findBreakingChanges } from './public-schema.ts';

const before = 'type Query { podcasts(first: Int): [Podcast!]! } type Podcast { id: ID! title: String }';

describe('changes of the public schema', () => {
  it('may add', async () => {
    expect(await findBreakingChanges(before, before.replace('title: String', 'title: String language: String'), [])).toEqual([]);
  });

  it.each([
    ['a removed field', before.replace(' title: String', '')],
    ['a changed type', before.replace('title: String', 'title: Int')],
    ['a new required argument', before.replace('first: Int', 'first: Int, after: String!')],
  ])('may not break: %s', async (_, after) => {
    expect(await findBreakingChanges(before, after, [])).toHaveLength(1);
  });

  it('may break what a decision announces, and nothing else', async () => {
    const after = before.replace(' title: String', '').replace('first: Int', 'first: Int, after: String!');
    expect(await findBreakingChanges(before, after, ['# 9\n\nBreaks: `Podcast.title`\n'])).toEqual([
      expect.stringContaining('Query.podcasts'),
    ]);
  });
});
