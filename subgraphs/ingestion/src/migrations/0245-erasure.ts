import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies, CURRENT_ORGANIZATION } from '@castgraph/orm/tenant-table';

/** How long an organization keeps its requests one by one, as analytics announces it; null: as long as the installation does. */
const RETENTION = `create table ingestion.log_retention (
  organization_id uuid primary key,
  event_days int,
  occurred_at timestamptz not null)`;

/**
 * Takes a household's keys out of a span of the log of the transaction's organization. Another key stands for each listener, so that
 * what was counted of them stays so many; without the salt nobody finds out which. // A5d
 */
const ERASE = `create function ingestion.erase_household(household bytea, listeners bytea[], salt bytea, first timestamptz, last timestamptz)
  returns bigint language plpgsql security definer set search_path = pg_catalog as $$
  declare n bigint; organization uuid := ${CURRENT_ORGANIZATION};
  begin
    if organization is null then raise exception 'No organization is set'; end if;
    update ingestion.listener_event set household_key = null, listener_key = substring(sha256(salt || listener_key) for 16)
      where organization_id = organization and at >= first and at < last
        and (household_key = household or listener_key = any (listeners));
    get diagnostics n = row_count;
    return n;
  end $$`;

/** Removes up to `most` requests of the transaction's organization that are older than the day. Never what a recount may need. */
const DELETE = `create function ingestion.delete_old_events(before date, most int) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
  declare n bigint; organization uuid := ${CURRENT_ORGANIZATION};
  begin
    if organization is null then raise exception 'No organization is set'; end if;
    if before > (now() at time zone 'UTC')::date - 62 then raise exception 'Requests of days from % on are still needed', before; end if;
    with old as (select organization_id, event_id, at from ingestion.listener_event
                  where organization_id = organization and at < (before::text || ' 00:00:00+00')::timestamptz limit most)
    delete from ingestion.listener_event e using old
      where e.organization_id = organization and e.event_id = old.event_id and e.at = old.at
        and e.at < (before::text || ' 00:00:00+00')::timestamptz;
    get diagnostics n = row_count;
    return n;
  end $$`;

const FUNCTIONS = ['erase_household(bytea, bytea[], bytea, timestamptz, timestamptz)', 'delete_old_events(date, int)'];

/** Households erased from the log, and days of the log that an organization does not want kept. */
export const erasure: Migration = {
  name: '0245-erasure',
  up: [
    RETENTION,
    ...enableTenantPolicies('ingestion', 'log_retention'),
    ...enableSystemAccess('ingestion', 'log_retention'),
    'create policy upkeep_deletes on ingestion.listener_event for delete to current_user using (true)',
    ERASE,
    DELETE,
    ...FUNCTIONS.flatMap((name) => [
      `revoke all on function ingestion.${name} from public`,
      `grant execute on function ingestion.${name} to castgraph_ingestion`,
    ]),
  ],
};
