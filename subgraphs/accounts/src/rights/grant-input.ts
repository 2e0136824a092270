import { z } from 'zod';
import { GRANT_KINDS } from '@castgraph/kernel/grants';

/** One grant as callers name it; `kind` comes out in the words of the database. */
export const grantInput = z.strictObject({
  userId: z.uuid(),
  kind: z
    .string()
    .transform((kind) => kind.toLowerCase())
    .pipe(z.enum(GRANT_KINDS)),
  resourceId: z.uuid(),
});
