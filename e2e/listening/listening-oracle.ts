import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { ListeningLoad } from './listening-load.ts';

/** When the collector could not answer. Unix milliseconds. */
export interface DeadTime {
  from: number;
  to: number;
}

/** What became of the load. */
export interface Books {
  /** How often each mark is in the log. */
  stored: ReadonlyMap<string, number>;
  /** Requests that counting put somewhere: downloads and rejected ones. */
  counted: number;
}

/** A redirect promises nothing until its group is on disk: what was answered so shortly before a crash may be gone. */
const NOT_YET_ON_DISK_MS = 500;
const COUNTED_WITHIN_MS = 120_000;

/** Reads log and counts, once counting has caught up with the log or its time is over. */
export async function readBooks(owner: Pool, organizationId: string): Promise<Books> {
  const deadline = Date.now() + COUNTED_WITHIN_MS;
  for (;;) {
    const { rows } = await owner.query<{ mark: string | null; count: number }>(
      'select referrer_host as mark, count(*)::int as count from ingestion.listener_event where organization_id = $1 group by 1',
      [organizationId],
    );
    const counted = await owner.query<{ count: number }>(
      `select ((select count(*) from analytics.download where organization_id = $1)
             + (select count(*) from analytics.request_verdict where organization_id = $1))::int as count`,
      [organizationId],
    );
    const stored = new Map(rows.map(({ mark, count }) => [mark ?? '', count]));
    const books = { stored, counted: counted.rows[0]!.count };
    if (books.counted === sumOf(stored) || Date.now() > deadline) return books;
    await sleep(500);
  }
}

/**
 * Holds what was promised against what is there. @returns a sentence of figures
 * @throws Error that says which promises were broken
 */
export function expectKept(load: ListeningLoad, { stored, counted }: Books, dead: readonly DeadTime[]): string {
  const faults: string[] = [];
  const complain = (what: string, marks: readonly string[]) => {
    if (marks.length > 0) faults.push(`${marks.length} ${what}, such as ${marks.slice(0, 3).join(', ')}`);
  };
  const overlaps = (from: number, to: number, before = 0) => dead.some((time) => to >= time.from - before && from <= time.to);
  complain(
    'acknowledged events are not stored',
    [...load.acknowledged].filter((mark) => !stored.has(mark)),
  );
  complain(
    'marks are stored more than once',
    [...stored].flatMap(([mark, count]) => (mark !== '' && count > 1 ? [mark] : [])),
  );
  const refused = load.redirects.filter(({ askedAt, answeredAt, status }) => status !== 302 && !overlaps(askedAt, answeredAt));
  complain(
    'redirects were not answered 302 while the collector lived',
    refused.map(({ mark, status, failure, askedAt, answeredAt }) => {
      const seconds = ((askedAt - load.redirects[0]!.askedAt) / 1000).toFixed(1);
      return `${mark} (${status ?? failure}, asked at ${seconds} s, over after ${answeredAt - askedAt} ms)`;
    }),
  );
  const answered = load.redirects.filter(({ status }) => status === 302);
  const lost = answered.filter(({ mark }) => !stored.has(mark));
  complain(
    'answered redirects are not stored',
    lost.filter(({ askedAt, answeredAt }) => !overlaps(askedAt, answeredAt, NOT_YET_ON_DISK_MS)).map(({ mark }) => mark),
  );
  const total = sumOf(stored);
  if (counted !== total) faults.push(`${counted} requests are counted, ${total} are stored`);
  if (faults.length > 0) throw new Error(faults.join('; '));
  return `${load.acknowledged.size} events acknowledged = stored; ${answered.length} redirects answered, ${lost.length} of them lost in a crash before they were on disk; ${total} stored = counted`;
}

function sumOf(stored: ReadonlyMap<string, number>): number {
  return stored.values().reduce((sum, count) => sum + count, 0);
}
