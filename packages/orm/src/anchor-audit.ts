import type { AuditAnchor } from './audit-anchor.ts';
import { subgraphOf, type Orm } from './open-orm.ts';
import { qualified } from './sql-names.ts';
import { inSystem } from './transact.ts';

/** Signs heads with a key that the database does not know. */
export interface AnchorSigner {
  keyId: string;
  sign(anchor: Omit<AuditAnchor, 'signature'>): string;
}

const BATCH = 500;

/**
 * Signs the head of every chain that grew, or whose last anchor is under another key, and keeps it beside the chain.
 * @returns the new anchors, for the log: a copy that nobody reaches who can reach the database
 */
export async function anchorAudit(orm: Orm, { keyId, sign }: AnchorSigner, now: Date = new Date()): Promise<AuditAnchor[]> {
  const made: AuditAnchor[] = [];
  for (;;) {
    const batch = await inSystem(orm, async (em) => {
      const schema = subgraphOf(em);
      const heads = await em.execute<{ organization_id: string; seq: string; hash: string }[]>(
        `/* find-unanchored-heads */ select organization_id, seq, encode(hash, 'hex') as hash from ${qualified(schema, 'audit_head')} h
          where not exists (select 1 from ${qualified(schema, 'audit_anchor')} a
                             where a.organization_id = h.organization_id and a.seq = h.seq and a.key_id = ?)
          order by organization_id limit ?`,
        [keyId, BATCH],
      );
      const anchors = heads.map(({ organization_id, seq, hash }) => {
        const head = { schema, organizationId: organization_id, seq: Number(seq), hash, at: now.toISOString(), keyId };
        return Object.assign(head, { signature: sign(head) });
      });
      for (const { organizationId, seq, hash, at, signature } of anchors)
        await em.execute(
          `insert into ${qualified(schema, 'audit_anchor')} (organization_id, seq, hash, at, key_id, signature)
           values (?, ?, decode(?, 'hex'), ?, ?, ?) on conflict do nothing`,
          [organizationId, seq, hash, at, keyId, signature],
        );
      return anchors;
    });
    made.push(...batch);
    if (batch.length < BATCH) return made;
  }
}
