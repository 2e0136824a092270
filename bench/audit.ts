import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '@castgraph/kernel/ids';
import { auditTables, recordAudit } from '@castgraph/orm/audit';
import { auditChain } from '@castgraph/orm/audit-chain';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { verifyAudit } from '@castgraph/orm/verify-audit';
import { findFreePort } from '../tools/run/find-free-port.ts';
import { openProcessLog } from '../tools/run/logs.ts';
import { startPostgres } from '../tools/run/start-postgres.ts';
import { median } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * What the chain costs: transactions that record an entry and commit it durably, with the chain and without it, by turns in the
 * same run; by writers of one organization, who take turns at its head, and by writers of eight. And how fast chains are verified.
 */
const ROUNDS = 5;
const PER_WRITER = 150;
const WRITERS = 8;
const secretsKey = Buffer.alloc(32, 'castgraph bench ').toString('base64');

const dir = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
const postgres = await startPostgres({
  dir: join(dir, 'postgres'),
  password: 'bench',
  port: await findFreePort(),
  log: openProcessLog(dir, 'postgres'),
  durable: true,
});
try {
  const [plain, chained] = [await openAudited('unchained', false), await openAudited('chained', true)];
  await measure('one organization', plain, chained, 1);
  await measure('eight organizations', plain, chained, WRITERS);
  await measureVerification();
  await closeOrm(plain);
  await closeOrm(chained);
} finally {
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}

async function openAudited(subgraph: string, isChained: boolean): Promise<Orm> {
  const migrations = [
    { name: '0001-audit', up: auditTables(subgraph) },
    ...(isChained ? [{ name: '0002-chain', up: auditChain(subgraph) }] : []),
  ];
  await migrateSubgraph({ subgraph, databaseUrl: postgres.url, migrations, secretsKey });
  return openOrm({ subgraph, entities: [], databaseUrl: postgres.url, secretsKey });
}

async function measure(name: string, plain: Orm, chained: Orm, organizations: number): Promise<void> {
  const seconds = { plain: [] as number[], chained: [] as number[] };
  for (let round = -1; round < ROUNDS; round++)
    for (const [way, orm] of [
      ['plain', plain],
      ['chained', chained],
    ] as const) {
      const took = await write(orm, organizations);
      if (round >= 0) seconds[way].push(took);
    }
  const ratio = median(seconds.plain.map((one, round) => one / seconds.chained[round]!));
  const entries = WRITERS * PER_WRITER;
  reportFigure({ name: `audit/${name}`, value: entries / median(seconds.chained), unit: '/s', ratio, against: 'entries without a chain' });
}

async function write(orm: Orm, organizations: number): Promise<number> {
  const ids = Array.from({ length: organizations }, () => newId());
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const organizationId = ids[writer % organizations]!;
      const viewer = { kind: 'user' as const, id: newId(), organizationId };
      for (let at = 0; at < PER_WRITER; at++)
        await inOrganization(orm, organizationId, (em) =>
          recordAudit(em, {
            viewer,
            action: 'campaign.create',
            subjectType: 'Campaign',
            subjectId: newId(),
            details: { name: 'Autumn', at },
          }),
        );
    }),
  );
  return (performance.now() - startedAt) / 1000;
}

async function measureVerification(): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const startedAt = performance.now();
  const { entries, faults } = await verifyAudit({ client, schemas: ['chained'], judgeAnchor: () => undefined });
  if (faults.length > 0) throw new Error(`The chain does not hold: ${JSON.stringify(faults[0])}`);
  reportFigure({ name: 'audit/verified', value: entries / ((performance.now() - startedAt) / 1000), unit: '/s' });
  await client.end();
}
