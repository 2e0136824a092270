import { MAX_CATEGORIES } from '@castgraph/contracts/episodes-changed';

const MAX_LENGTH = 200;

/**
 * Each category of a feed and each that it lies within, once, in the feed's order: `[['News', 'Tech News']]` gives `News`
 * and `News/Tech News`.
 */
export function nameCategories(paths: readonly (readonly string[])[]): string[] {
  const names = paths.flatMap((path) => path.map((_, depth) => path.slice(0, depth + 1).join('/')));
  return [...new Set(names)].filter((name) => name !== '' && name.length <= MAX_LENGTH).slice(0, MAX_CATEGORIES);
}
