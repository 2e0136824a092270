import { newId } from '@castgraph/kernel/ids';
import { maskPersonal } from '@castgraph/kernel/mask-personal';
import type { Viewer } from '@castgraph/kernel/viewer';
import { subgraphOf, type EntityManager } from './open-orm.ts';
import { qualified } from './sql-names.ts';
import { enableTenantPolicies } from './tenant-table.ts';

export interface AuditRecord {
  viewer: Pick<Viewer, 'kind' | 'id' | 'organizationId' | 'delegation'>;
  /** `subject.verb`, past tense left out: `campaign.create`. */
  action: string;
  subjectType: string;
  subjectId: string;
  /** What changed. Never secrets, never listeners' addresses: what looks like one is masked before it is kept. */
  details?: Readonly<Record<string, unknown>>;
}

/** DDL of a subgraph's `audit_entry`: append-only for the service, who may neither change nor remove an entry. */
export function auditTables(schema: string): string[] {
  const table = qualified(schema, 'audit_entry');
  return [
    `create table ${table} (
       organization_id uuid not null,
       id uuid not null,
       at timestamptz not null default now(),
       viewer_kind text not null,
       viewer_id text not null,
       action text not null,
       subject_type text not null,
       subject_id text not null,
       details jsonb not null default '{}',
       primary key (organization_id, id))`,
    `create index on ${table} (organization_id, subject_type, subject_id, id)`,
    ...enableTenantPolicies(schema, 'audit_entry', { privileges: ['select', 'insert'] }),
  ];
}

/**
 * Records who did what, in the transaction of the change itself, so that neither exists without the other.
 * @returns the entry's id
 */
export async function recordAudit(
  em: EntityManager,
  { viewer, action, subjectType, subjectId, details = {} }: AuditRecord,
): Promise<string> {
  const id = newId();
  // What an app does, its person does: both are named.
  const told = viewer.delegation ? { ...details, clientId: viewer.delegation.clientId } : details;
  await em.execute(
    `insert into ${qualified(subgraphOf(em), 'audit_entry')}
       (organization_id, id, viewer_kind, viewer_id, action, subject_type, subject_id, details) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [viewer.organizationId, id, viewer.kind, viewer.id, action, subjectType, subjectId, JSON.stringify(maskPersonal(told))],
  );
  return id;
}
