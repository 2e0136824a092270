import { plainArrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import type { KnownFeed } from './known-feed.ts';

/**
 * SQL: when to read the feed of row `p` next. The pause counts from now; but who set another time during the reading (a hub
 * that told of a change) wants it read again.
 */
export function nextReadAt(dueAt: string, pauseMs: string): string {
  const paused = `now() + ${pauseMs} * interval '1 millisecond'`;
  return `case when p.next_read_at = ${dueAt} then ${paused} else least(p.next_read_at, ${paused}) end`;
}

export interface SettledFeed {
  feed: KnownFeed;
  pauseMs: number;
}

/**
 * Ends the readings of feeds in which nothing was new, of any organizations, in one statement. A feed that is not this
 * reading's any more (its claim ended, or somebody asked for it meanwhile) is left alone.
 */
export async function settleUnchanged(orm: Orm, settled: readonly SettledFeed[]): Promise<void> {
  await settle(
    orm,
    settled,
    `/* ingestion.settle-unchanged */ update ingestion.podcast p set status = 'ACTIVE', failures = 0, last_error = null,
       last_ingested_at = now(), claimed_until = null, next_read_at = ${nextReadAt('s.due_at', 's.pause_ms')}`,
  );
}

/** Gives feeds back unread, to be taken up after so long by whoever looks then. */
export async function postponeFeeds(orm: Orm, postponed: readonly SettledFeed[]): Promise<void> {
  await settle(
    orm,
    postponed,
    `/* ingestion.postpone-feeds */ update ingestion.podcast p set claimed_until = null,
       next_read_at = case when s.pause_ms > 0 then ${nextReadAt('s.due_at', 's.pause_ms')} else p.next_read_at end`,
  );
}

async function settle(orm: Orm, settled: readonly SettledFeed[], update: string): Promise<void> {
  if (settled.length === 0) return;
  const column = (read: (feed: SettledFeed) => string | number) => plainArrayLiteral(settled.map(read));
  await inSystem(orm, (em) =>
    executeBound(
      em,
      `${update} from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::float8[]) as s (organization_id, id, claim, due_at, pause_ms)
       where p.organization_id = s.organization_id and p.id = s.id and p.claimed_until = s.claim`,
      [
        column(({ feed }) => feed.organizationId),
        column(({ feed }) => feed.id),
        column(({ feed }) => feed.claim),
        column(({ feed }) => feed.dueAt),
        column(({ pauseMs }) => Math.round(pauseMs)),
      ],
    ),
  );
}
