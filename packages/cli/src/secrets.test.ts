import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorSigner } from '@castgraph/auth/audit-anchor';
import { newId } from '@castgraph/kernel/ids';
import { anchorAudit } from '@castgraph/orm/anchor-audit';
import { auditChain } from '@castgraph/orm/audit-chain';
import { auditTables, recordAudit } from '@castgraph/orm/audit';
import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { makeViewer } from '@castgraph/testing/viewer';
import { main } from './main.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const next = Buffer.alloc(32, 8).toString('base64');
const folder = mkdtempSync(join(tmpdir(), 'castgraph-cli-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

class Sink extends Writable {
  readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(Buffer.from(chunk));
    done();
  }
}

async function run(words: string[], input: Uint8Array = Buffer.alloc(0), env: Record<string, string> = { SECRETS_KEY: key }) {
  const stdout = new Sink();
  const pieces = Array.from({ length: Math.ceil(input.length / 50_000) }, (_, at) =>
    Buffer.from(input.subarray(at * 50_000, (at + 1) * 50_000)),
  );
  const code = await main(words, { stdin: Readable.from(pieces), stdout, stderr: new Sink(), env });
  return { code, out: Buffer.concat(stdout.chunks) };
}

describe('a sealed backup', () => {
  const backup = randomBytes(300_000);

  it('comes back byte for byte, from standard input and from a file, also after SECRETS_KEY has changed', async () => {
    const sealed = await run(['seal-file', '-'], backup);
    expect(sealed.code).toBe(0);
    expect(sealed.out.includes(backup.subarray(0, 64))).toBe(false);
    expect((await run(['open-file', '-'], sealed.out)).out.equals(backup)).toBe(true);
    writeFileSync(join(folder, 'backup.sealed'), sealed.out);
    const later = { SECRETS_KEY: next, SECRETS_KEY_PREVIOUS: key };
    expect((await run(['open-file', join(folder, 'backup.sealed')], undefined, later)).out.equals(backup)).toBe(true);
  });

  it('reads its key from a file', async () => {
    writeFileSync(join(folder, 'key'), `${key}\n`);
    const sealed = await run(['seal-file', '-'], backup, { SECRETS_KEY_FILE: join(folder, 'key') });
    expect((await run(['open-file', '-'], sealed.out)).out.equals(backup)).toBe(true);
  });

  it('is refused with status 2 when it was cut off, altered, sealed under another name or another key', async () => {
    const { out } = await run(['seal-file', '-'], backup);
    const altered = Buffer.from(out);
    altered[100_000]! ^= 1;
    for (const [sealed, words, env] of [
      [out.subarray(0, -100_000), [], undefined],
      [altered, [], undefined],
      [out, ['--name', 'other'], undefined],
      [out, [], { SECRETS_KEY: next }],
      [backup, [], undefined],
    ] as const) {
      const { code, out: said } = await run(['open-file', '-', ...words], sealed, env);
      expect(code).toBe(2);
      expect(said.toString('latin1')).toMatch(/"BAD_INPUT"/);
    }
    for (const env of [{}, { SECRETS_KEY: 'c2hvcnQ=' }] as Record<string, string>[])
      expect((await run(['seal-file', '-'], backup, env)).code).toBe(2);
  });
});

describe('audit verify', () => {
  let database: TestDatabase;
  let orm: Orm;
  let owner: pg.Client;
  const organizationId = newId();
  beforeAll(async () => {
    const up = [
      { name: '0001-audit', up: auditTables('proved') },
      { name: '0002-chain', up: auditChain('proved') },
    ];
    database = await createTestDatabase({ subgraphs: [{ subgraph: 'proved', migrations: up }] });
    orm = await openOrm({ subgraph: 'proved', entities: [], ...database });
    owner = new pg.Client({ connectionString: database.databaseUrl });
    await owner.connect();
    const viewer = makeViewer({ organizationId });
    for (const subjectId of ['a', 'b', 'c'])
      await inOrganization(orm, organizationId, (em) =>
        recordAudit(em, { viewer, action: 'thing.create', subjectType: 'Thing', subjectId }),
      );
  });
  afterAll(async () => {
    await owner?.end();
    if (orm) await closeOrm(orm);
    await database?.close();
  });

  const verify = async (words: string[] = [], env: Record<string, string> = {}) => {
    const { code, out } = await run(['audit', 'verify', ...words], undefined, {
      DATABASE_URL: database.databaseUrl,
      SECRETS_KEY: database.secretsKey,
      ...env,
    });
    return { code, report: JSON.parse(out.toString()) as Record<string, unknown> };
  };

  it('says that all is well, and counts anchors whose key it does not have', async () => {
    await anchorAudit(orm, anchorSigner(database.secretsKey));
    expect(await verify()).toEqual({ code: 0, report: { chains: 1, entries: 3, anchors: 1, unchecked: 0, faults: [] } });
    expect((await verify([], { SECRETS_KEY: next })).report).toMatchObject({ unchecked: 1, faults: [] });
  });

  it('ends with status 1 and the place of the first broken link', async () => {
    await owner.query('begin');
    const { rows } = await owner.query(`update proved.audit_entry set action = 'thing.delete' where subject_id = 'b' returning id`);
    await owner.query('commit');
    const { code, report } = await verify();
    expect(code).toBe(1);
    expect(report['faults']).toEqual([
      { schema: 'proved', organizationId, seq: 2, entryId: rows[0].id, fault: 'the entry or its link was changed' },
    ]);
    await owner.query(`update proved.audit_entry set action = 'thing.create' where subject_id = 'b'`);
  });

  it('finds by the log what was cut off with its anchors', async () => {
    const anchors = (await owner.query('select * from proved.audit_anchor')).rows;
    const log = anchors.map((row) =>
      JSON.stringify({
        level: 'INFO',
        msg: 'Audit chain anchored',
        audit_anchor: {
          schema: 'proved',
          organizationId,
          seq: Number(row.seq),
          hash: row.hash.toString('hex'),
          at: row.at.toISOString(),
          keyId: row.key_id,
          signature: row.signature,
        },
      }),
    );
    writeFileSync(join(folder, 'workers.log'), ['not JSON "signature"', '{"msg":"other"}', ...log].join('\n'));
    for (const statement of [
      `delete from proved.audit_entry where subject_id = 'c'`,
      'delete from proved.audit_link where seq = 3',
      'update proved.audit_head h set seq = 2, hash = l.hash from proved.audit_link l where l.seq = 2',
      'delete from proved.audit_anchor',
    ])
      await owner.query(statement);
    expect((await verify()).code).toBe(0);
    const { code, report } = await verify(['--anchors', join(folder, 'workers.log')]);
    expect(code).toBe(1);
    expect(report['faults']).toMatchObject([{ seq: 3, fault: expect.stringMatching(/cut off: .* had 3 entries/) }]);
  });

  it('says what it needs', async () => {
    expect((await run(['audit', 'verify'], undefined, {})).out.toString()).toMatch(/needs DATABASE_URL/);
    expect((await run(['audit', 'verify'], undefined, { DATABASE_URL: 'postgres://127.0.0.1:1/x' })).code).toBe(2);
  });
});
