import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { parseRangeSearch } from './day-range.ts';
import { strictSearch } from './strict-search.ts';

/** What a page of the router sees of an address. */
function seen(address: string): unknown {
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/', validateSearch: strictSearch(parseRangeSearch) });
  const router = createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory({ initialEntries: [address] }) });
  return router.matchRoutes(router.latestLocation).at(-1)!.search;
}

describe('what a page sees of its address', () => {
  it('is what could be read', () => {
    expect(seen('/?from=2026-01-01&to=2026-01-31')).toEqual({ from: '2026-01-01', to: '2026-01-31' });
    expect(seen('/?days=90')).toEqual({ days: 90 });
  });

  it.each([
    '/?from=x&to=y',
    '/?from=2026-13-45&to=2026-13-46',
    '/?from=2026-02-01&to=2026-01-01',
    '/?days=-5',
    '/?constructor=1',
    '/?from[]=1',
  ])('is nothing of %s', (address) => {
    expect(JSON.parse(JSON.stringify(seen(address)))).toEqual({});
  });
});
