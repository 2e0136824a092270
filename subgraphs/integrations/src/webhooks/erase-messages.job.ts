import { z } from 'zod';
import { inSystem } from '@castgraph/orm/transact';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';

/** How long whole messages, with the personal data in them, are kept for looking into trouble. */
const KEPT_DAYS = 30;

export const eraseMessages = defineJob({ name: 'integrations.erase-messages', schema: z.object({}), tracked: false });

/** Erases the sealed copies of old messages; what was made of them stays. */
export const eraseMessagesJob: Implementation = implementJob(eraseMessages, async (_, { orm }) => {
  await inSystem(orm, (em) =>
    em.execute(
      `/* erase-messages */ update integrations.integration_event set sealed_body = null
        where sealed_body is not null and received_at < now() - ? * interval '1 day'`,
      [KEPT_DAYS],
    ),
  );
});
