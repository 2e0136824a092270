import { z } from 'zod';
import type { SealPurpose } from '@castgraph/auth/seal';
import { defineJob } from '@castgraph/queue/define-job';

/** Sends the link of a password reset to the address that somebody typed, if it has an account. The address travels sealed. */
export const postReset = defineJob({
  name: 'accounts.post-reset',
  schema: z.strictObject({ requestId: z.uuid(), sealed: z.string().max(2_000) }),
  deadlineMs: 60_000,
  // Nobody's task: it belongs to no organization, and that there is one would tell of the account.
  tracked: false,
});

/** An address that may be nobody's belongs to no organization; the id of the request keeps payloads from being swapped. */
export function sealOfReset(requestId: string, secretsKey: string): SealPurpose {
  return { organizationId: requestId, purpose: 'reset', secretsKey };
}
