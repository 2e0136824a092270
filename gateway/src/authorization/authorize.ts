import { GraphQLError } from 'graphql';
import type { Viewer } from '@castgraph/kernel/viewer';
import { meets } from './clause.ts';
import type { Demand } from './collect-demands.ts';
import { signInFirst } from './hide-schema.ts';

/**
 * Refuses the whole operation when the viewer may not see one of its fields: UNAUTHENTICATED (401) for anonymous callers, who are
 * not told which, FORBIDDEN (403) with the paths otherwise. Returns nothing when all demands are met. Nothing has been fetched yet.
 */
export function authorize(
  viewer: Viewer | undefined,
  demands: readonly Demand[],
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | undefined {
  let paths: Set<string> | undefined;
  for (const { clause, conditions, paths: places } of demands) {
    // A condition whose variable is not a plain boolean counts as in: unsure means refused.
    if (conditions.some(({ variable, equals }) => variables[variable] === !equals)) continue;
    if (meets(viewer, clause)) continue;
    paths ??= new Set();
    for (const place of places) paths.add(place);
  }
  if (!paths) return undefined;
  if (!viewer) return signInFirst();
  return new GraphQLError('You may not see some of what this operation asks for', {
    extensions: { code: 'FORBIDDEN', paths: [...paths].slice(0, 20), http: { status: 403 } },
  });
}
