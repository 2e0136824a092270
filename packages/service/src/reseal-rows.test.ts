import { currentKeyId } from '@castgraph/auth/data-key';
import { openSecret, sealSecret } from '@castgraph/auth/seal';
import { newId } from '@castgraph/kernel/ids';
import { auditTables } from '@castgraph/orm/audit';
import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import { sealedColumn } from '@castgraph/orm/sealed-column';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';
import { inOrganization } from '@castgraph/orm/transact';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countOutdated, resealRows } from './reseal-rows.ts';

const older = Buffer.alloc(32, 5).toString('base64');
const newer = Buffer.alloc(32, 6).toString('base64');
const both = `${newer},${older}`;
const sealed = { table: 'vault', column: 'secret', purposeOf: (id: string) => `vault:${id}` };
const { signal } = new AbortController();

let database: TestDatabase;
let orm: Orm;
beforeAll(async () => {
  const up = [
    ...auditTables('vaults'),
    'create table vaults.vault (organization_id uuid not null, id uuid not null, secret text, primary key (organization_id, id))',
    ...sealedColumn('vaults', 'vault', 'secret'),
    ...enableTenantPolicies('vaults', 'vault'),
    ...enableSystemAccess('vaults', 'vault'),
  ];
  database = await createTestDatabase({ subgraphs: [{ subgraph: 'vaults', migrations: [{ name: '0001-vaults', up }] }] });
  orm = await openOrm({ subgraph: 'vaults', entities: [], ...database });
});
afterAll(async () => {
  if (orm) await closeOrm(orm);
  await database?.close();
});
let organizationId: string;
beforeEach(() => void (organizationId = newId()));

async function keep(secretsKey: string, text: string, of = organizationId): Promise<string> {
  const id = newId();
  const secret = sealSecret(text, { organizationId: of, purpose: sealed.purposeOf(id), secretsKey });
  await inOrganization(orm, of, (em) => em.execute('insert into vaults.vault values (?, ?, ?)', [of, id, secret]));
  return id;
}

async function secretOf(id: string, of = organizationId): Promise<string> {
  const [row] = await inOrganization(orm, of, (em) =>
    em.execute<{ secret: string }[]>('select secret from vaults.vault where id = ?', [id]),
  );
  return row!.secret;
}

const audits = () =>
  inOrganization(orm, organizationId, (em) =>
    em.execute<{ action: string; details: unknown }[]>('select action, details from vaults.audit_entry'),
  );

describe('when SECRETS_KEY changes', () => {
  it('every secret comes under the current key, opens as before, and needs the old key no more', async () => {
    const other = newId();
    const ids = await Promise.all(Array.from({ length: 205 }, (_, at) => keep(older, `secret ${at}`)));
    const foreign = await keep(older, 'theirs', other);
    const told: number[] = [];
    const { resealed, unopened } = await resealRows(orm, both, sealed, { signal, onProgress: (done) => told.push(done) });
    expect({ resealed, unopened }).toEqual({ resealed: 206, unopened: 0 });
    expect(told.at(-1)).toBe(206);
    for (const at of [0, 100, 204])
      expect(openSecret(await secretOf(ids[at]!), { organizationId, purpose: sealed.purposeOf(ids[at]!), secretsKey: newer })).toBe(
        `secret ${at}`,
      );
    expect(
      openSecret(await secretOf(foreign, other), { organizationId: other, purpose: sealed.purposeOf(foreign), secretsKey: newer }),
    ).toBe('theirs');
    expect(await countOutdated(orm, sealed, currentKeyId(newer))).toBe(0);
  });

  it('a second round does nothing and records nothing', async () => {
    await keep(older, 'one');
    await resealRows(orm, both, sealed, { signal });
    expect(await audits()).toMatchObject([{ action: 'secrets.reseal', details: { table: 'vault', column: 'secret', rows: 1 } }]);
    expect(await resealRows(orm, both, sealed, { signal })).toEqual({ resealed: 0, unopened: 0 });
    expect(await audits()).toHaveLength(1);
  });

  it('goes on where it was stopped', async () => {
    await Promise.all(Array.from({ length: 201 }, () => keep(older, 'many')));
    const stop = new AbortController();
    const stopped = resealRows(orm, both, sealed, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toThrow(/aborted/);
    const { resealed } = await resealRows(orm, both, sealed, { signal });
    expect(resealed).toBeGreaterThan(0);
    expect(resealed).toBeLessThan(201);
    expect(await countOutdated(orm, sealed, currentKeyId(newer))).toBe(0);
  });

  it('a row that no key opens is counted, left as it is and holds up no other', async () => {
    const lost = await keep(Buffer.alloc(32, 9).toString('base64'), 'lost');
    const good = await keep(older, 'good');
    const before = await secretOf(lost);
    expect(await resealRows(orm, both, sealed, { signal })).toEqual({ resealed: 1, unopened: 1 });
    expect(await secretOf(lost)).toBe(before);
    expect(openSecret(await secretOf(good), { organizationId, purpose: sealed.purposeOf(good), secretsKey: newer })).toBe('good');
  });

  it('two workers at once do each row once', async () => {
    await inOrganization(orm, organizationId, (em) => em.execute('select 1'));
    await Promise.all(Array.from({ length: 30 }, () => keep(older, 'shared')));
    const rounds = await Promise.all([resealRows(orm, both, sealed, { signal }), resealRows(orm, both, sealed, { signal })]);
    expect(rounds[0].resealed + rounds[1].resealed).toBe(30);
  });
});
