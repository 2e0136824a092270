import { z } from 'zod';
import { readEnvironment } from '@castgraph/service/environment';

/** What this process was told by its environment, read once; throws one error that lists all that is wrong. */
export const env = readEnvironment({
  /** Where a shop's Admin API is; `{shop}` stands for its domain. A local stub can stand in for it. */
  SHOPIFY_ADMIN_URL: z.string().default('https://{shop}'),
});
