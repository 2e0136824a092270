import { openSecret } from '@castgraph/auth/seal';
import { inSystem } from '@castgraph/orm/transact';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { consumeOnce } from '@castgraph/queue/inbox';
import { postReset, sealOfReset } from './post-reset.ts';
import { sendPasswordReset, type ResetSettings } from './send-password-reset.ts';

/** Sends the link of a reset, once for each request however often it is tried. */
export function postResetJob(settings: ResetSettings): Implementation {
  return implementJob(postReset, async ({ requestId, sealed }, { orm }) => {
    const email = openSecret(sealed, sealOfReset(requestId, settings.secretsKey));
    await inSystem(orm, (em) => consumeOnce(em, requestId, postReset.name, () => sendPasswordReset(em, settings, email)));
  });
}
