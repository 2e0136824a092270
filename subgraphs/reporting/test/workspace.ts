import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Grant } from '@castgraph/kernel/grants';
import type { Role } from '@castgraph/kernel/scopes';
import { newId } from '@castgraph/kernel/ids';
import { closeOrm, openOrm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLive } from '@castgraph/service/live-channel';
import { openLog, type Log } from '@castgraph/telemetry/log';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { testRedisUrl } from '@castgraph/testing/redis';
import { makeViewer } from '@castgraph/testing/viewer';
import { withReporting } from '../src/context.ts';
import { entities } from '../src/entities.ts';
import type { ReportRequest } from '../src/generated/resolvers.ts';
import { migrations } from '../src/migrations.ts';
import { generateReport } from '../src/reports/generate-report.ts';
import type { MakingServices } from '../src/reports/make-report.ts';
import { Report } from '../src/reports/report.entity.ts';
import { reportsLoaders } from '../src/reports/reports.loaders.ts';
import { openGateway } from '../src/snapshots/gateway.ts';
import { openFileStorage } from '../src/storage/file-storage.ts';
import { sealedStorage } from '../src/storage/sealed-storage.ts';
import { startStubGateway, type StubGateway } from './stub-gateway.ts';

export const PUBLIC_URL = 'https://castgraph.test';

/** A database of reporting alone, a directory for files, and a gateway that is no more than a stub, for one suite. */
export interface Workspace extends MakingServices {
  database: TestDatabase;
  log: Log;
  stub: StubGateway;
  directory: string;
  organizationId: string;
  /** A campaign that the stub knows. */
  campaignId: string;
  /** A context of a member of the workspace's organization, or of another one; for a confined one with these grants. */
  as(role?: Role, organizationId?: string, grants?: readonly Grant[]): OperationContext;
  /** Asks for a report of the workspace's campaign, unless told otherwise. */
  request(changes?: Partial<ReportRequest>): Promise<Report>;
  /** The row of a report as it is now. */
  read(reportId: string): Promise<Report>;
  close(): Promise<void>;
}

export async function openWorkspace({ redisUrl = testRedisUrl() } = {}): Promise<Workspace> {
  const database = await createTestDatabase({ subgraphs: [{ subgraph: 'reporting', migrations }] });
  const { secretsKey } = database;
  const [orm, stub, directory] = await Promise.all([
    openOrm({ subgraph: 'reporting', entities, ...database }),
    startStubGateway(secretsKey),
    mkdtemp(join(tmpdir(), 'castgraph-reports-')),
  ]);
  const log = openLog('reporting-test', { target: { write: () => undefined } });
  const live = openLive({ redisUrl, log });
  const { id: organizationId } = makeOrganization();
  const campaignId = newId();
  stub.addCampaign(organizationId, campaignId);
  const extend = withReporting({ live, publicUrl: PUBLIC_URL, secretsKey });
  const as: Workspace['as'] = (role = 'owner', of = organizationId, grants) =>
    extend(createContext({ viewer: makeViewer({ organizationId: of, role, grants }), orm, log, loaders: reportsLoaders }));
  const dateRange = { from: '2026-09-01', to: '2026-09-30' };
  return {
    database,
    orm,
    log,
    live,
    stub,
    directory,
    organizationId,
    campaignId,
    as,
    gateway: openGateway({ url: stub.url, secretsKey }),
    storage: sealedStorage(openFileStorage(directory), secretsKey),
    request: (changes) => generateReport(as(), { campaignId, format: 'JSON', dateRange, ...changes }),
    read: (id) => inOrganization(orm, organizationId, (em) => em.findOneOrFail(Report, { organizationId, id }), { readOnly: true }),
    close: async () => {
      await live.close();
      await closeOrm(orm);
      await Promise.all([stub.close(), database.close(), rm(directory, { recursive: true })]);
    },
  };
}

/** Waits until the condition holds; the test's own time limit is the only clock. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(20);
}
