import type { ApolloClient } from '@apollo/client';

/** What is known of figures and of how they are made was made otherwise: it is asked for anew where it is shown next. */
export function forgetFigures({ cache }: ApolloClient): void {
  for (const fieldName of ['listenerEngagement', 'dashboard', 'audienceOverlap', 'methodology']) cache.evict({ fieldName });
  cache.gc();
}
