import type { EntityManager } from '@castgraph/orm/open-orm';
import { SUBGRAPHS } from '@castgraph/orm/roles';
import { qualified } from '@castgraph/orm/sql-names';
import type { AuditFilter } from './audit-filter.ts';

/** One sensitive act, as the SDL's `AuditEntry` shows it. */
export interface AuditEntryRow {
  id: string;
  area: string;
  at: Date;
  actorKind: string;
  actorId: string;
  action: string;
  subjectType: string;
  subjectId: string;
  details: unknown;
  seq: string | null;
  hash: string | null;
}

/** Which entries of whom, from where on. */
export interface AuditQuestion {
  organizationId: string;
  filter: AuditFilter;
  /** Only entries whose id is smaller, which is: older. */
  beforeId: string | null;
  /** The newest that may be among them; null for any. */
  lastId?: string | null;
  limit: number;
}

/**
 * Entries of all parts of the product, newest first, through the view that each part makes as a contract. Ids are made in the
 * order of time by one rule everywhere, so they order the parts among each other. A part that is not installed has no entries.
 */
export async function findAuditEntries(em: EntityManager, question: AuditQuestion): Promise<AuditEntryRow[]> {
  const areas = await findAreas(em);
  const { condition, values } = conditionOf(question);
  const branches = areas.map(
    (area) =>
      `(select id, '${area}' as area, at, viewer_kind as "actorKind", viewer_id as "actorId", action, subject_type as "subjectType",
               subject_id as "subjectId", details, seq, encode(hash, 'hex') as hash
          from ${qualified(area, 'audit_trail')} where ${condition} order by id desc limit ?)`,
  );
  if (branches.length === 0) return [];
  return em.execute<AuditEntryRow[]>(
    `/* find-audit-entries */ select * from (${branches.join(' union all ')}) trail order by id desc limit ?`,
    [...areas.flatMap(() => values.concat(question.limit)), question.limit],
  );
}

async function findAreas(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(
    `/* find-audit-areas */ select n.nspname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relname = 'audit_trail' and c.relkind = 'v' and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`,
  );
  const found = new Set(rows.map(({ name }) => name));
  return SUBGRAPHS.filter((name) => found.has(name));
}

function conditionOf({ organizationId, filter, beforeId, lastId }: AuditQuestion): { condition: string; values: unknown[] } {
  const terms: [condition: string, value: unknown][] = [
    ['organization_id = ?', organizationId],
    ['id < ?::uuid', beforeId],
    ['id <= ?::uuid', lastId],
    ['viewer_id = ?', filter.actorId],
    ['starts_with(action, ?)', filter.action],
    ['subject_type = ?', filter.subjectType],
    ['subject_id = ?', filter.subjectId],
    ['at >= ?', filter.from],
    ['at < ?', filter.to],
  ];
  const given = terms.filter(([, value]) => value !== null && value !== undefined);
  return { condition: given.map(([condition]) => condition).join(' and '), values: given.map(([, value]) => value) };
}
