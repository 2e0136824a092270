import { newId } from '@castgraph/kernel/ids';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { makeViewer } from '@castgraph/testing/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTables, recordAudit } from './audit.ts';
import { closeOrm, openOrm, type Orm } from './open-orm.ts';
import { inOrganization } from './transact.ts';

let database: TestDatabase;
let orm: Orm;

beforeAll(async () => {
  database = await createTestDatabase({
    subgraphs: [{ subgraph: 'audited', migrations: [{ name: '0001-audit', up: auditTables('audited') }] }],
  });
  orm = await openOrm({ subgraph: 'audited', entities: [], ...database });
});
afterAll(async () => {
  if (orm) await closeOrm(orm);
  await database?.close();
});

const entries = (organizationId: string) => inOrganization(orm, organizationId, (em) => em.execute('select * from audited.audit_entry'));

describe('recordAudit', () => {
  it('says who did what to what, to the organization alone', async () => {
    const viewer = makeViewer({ organizationId: newId() });
    const campaign = newId();
    await inOrganization(orm, viewer.organizationId, (em) =>
      recordAudit(em, {
        viewer,
        action: 'campaign.create',
        subjectType: 'Campaign',
        subjectId: campaign,
        details: { name: "Brewer's \\ Spring" },
      }),
    );
    expect(await entries(viewer.organizationId)).toMatchObject([
      {
        viewer_kind: 'user',
        viewer_id: viewer.id,
        action: 'campaign.create',
        subject_type: 'Campaign',
        subject_id: campaign,
        details: { name: "Brewer's \\ Spring" },
      },
    ]);
    expect(await entries(newId())).toEqual([]);
  });

  it('keeps no address, e-mail or secret that a change had in it', async () => {
    const viewer = makeViewer({ organizationId: newId() });
    const details = { email: 'ada@example.com', from: '203.0.113.9', token: 'x', feedUrl: 'https://u:p@feeds.example/?key=k' };
    await inOrganization(orm, viewer.organizationId, (em) =>
      recordAudit(em, { viewer, action: 'member.invite', subjectType: 'User', subjectId: newId(), details }),
    );
    expect(await entries(viewer.organizationId)).toMatchObject([
      {
        details: {
          email: 'a…@example.com',
          from: '[address]',
          token: '[redacted]',
          feedUrl: 'https://[redacted]@feeds.example/?key=[redacted]',
        },
      },
    ]);
  });

  it('leaves no entry of a change that did not happen', async () => {
    const viewer = makeViewer({ organizationId: newId() });
    const failing = inOrganization(orm, viewer.organizationId, async (em) => {
      await recordAudit(em, { viewer, action: 'campaign.create', subjectType: 'Campaign', subjectId: newId() });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await entries(viewer.organizationId)).toEqual([]);
  });

  it('writes what nobody who serves requests can change or remove', async () => {
    const viewer = makeViewer({ organizationId: newId() });
    for (const statement of [
      `update audited.audit_entry set action = 'x'`,
      'delete from audited.audit_entry',
      'truncate audited.audit_entry',
    ]) {
      await expect(inOrganization(orm, viewer.organizationId, (em) => em.execute(statement))).rejects.toThrow(/permission denied/);
    }
  });
});
