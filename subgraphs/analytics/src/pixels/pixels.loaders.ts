import type { OperationContext } from '@castgraph/service/context';
import { byKey } from '../by-key.ts';
import { readPixels } from './read-pixels.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends PixelsLoaders {}
}

type PixelsLoaders = ReturnType<typeof pixelsLoaders>;

/** Pixels by id, one statement per tick. */
export function pixelsLoaders(context: OperationContext) {
  return { pixel: byKey((ids) => readPixels(context, ids)) };
}
