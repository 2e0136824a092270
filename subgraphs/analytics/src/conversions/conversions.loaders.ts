import type { OperationContext } from '@castgraph/service/context';
import { byKey } from '../by-key.ts';
import { readAttributions, readConversions } from './read-conversions.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends ConversionsLoaders {}
}

type ConversionsLoaders = ReturnType<typeof conversionsLoaders>;

/** Conversions by id, and their credits; one statement per tick and kind. */
export function conversionsLoaders(context: OperationContext) {
  return {
    conversion: byKey((ids) => readConversions(context, ids)),
    attributionOfConversion: byKey((ids) => readAttributions(context, ids)),
  };
}
