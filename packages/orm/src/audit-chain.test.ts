import { newId } from '@castgraph/kernel/ids';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { makeViewer } from '@castgraph/testing/viewer';
import { createHmac } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorAudit } from './anchor-audit.ts';
import type { AuditAnchor } from './audit-anchor.ts';
import { auditChain } from './audit-chain.ts';
import { auditTables, recordAudit } from './audit.ts';
import { migrateSubgraph } from './migrate.ts';
import { closeOrm, openOrm, type Orm } from './open-orm.ts';
import { inOrganization } from './transact.ts';
import { verifyAudit, type AuditFault } from './verify-audit.ts';

const before = { name: '0001-audit', up: auditTables('chained') };
const chain = { name: '0002-chain', up: auditChain('chained') };

let database: TestDatabase;
let orm: Orm;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase({ subgraphs: [{ subgraph: 'chained', migrations: [before, chain] }] });
  orm = await openOrm({ subgraph: 'chained', entities: [], ...database });
  owner = new pg.Client({ connectionString: database.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  if (orm) await closeOrm(orm);
  await database?.close();
});

const signer = { keyId: 'test', sign: (anchor: object) => createHmac('sha256', 'key').update(JSON.stringify(anchor)).digest('base64url') };
const judgeAnchor = ({ signature, ...anchor }: AuditAnchor) => (anchor.keyId === 'test' ? signer.sign(anchor) === signature : undefined);

async function record(organizationId: string, count: number, details: Record<string, unknown> = {}): Promise<void> {
  const viewer = makeViewer({ organizationId });
  for (let at = 0; at < count; at++)
    await inOrganization(orm, organizationId, (em) =>
      recordAudit(em, { viewer, action: 'thing.create', subjectType: 'Thing', subjectId: `thing-${at}`, details: { at, ...details } }),
    );
}

const verify = (anchors: AuditAnchor[] = []) => verifyAudit({ client: owner, schemas: ['chained'], judgeAnchor, anchors });
const faultOf = async (organizationId: string, anchors: AuditAnchor[] = []): Promise<AuditFault | undefined> =>
  (await verify(anchors)).faults.find((fault) => fault.organizationId === organizationId);

/** What somebody does who is the database's owner. */
async function tamper(organizationId: string, ...statements: string[]): Promise<void> {
  for (const statement of statements) await owner.query(statement.replaceAll('$1', `'${organizationId}'`));
}

const entry = (seq: number) => `(select entry_id from chained.audit_link where organization_id = $1 and seq = ${seq})`;

describe('a chain of audit entries', () => {
  it('holds as it was written, whatever text is in it', async () => {
    const organizationId = newId();
    await record(organizationId, 3, { name: `5:a,"\\ ☃ \u{1F600}\n`, deep: { b: [1.5, 1e21, null], a: '' } });
    expect(await faultOf(organizationId)).toBeUndefined();
    const { rows } = await owner.query('select seq from chained.audit_link where organization_id = $1 order by seq', [organizationId]);
    expect(rows.map((row) => Number(row.seq))).toEqual([1, 2, 3]);
  });

  it('is one line for each organization, however many write at once', async () => {
    const organizations = [newId(), newId()];
    await Promise.all(organizations.flatMap((organizationId) => Array.from({ length: 8 }, () => record(organizationId, 3))));
    for (const organizationId of organizations) {
      expect(await faultOf(organizationId)).toBeUndefined();
      const { rows } = await owner.query('select seq from chained.audit_head where organization_id = $1', [organizationId]);
      expect(Number(rows[0].seq)).toBe(24);
    }
  });

  it('leaves no link of an entry that was rolled back, and links several of one transaction', async () => {
    const organizationId = newId();
    const viewer = makeViewer({ organizationId });
    const two = (fail: boolean) =>
      inOrganization(orm, organizationId, async (em) => {
        for (const subjectId of ['a', 'b']) await recordAudit(em, { viewer, action: 'thing.create', subjectType: 'Thing', subjectId });
        if (fail) throw new Error('no');
      });
    await expect(two(true)).rejects.toThrow('no');
    await two(false);
    expect(await faultOf(organizationId)).toBeUndefined();
    const { rows } = await owner.query('select count(*)::int as n from chained.audit_link where organization_id = $1', [organizationId]);
    expect(rows[0].n).toBe(2);
  });

  it('cannot be written, changed or cut by the service itself', async () => {
    const organizationId = newId();
    await record(organizationId, 1);
    for (const statement of [
      `insert into chained.audit_link values ('${organizationId}', 2, '${newId()}', '', '')`,
      `update chained.audit_head set seq = 0`,
      'delete from chained.audit_link',
      'delete from chained.audit_anchor',
      'set constraints all immediate; alter table chained.audit_entry disable trigger all',
      `select chained.link_audit_entry(e) from chained.audit_entry e`,
    ])
      await expect(inOrganization(orm, organizationId, (em) => em.execute(statement))).rejects.toThrow(/permission denied|must be owner/);
    expect(await inOrganization(orm, newId(), (em) => em.execute('select * from chained.audit_link'))).toEqual([]);
  });

  it('begins with the entries that were there before it', async () => {
    const earlier = await createTestDatabase({ subgraphs: [{ subgraph: 'chained', migrations: [before] }] });
    const client = new pg.Client({ connectionString: earlier.databaseUrl });
    await client.connect();
    try {
      const organizationId = newId();
      for (const at of ['2026-01-02', '2026-01-01', '2026-01-03'])
        await client.query(
          `insert into chained.audit_entry values ($1, $2, $3, 'user', 'u', 'thing.create', 'Thing', $4, '{"b":1,"a":2}')`,
          [organizationId, newId(), at, at],
        );
      await migrateSubgraph({ subgraph: 'chained', migrations: [before, chain], ...earlier });
      const report = await verifyAudit({ client, schemas: ['chained'], judgeAnchor });
      expect(report).toMatchObject({ chains: 1, entries: 3, faults: [] });
      const { rows } = await client.query('select subject_id from chained.audit_trail order by seq');
      expect(rows.map((row) => row.subject_id)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03']);
    } finally {
      await client.end();
      await earlier.close();
    }
  });
});

describe('verifying names the first broken link', () => {
  it.each<[string, number, RegExp, string[]]>([
    ['of a changed entry', 2, /was changed/, [`update chained.audit_entry set details = '{"at":9}' where id = ${entry(2)}`]],
    ['of an entry whose actor was changed', 1, /was changed/, [`update chained.audit_entry set viewer_id = 'else' where id = ${entry(1)}`]],
    ['of a deleted entry', 3, /entry was deleted/, [`delete from chained.audit_entry where id = ${entry(3)}`]],
    [
      'of an entry that was deleted with its link',
      3,
      /link is missing/,
      [`delete from chained.audit_entry where id = ${entry(3)}`, 'delete from chained.audit_link where organization_id = $1 and seq = 3'],
    ],
    [
      'of entries in another order',
      2,
      /was changed/,
      [
        `create temporary table swapped as select seq, entry_id from chained.audit_link where organization_id = $1 and seq in (2, 3)`,
        `update chained.audit_link set entry_id = gen_random_uuid() where organization_id = $1 and seq = 3`,
        `update chained.audit_link set entry_id = (select entry_id from swapped where seq = 3) where organization_id = $1 and seq = 2`,
        `update chained.audit_link set entry_id = (select entry_id from swapped where seq = 2) where organization_id = $1 and seq = 3`,
        'drop table swapped',
      ],
    ],
    [
      'of an entry that was slipped in',
      6,
      /has no link/,
      [
        'alter table chained.audit_entry disable trigger chain',
        `insert into chained.audit_entry values ($1, gen_random_uuid(), now(), 'user', 'u', 'thing.create', 'Thing', 't')`,
        'alter table chained.audit_entry enable trigger chain',
      ],
    ],
    [
      'of a cut-off end',
      5,
      /cut off/,
      [`delete from chained.audit_entry where id = ${entry(5)}`, 'delete from chained.audit_link where organization_id = $1 and seq = 5'],
    ],
  ])('%s', async (_, seq, fault, statements) => {
    const organizationId = newId();
    const bystander = newId();
    await record(organizationId, 5);
    await record(bystander, 1);
    await tamper(organizationId, ...statements);
    expect(await faultOf(organizationId)).toMatchObject({ schema: 'chained', seq, fault: expect.stringMatching(fault) });
    expect(await faultOf(bystander)).toBeUndefined();
  });

  const cut = [
    `delete from chained.audit_entry where id = ${entry(3)}`,
    'delete from chained.audit_link where organization_id = $1 and seq = 3',
    'update chained.audit_head h set seq = l.seq, hash = l.hash from chained.audit_link l where h.organization_id = $1 and l.organization_id = $1 and l.seq = 2',
  ];

  it('of an end that was cut off with its head, by the anchor in the database', async () => {
    const organizationId = newId();
    await record(organizationId, 3);
    await anchorAudit(orm, signer);
    await tamper(organizationId, ...cut);
    expect(await faultOf(organizationId)).toMatchObject({ seq: 3, fault: expect.stringMatching(/cut off: .* had 3 entries/) });
  });

  it('of an end that was cut off with its head and anchors, by the anchors of the log', async () => {
    const organizationId = newId();
    await record(organizationId, 3);
    const anchors = await anchorAudit(orm, signer);
    await tamper(organizationId, ...cut, 'delete from chained.audit_anchor where organization_id = $1');
    expect(await faultOf(organizationId)).toBeUndefined();
    expect(await faultOf(organizationId, anchors)).toMatchObject({ seq: 3, fault: expect.stringMatching(/cut off/) });
  });

  it('of a chain that was written anew from its changed entry on, and of an anchor made up for it', async () => {
    const organizationId = newId();
    await record(organizationId, 2);
    const anchors = await anchorAudit(orm, signer);
    const anew = [
      `update chained.audit_entry set viewer_id = 'else' where organization_id = $1`,
      'create temporary table kept as select * from chained.audit_entry where organization_id = $1',
      'delete from chained.audit_link where organization_id = $1',
      'delete from chained.audit_head where organization_id = $1',
      'select chained.link_audit_entry(kept::text::chained.audit_entry) from kept order by id',
      'drop table kept',
    ];
    await tamper(organizationId, ...anew);
    expect(await faultOf(organizationId)).toMatchObject({ seq: 2, fault: expect.stringMatching(/anchored/) });
    await tamper(
      organizationId,
      `update chained.audit_anchor a set hash = l.hash from chained.audit_link l where a.organization_id = $1 and l.organization_id = $1 and l.seq = a.seq`,
    );
    expect(await faultOf(organizationId)).toMatchObject({ fault: expect.stringMatching(/signature .* is not ours/) });
    expect(await faultOf(organizationId, anchors)).toMatchObject({ fault: expect.stringMatching(/anchored/) });
  });

  it('anchors a chain once for each length and key', async () => {
    const organizationId = newId();
    await record(organizationId, 1);
    const of = (made: AuditAnchor[]) => made.filter((anchor) => anchor.organizationId === organizationId).map(({ seq }) => seq);
    expect(of(await anchorAudit(orm, signer))).toEqual([1]);
    expect(of(await anchorAudit(orm, signer))).toEqual([]);
    await record(organizationId, 1);
    expect(of(await anchorAudit(orm, { ...signer, keyId: 'other' }))).toEqual([2]);
    expect((await verify()).unchecked).toBeGreaterThan(0);
  });
});
