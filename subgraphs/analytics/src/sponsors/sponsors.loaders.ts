import type { OperationContext } from '@castgraph/service/context';
import { byKey } from '../by-key.ts';
import { readSponsors } from './read-sponsors.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends SponsorsLoaders {}
}

type SponsorsLoaders = ReturnType<typeof sponsorsLoaders>;

/** Sponsors by id, one statement per tick. */
export function sponsorsLoaders(context: OperationContext) {
  return { sponsor: byKey((ids) => readSponsors(context, ids)) };
}
