import type { Resolvers } from './generated/resolvers.ts';

/**
 * One resolver map from those of the slices. Several slices may add fields to one type.
 * Throws when two of them resolve the same field, since the later would silently win.
 */
export function mergeResolvers(slices: readonly Resolvers[]): Resolvers {
  const merged: Record<string, Record<string, unknown>> = {};
  for (const slice of slices) {
    for (const [type, fields] of Object.entries(slice)) {
      const known = (merged[type] ??= {});
      for (const [field, resolver] of Object.entries(fields as Record<string, unknown>)) {
        if (field in known) throw new Error(`Two slices resolve ${type}.${field}: keep one`);
        known[field] = resolver;
      }
    }
  }
  return merged;
}
