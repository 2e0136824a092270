import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { issueAccessToken } from '@castgraph/auth/access-token';
import { newId } from '@castgraph/kernel/ids';
import { SCOPES } from '@castgraph/kernel/scopes';
import type { WatchersOrder, WatchersReport } from './start-watchers.ts';

/**
 * Many people who watch one show, each with a graphql-ws client, a socket and a token of their own. Told by its parent how
 * many; tells when all have had a value, and of each event when it had reached the last of them and when each.
 */
const AT_ONCE = 40;
const QUERY = 'subscription Live($channel: ID!) { live(channel: $channel) { at downloads podcast { id title } } }';

const tell = (report: WatchersReport) => void process.send?.(report);

process.once('message', (order: WatchersOrder) => {
  watch(order).catch((error: unknown) => tell({ kind: 'failed', message: describe(error) }));
});
process.on('disconnect', () => process.exit());

async function watch({ url, channel, count, secretsKey, organizationId }: WatchersOrder): Promise<void> {
  const seen = new Int32Array(count);
  const arrivals = new Map<number, number[]>();
  let present = 0;
  let missing = count;
  let opened = 0;
  const arrive = (watcher: number, at: number): void => {
    if (seen[watcher] === 0 && ++present === count) tell({ kind: 'present' });
    if (at > 0 && seen[watcher]! > 0 && at !== seen[watcher]! + 1) {
      return tell({ kind: 'failed', message: `Watcher ${watcher} had event ${seen[watcher]} and then ${at}` });
    }
    seen[watcher] = at;
    if (at < 0) return;
    const times = arrivals.get(at) ?? [];
    arrivals.set(at, times);
    missing = count - times.length - 1;
    times.push(performance.timeOrigin + performance.now());
    if (times.length < count) return;
    arrivals.delete(at);
    tell({ kind: 'arrived', at, times });
  };
  const open = async (watcher: number): Promise<void> => {
    const viewer = { kind: 'user' as const, id: newId(), organizationId, roles: ['owner' as const], scopes: SCOPES };
    const { token } = await issueAccessToken({ viewer, secretsKey });
    const connected = Promise.withResolvers<void>();
    const client = createClient({
      url,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: (error) => tell({ kind: 'failed', message: describe(error) }),
      on: { connected: () => connected.resolve() },
    });
    client.subscribe<{ live: { at: number; podcast: { title: string } } }>(
      { query: QUERY, variables: { channel } },
      {
        next: ({ data, errors }) =>
          data?.live.podcast.title ? arrive(watcher, data.live.at) : tell({ kind: 'failed', message: describe(errors) }),
        error: (error) => tell({ kind: 'failed', message: describe(error) }),
        complete: () => undefined,
      },
    );
    await connected.promise;
    opened++;
  };
  for (let first = 0; first < count; first += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, index) => open(first + index)));
  }
  while (opened < count) await sleep(10);
  tell({ kind: 'opened' });
  // Asked when an event is overdue.
  process.on('message', () =>
    tell({ kind: 'failed', message: `${missing} of ${count} watchers wait for the latest event, ${count - present} for any` }),
  );
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.message;
  const { code, reason } = (error ?? {}) as { code?: number; reason?: string };
  return code === undefined ? JSON.stringify(error) : `${code} ${reason}`;
}
