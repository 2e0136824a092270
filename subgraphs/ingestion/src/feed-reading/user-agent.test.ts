import { expect, test } from 'vitest';
import { userAgent } from './user-agent.ts';

test('servers are told who asks, in which version, and where to find out why', () => {
  expect(userAgent('https://castgraph.example')).toMatch(/^Castgraph\/\d+\.\d+\.\d+ \(\+https:\/\/castgraph\.example\)$/);
});
