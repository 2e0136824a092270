/**
 * Every question about listening that is answered from the database, by the name that its metric, its place in the cache and
 * its plan test have. A question that is not listed cannot be asked.
 */
export const QUESTIONS = [
  'dashboard',
  'podcast-downloads',
  'episode-downloads',
  'listener-engagement',
  'engagement-by-platform',
  'engagement-by-demographic',
  'downloads-over-time',
  'downloads-by-dimension',
  'downloads-by-hour-of-week',
  'engagement-comparison',
  'listening-funnel',
  'category-benchmarks',
  'episode-curves',
  'show-curves',
  'episode-benchmarks',
  'audience-overlap',
] as const;

export type Question = (typeof QUESTIONS)[number];
