import pg from 'pg';

/** A version of an outcome, in the moment in which it was committed. */
export interface CommittedVersion {
  orderId: string;
  version: number;
  cause: string;
  isCredited: boolean;
  /** `performance.now()` of this process. */
  at: number;
}

/** What was committed so far, and how to wait for more. */
export interface CreditWatch {
  /** Resolves with the first version of the order that `isMeant` takes. @throws Error when none came within `withinMs` */
  next(orderId: string, isMeant: (version: CommittedVersion) => boolean, withinMs: number): Promise<CommittedVersion>;
  close(): Promise<void>;
}

const CHANNEL = 'bench_credits';

/**
 * Has the database tell of each version: a notification goes out when its transaction commits, and not before, so that nothing polls
 * and the clock stops at the commit.
 */
export async function watchCredits(databaseUrl: string): Promise<CreditWatch> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `create function analytics.tell_bench() returns trigger language plpgsql as $$
       begin
         perform pg_notify('${CHANNEL}', json_build_array(
           (select order_id from analytics.conversion where organization_id = new.organization_id and id = new.conversion_id),
           new.version, new.cause, new.campaign_id is not null)::text);
         return null;
       end $$`,
  );
  await client.query(
    'create trigger tell_bench after insert on analytics.attribution_version for each row execute function analytics.tell_bench()',
  );
  const seen = new Map<string, CommittedVersion[]>();
  const waiting = new Map<string, () => void>();
  client.on('error', () => undefined);
  client.on('notification', ({ payload }) => {
    const [orderId, version, cause, isCredited] = JSON.parse(payload!) as [string, number, string, boolean];
    const all = seen.get(orderId) ?? [];
    seen.set(orderId, [...all, { orderId, version, cause, isCredited, at: performance.now() }]);
    waiting.get(orderId)?.();
  });
  await client.query(`listen ${CHANNEL}`);
  return {
    next: (orderId, isMeant, withinMs) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = seen.get(orderId)?.find(isMeant);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(orderId);
          resolve(found);
        };
        const timer = setTimeout(() => reject(new Error(`No such version of ${orderId} within ${withinMs} ms`)), withinMs);
        waiting.set(orderId, look);
        look();
      }),
    close: () => client.end(),
  };
}
