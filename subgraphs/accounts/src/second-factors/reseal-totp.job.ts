import { currentKeyId } from '@castgraph/auth/data-key';
import { resealSecret } from '@castgraph/auth/seal';
import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { gauge } from '@castgraph/telemetry/metrics';
import { z } from 'zod';
import { totpPurpose } from './totp-secret.ts';

const BATCH = 200;
const job = defineJob({ name: 'accounts.reseal-secrets', schema: z.object({}), deadlineMs: 3_000_000 });

/** Looked at every hour, as other subgraphs do with theirs. */
export const resealTotpSchedule = defineSchedule({ name: 'reseal-secrets', job, payload: {}, everyMs: 3_600_000 });

/**
 * Brings the secrets of authenticator apps under the current key after SECRETS_KEY has changed. Not by `resealUpkeep`, which goes from one
 * organization to the next: these belong to people.
 */
export function resealTotpJob(secretsKey: string): Implementation {
  return implementJob(job, async (_, { orm, log, signal }) => {
    const { resealed, unopened } = await resealTotp(orm, secretsKey, signal);
    gauge('sealed_outdated_rows').set({ table: 'accounts.totp' }, unopened);
    if (resealed > 0) log.info({ table: 'totp', resealed }, 'Secrets are under the current key');
    if (unopened > 0)
      log.error({ table: 'totp', unopened }, 'Secrets that no key of SECRETS_KEY opens: name the missing key in SECRETS_KEY_PREVIOUS');
  });
}

/** Puts each secret under the current key, in batches. Stopped anywhere it goes on from there; done twice it does nothing. */
export async function resealTotp(orm: Orm, secretsKey: string, signal: AbortSignal): Promise<{ resealed: number; unopened: number }> {
  const sum = { resealed: 0, unopened: 0 };
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    signal.throwIfAborted();
    const last = await inSystem(orm, async (em) => {
      // Locked, so that a secret which somebody replaces meanwhile is not put back.
      const rows = await em.execute<{ person_id: string; sealed_secret: string }[]>(
        `/* lock-outdated-totp */ select person_id, sealed_secret from accounts.totp
          where sealed_secret_key <> ? and person_id > ?::uuid order by person_id limit ? for update`,
        [currentKeyId(secretsKey), after, BATCH],
      );
      for (const { person_id: personId, sealed_secret: sealed } of rows) {
        const anew = tryReseal(sealed, personId, secretsKey);
        if (anew === null) sum.unopened++;
        if (!anew) continue;
        await em.execute('/* reseal */ update accounts.totp set sealed_secret = ? where person_id = ?', [anew, personId]);
        sum.resealed++;
      }
      return rows.at(-1)?.person_id;
    });
    if (!last) return sum;
    after = last;
  }
}

/** Null when no key opens it. */
function tryReseal(sealed: string, personId: string, secretsKey: string): string | undefined | null {
  try {
    return resealSecret(sealed, totpPurpose(personId, secretsKey));
  } catch {
    return null;
  }
}
