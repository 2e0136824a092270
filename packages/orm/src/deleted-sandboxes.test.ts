import { newId } from '@castgraph/kernel/ids';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { makeViewer } from '@castgraph/testing/viewer';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorAudit } from './anchor-audit.ts';
import type { AuditAnchor } from './audit-anchor.ts';
import { auditChain } from './audit-chain.ts';
import { auditTables, recordAudit } from './audit.ts';
import { closeOrm, openOrm, type Orm } from './open-orm.ts';
import { inOrganization } from './transact.ts';
import { verifyAudit } from './verify-audit.ts';

const migrations = [
  { name: '0001-audit', up: auditTables('accounts') },
  { name: '0002-chain', up: auditChain('accounts') },
];
const DAY_MS = 86_400_000;

let database: TestDatabase;
let orm: Orm;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase({ subgraphs: [{ subgraph: 'accounts', migrations }] });
  orm = await openOrm({ subgraph: 'accounts', entities: [], ...database });
  owner = new pg.Client({ connectionString: database.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  if (orm) await closeOrm(orm);
  await database?.close();
});

const signer = { keyId: 'test', sign: () => 'signed' };

async function record(organizationId: string, action: string, subjectId: string): Promise<void> {
  const viewer = makeViewer({ organizationId });
  await inOrganization(orm, organizationId, (em) => recordAudit(em, { viewer, action, subjectType: 'Organization', subjectId }));
}

/** All chains are anchored, as the workers do, at an instant so many days after the first. */
const anchorAfter = (days: number) => anchorAudit(orm, signer, new Date(Date.UTC(2026, 10, 1) + days * DAY_MS));

/** What is left of an organization that is gone: nothing. */
async function erase(organizationId: string): Promise<void> {
  for (const table of ['audit_anchor', 'audit_link', 'audit_head', 'audit_entry'])
    await owner.query(`delete from accounts.${table} where organization_id = $1`, [organizationId]);
}

async function isFault(organizationId: string, anchors: AuditAnchor[]): Promise<boolean> {
  const { faults } = await verifyAudit({ client: owner, schemas: ['accounts'], judgeAnchor: () => true, anchors });
  return faults.some((fault) => fault.organizationId === organizationId);
}

describe('a chain that is gone, of which the log has an anchor', () => {
  it('is no fault where it was a sandbox’s, made and deleted in the chain of its home', async () => {
    const [home, sandbox] = [newId(), newId()];
    await record(home, 'sandbox.create', sandbox);
    await record(sandbox, 'api-key.create', 'key');
    const log = await anchorAfter(0);
    await record(home, 'sandbox.delete', sandbox);
    log.push(...(await anchorAfter(9)));
    await erase(sandbox);
    expect(await isFault(sandbox, log)).toBe(false);
    expect(await isFault(home, log)).toBe(false);
  });

  it('is a fault where nothing says that it was deleted', async () => {
    const [home, sandbox] = [newId(), newId()];
    await record(home, 'sandbox.create', sandbox);
    await record(sandbox, 'api-key.create', 'key');
    const log = await anchorAfter(0);
    await erase(sandbox);
    expect(await isFault(sandbox, log)).toBe(true);
  });

  it('is a fault where the entry of its deletion is all there is', async () => {
    const [home, victim] = [newId(), newId()];
    await record(victim, 'api-key.create', 'key');
    const log = await anchorAfter(0);
    await record(home, 'sandbox.delete', victim);
    await erase(victim);
    expect(await isFault(victim, log)).toBe(true);
  });

  it('is a fault where its making was written after the fact, by whoever owns the database', async () => {
    const [home, victim] = [newId(), newId()];
    await record(home, 'member.invite', 'somebody');
    await record(victim, 'api-key.create', 'key');
    const log = await anchorAfter(0);
    await record(home, 'sandbox.create', victim);
    await record(home, 'sandbox.delete', victim);
    log.push(...(await anchorAfter(9)));
    await erase(victim);
    expect(await isFault(victim, log)).toBe(true);
    expect(await isFault(home, log)).toBe(false);
  });
});
