import { inSystem } from '@castgraph/orm/transact';
import type { Orm } from '@castgraph/orm/open-orm';

/** How many rows of each were forgotten. */
export interface Forgotten {
  sessions: number;
  tokens: number;
  mails: number;
  invitations: number;
  challenges: number;
  /** What apps were permitted, with their codes and tokens. */
  grants: number;
  /** Notes of tokens that were ended before their time. */
  tokenEnds: number;
}

/**
 * Days after their end. People look at their ended sessions, and ask support where a mail has gone, within weeks; that it happened
 * stays in the audit, which is nobody's list.
 */
const KEPT_DAYS = 30;
/** At a time, so that a first run after years holds no lock for long. */
const BATCH_ROWS = 5_000;

/** Column that says when a row was over, by table. Rows that lack it are not over. */
const ENDS = {
  session: 'expires_at',
  single_use_token: 'expires_at',
  mail: 'sent_at',
  invitation: 'expires_at',
  oauth_grant: 'expires_at',
  mfa_challenge: 'expires_at',
  token_end: 'noted_at',
} as const;

/**
 * Forgets what has been over for a month: sessions with their refresh tokens (a session ended early counts from when it would have
 * ended, so that a copied refresh token is still noticed), single-use tokens, mails that were sent, invitations, sign-ins that waited for a second
 * factor, what apps were permitted, notes of ended tokens. May be repeated.
 */
export async function forgetWhatIsOver(orm: Orm): Promise<Forgotten> {
  return {
    sessions: await forget(orm, 'session'),
    tokens: await forget(orm, 'single_use_token'),
    mails: await forget(orm, 'mail'),
    invitations: await forget(orm, 'invitation'),
    challenges: await forget(orm, 'mfa_challenge'),
    grants: await forget(orm, 'oauth_grant'),
    tokenEnds: await forget(orm, 'token_end'),
  };
}

async function forget(orm: Orm, table: keyof typeof ENDS): Promise<number> {
  const statement = `with over as (
      select ctid from accounts.${table} where ${ENDS[table]} < now() - make_interval(days => ?) limit ?),
    forgotten as (delete from accounts.${table} where ctid in (select ctid from over) returning 1)
    select count(*)::int as count from forgotten`;
  let sum = 0;
  for (;;) {
    const [row] = await inSystem(orm, (em) => em.execute<{ count: number }[]>(statement, [KEPT_DAYS, BATCH_ROWS]));
    sum += row!.count;
    if (row!.count < BATCH_ROWS) return sum;
  }
}
