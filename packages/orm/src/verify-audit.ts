import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { AuditAnchor } from './audit-anchor.ts';
import { AUDIT_INSTANT } from './audit-chain.ts';
import { findDeletedSandboxes } from './find-deleted-sandboxes.ts';
import { qualified } from './sql-names.ts';

/** The first thing that is wrong with a chain. */
export interface AuditFault {
  schema: string;
  organizationId: string;
  /** The place in the chain, from 1. */
  seq: number;
  entryId: string | null;
  fault: string;
}

export interface AuditReport {
  chains: number;
  entries: number;
  anchors: number;
  /** Anchors whose signature nobody could check, because their key is not known here. */
  unchecked: number;
  /** One a chain at most: what follows a broken link proves nothing. */
  faults: AuditFault[];
}

export interface VerifyOptions {
  /** The database's owner, or whoever may read all schemas. */
  client: Client;
  schemas: readonly string[];
  /** Whether an anchor's signature is ours; undefined when its key is not known. */
  judgeAnchor: (anchor: AuditAnchor) => boolean | undefined;
  /** Anchors from elsewhere, such as the log: they show what was cut off together with the database's own. */
  anchors?: readonly AuditAnchor[];
}

const BATCH = 5_000;

interface LinkRow {
  organization_id: string;
  seq: string;
  link_entry_id: string;
  prev_hash: Buffer;
  hash: Buffer;
  id: string | null;
  at: string;
  viewer_kind: string;
  viewer_id: string;
  action: string;
  subject_type: string;
  subject_id: string;
  details: string;
}

/** The schemas of the database that chain their audit entries. */
export async function findAuditSchemas(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relname = 'audit_head' and c.relkind = 'r' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Walks every chain of the schemas and computes each hash anew, here and not in the database, which is what is in doubt. */
export async function verifyAudit({ client, schemas, judgeAnchor, anchors = [] }: VerifyOptions): Promise<AuditReport> {
  const report: AuditReport = { chains: 0, entries: 0, anchors: 0, unchecked: 0, faults: [] };
  await client.query('begin isolation level repeatable read read only');
  try {
    await client.query(`select set_config('castgraph.system', 'on', true)`);
    const all = [...anchors];
    for (const schema of schemas) all.push(...(await readAnchors(client, schema)));
    const deleted = await findDeletedSandboxes(client, all);
    for (const schema of schemas) {
      const own = all.filter((anchor) => anchor.schema === schema);
      await verifySchema({ client, schema, judgeAnchor, anchors: own, deleted }, report);
    }
  } finally {
    await client.query('rollback');
  }
  return report;
}

/** SHA-256 over the hash before and the entry's fields, each with its length: as the trigger computes it. */
export function auditEntryHash(schema: string, entry: LinkRow): Buffer {
  const { seq, organization_id, id, at, viewer_kind, viewer_id, action, subject_type, subject_id, details } = entry;
  const fields = [
    'castgraph-audit-1',
    schema,
    seq,
    organization_id,
    id ?? '',
    at,
    viewer_kind,
    viewer_id,
    action,
    subject_type,
    subject_id,
    details,
  ];
  const framed = fields.map((field) => `${Buffer.byteLength(field)}:${field},`).join('');
  return createHash('sha256').update(entry.prev_hash).update(framed).digest();
}

interface SchemaToVerify {
  client: Client;
  schema: string;
  judgeAnchor: VerifyOptions['judgeAnchor'];
  /** Of this schema. */
  anchors: readonly AuditAnchor[];
  /** Organizations whose chains are rightly gone. */
  deleted: ReadonlySet<string>;
}

async function verifySchema({ client, schema, judgeAnchor, anchors, deleted }: SchemaToVerify, report: AuditReport): Promise<void> {
  const heads = await client.query<{ organization_id: string; seq: string; hash: Buffer }>(
    `select organization_id, seq, hash from ${qualified(schema, 'audit_head')}`,
  );
  const headOf = new Map(heads.rows.map((head) => [head.organization_id, head]));
  const linked = await client.query<{ organization_id: string }>(
    `select distinct organization_id from ${qualified(schema, 'audit_link')} union select organization_id from ${qualified(schema, 'audit_entry')}`,
  );
  const present = new Set([...headOf.keys(), ...linked.rows.map((row) => row.organization_id)]);
  const anchored = anchors.map((anchor) => anchor.organizationId).filter((id) => !deleted.has(id));
  const organizations = new Set([...present, ...anchored]);
  for (const organizationId of [...organizations].toSorted()) {
    const chain = new Chain(
      schema,
      organizationId,
      anchors.filter((anchor) => anchor.organizationId === organizationId),
    );
    for await (const row of readLinks(client, schema, organizationId)) if (!chain.take(row)) break;
    chain.end(headOf.get(organizationId), await findUnlinked(client, schema, organizationId));
    chain.judge(judgeAnchor, report);
    report.chains++;
    report.entries += chain.seq;
    if (chain.fault) report.faults.push(chain.fault);
  }
}

class Chain {
  seq = 0;
  fault: AuditFault | undefined;
  #hash: Buffer = Buffer.alloc(0);
  readonly #schema: string;
  readonly #organizationId: string;
  readonly #anchors: readonly AuditAnchor[];

  constructor(schema: string, organizationId: string, anchors: readonly AuditAnchor[]) {
    this.#schema = schema;
    this.#organizationId = organizationId;
    this.#anchors = anchors;
  }

  /** False once the chain is broken. */
  take(row: LinkRow): boolean {
    const seq = Number(row.seq);
    if (seq !== this.seq + 1) return this.#break(this.seq + 1, null, `its link is missing; the next one is ${seq}`);
    if (!row.prev_hash.equals(this.#hash)) return this.#break(seq, row.link_entry_id, 'its link does not follow from the one before it');
    if (row.id === null) return this.#break(seq, row.link_entry_id, 'the entry was deleted');
    if (!auditEntryHash(this.#schema, row).equals(row.hash)) return this.#break(seq, row.id, 'the entry or its link was changed');
    this.seq = seq;
    this.#hash = row.hash;
    const contradicting = this.#anchors.find((anchor) => anchor.seq === seq && anchor.hash !== row.hash.toString('hex'));
    if (contradicting) return this.#break(seq, row.id, `its hash is not the one that was anchored at ${contradicting.at}`);
    return true;
  }

  end(head: { seq: string; hash: Buffer } | undefined, unlinked: string | undefined): void {
    if (this.fault) return;
    const anchored = this.#anchors.toSorted((a, b) => b.seq - a.seq)[0];
    if (unlinked !== undefined) this.#break(this.seq + 1, unlinked, 'the entry has no link');
    else if (anchored && anchored.seq > this.seq)
      this.#break(this.seq + 1, null, `the end was cut off: at ${anchored.at} the chain had ${anchored.seq} entries`);
    else if (Number(head?.seq ?? 0) !== this.seq || !(head?.hash ?? Buffer.alloc(0)).equals(this.#hash))
      this.#break(this.seq + 1, null, `the end was cut off or added to: its head stands at ${head?.seq ?? 0}`);
  }

  judge(judgeAnchor: VerifyOptions['judgeAnchor'], report: AuditReport): void {
    for (const anchor of this.#anchors) {
      const verdict = judgeAnchor(anchor);
      report.anchors++;
      if (verdict === undefined) report.unchecked++;
      if (verdict === false && !this.fault) this.#break(anchor.seq, null, `the signature of the anchor of ${anchor.at} is not ours`);
    }
  }

  #break(seq: number, entryId: string | null, fault: string): false {
    this.fault = { schema: this.#schema, organizationId: this.#organizationId, seq, entryId, fault };
    return false;
  }
}

async function* readLinks(client: Client, schema: string, organizationId: string): AsyncGenerator<LinkRow> {
  let after = '0';
  for (;;) {
    const { rows } = await client.query<LinkRow>(
      `/* verify-audit */ select l.organization_id, l.seq, l.entry_id as link_entry_id, l.prev_hash, l.hash, e.id, ${AUDIT_INSTANT('e.at')} as at,
              e.viewer_kind, e.viewer_id, e.action, e.subject_type, e.subject_id, e.details::text as details
         from ${qualified(schema, 'audit_link')} l
         left join ${qualified(schema, 'audit_entry')} e on e.organization_id = l.organization_id and e.id = l.entry_id
        where l.organization_id = $1 and l.seq > $2 order by l.seq limit ${BATCH}`,
      [organizationId, after],
    );
    yield* rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.seq;
  }
}

async function findUnlinked(client: Client, schema: string, organizationId: string): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `select e.id from ${qualified(schema, 'audit_entry')} e
      where e.organization_id = $1 and not exists (
        select 1 from ${qualified(schema, 'audit_link')} l where l.organization_id = e.organization_id and l.entry_id = e.id)
      order by e.id limit 1`,
    [organizationId],
  );
  return rows[0]?.id;
}

async function readAnchors(client: Client, schema: string): Promise<AuditAnchor[]> {
  const { rows } = await client.query<{ organization_id: string; seq: string; hash: Buffer; at: Date; key_id: string; signature: string }>(
    `select organization_id, seq, hash, at, key_id, signature from ${qualified(schema, 'audit_anchor')}`,
  );
  return rows.map((row) => ({
    schema,
    organizationId: row.organization_id,
    seq: Number(row.seq),
    hash: row.hash.toString('hex'),
    at: row.at.toISOString(),
    keyId: row.key_id,
    signature: row.signature,
  }));
}
