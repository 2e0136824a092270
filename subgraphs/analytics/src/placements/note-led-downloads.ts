import { plainArrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** A download as it was counted, or taken out of the books; the instant in Unix ms, the key hexadecimal. */
interface CountedDownload {
  eventId: string;
  listenerKey: string;
  at: number;
}

const FORGET = `/* forget-led-downloads */
  delete from analytics.link_download where organization_id = ?::uuid and event_id = any(?::uuid[])`;

/** Of several downloads within the hour the first, and of several that are equal the same one whatever the order in which they were counted. */
const NOTE = `/* note-led-downloads */
  insert into analytics.link_download as led (organization_id, click_id, tracking_link_id, campaign_id, event_id, at)
  select distinct on (k.id) k.organization_id, k.id, k.tracking_link_id, k.campaign_id, d.event, to_timestamp(d.at_ms / 1000)
    from unnest(?::uuid[], ?::text[], ?::float8[]) as d (event, listener, at_ms)
    join analytics.link_click k on k.organization_id = ?::uuid and k.listener_key = decode(d.listener, 'hex') and k.counted
         and k.at <= to_timestamp(d.at_ms / 1000) and k.at > to_timestamp(d.at_ms / 1000) - interval '1 hour'
   order by k.id, d.at_ms, d.event
  on conflict (organization_id, click_id) do update set event_id = excluded.event_id, at = excluded.at
   where (excluded.at, excluded.event_id) < (led.at, led.event_id)`;

/**
 * Ties downloads to the clicks that led to them: the same address and app within the hour before. Runs with every round of counting,
 * in its transaction; an organization that nobody clicks at costs it one look into an empty index. // A6
 */
export async function noteLedDownloads(
  em: EntityManager,
  organizationId: string,
  { added, removed }: { added: readonly CountedDownload[]; removed: readonly CountedDownload[] },
): Promise<void> {
  const [has] = await em.execute<{ some: boolean }[]>(
    '/* has-clicks */ select exists (select from analytics.link_click where organization_id = ? and counted and listener_key is not null) as some',
    [organizationId],
  );
  if (!has!.some) return;
  const column = <Field extends keyof CountedDownload>(rows: readonly CountedDownload[], field: Field) =>
    plainArrayLiteral(rows.map((row) => row[field]));
  if (removed.length > 0) await executeBound(em, FORGET, [organizationId, column(removed, 'eventId')]);
  if (added.length > 0)
    await executeBound(em, NOTE, [column(added, 'eventId'), column(added, 'listenerKey'), column(added, 'at'), organizationId]);
}
