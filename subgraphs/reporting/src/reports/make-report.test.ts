import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatDecimal } from '@castgraph/kernel/money';
import { newId } from '@castgraph/kernel/ids';
import { inSystem } from '@castgraph/orm/transact';
import { listDeadLetters } from '@castgraph/queue/dead-letter';
import { startWorkers, type Workers } from '@castgraph/queue/worker-runtime';
import { registry } from '@castgraph/telemetry/metrics';
import { startRedis, type StartedRedis } from '@castgraph/testing/start-redis';
import { readCsv } from '../../test/read-csv.ts';
import { sampleFigures } from '../../test/sample-basis.ts';
import { openWorkspace, until, type Workspace } from '../../test/workspace.ts';
import { eraseSandboxJob } from '../sandbox/erase-sandbox.job.ts';
import { expireReportsJob, expireReportsSchedule } from './expire-reports.job.ts';
import { failReport } from './fail-report.ts';
import { followReport } from './follow-report.ts';
import { generateReportJob } from './generate-report.job.ts';
import { makeReport } from './make-report.ts';

let redis: StartedRedis;
let workspace: Workspace;
let workers: Workers;
beforeAll(async () => {
  // Queues have fixed names: in a Redis that others share, their workers would take these jobs.
  redis = await startRedis();
  workspace = await openWorkspace({ redisUrl: redis.url });
  const { orm, log } = workspace;
  workers = await startWorkers({
    subgraph: 'reporting',
    orm,
    log,
    redisUrl: redis.url,
    implementations: [generateReportJob(workspace), expireReportsJob(workspace), eraseSandboxJob(workspace.storage)],
    schedules: [expireReportsSchedule],
    timing: { lockDurationMs: 1_500, stalledIntervalMs: 1_000, backoffMs: 20, reconcileMs: 500, graceMs: 2_000 },
  });
});
beforeEach(() => {
  workspace.stub.mood = 'well';
  workspace.stub.onQuestion = undefined;
  workspace.stub.figures = (campaignId, dateRange) => sampleFigures({ campaignId, dateRange });
});
afterAll(async () => {
  await workers?.close();
  await workspace?.close();
  await redis?.close();
});

const { signal } = new AbortController();
const keyOf = (reportId: string) => ({ organizationId: workspace.organizationId, reportId });

async function settled(reportId: string) {
  await until(async () => ['READY', 'FAILED'].includes((await workspace.read(reportId)).status));
  return workspace.read(reportId);
}

async function fileOf(reportId: string): Promise<Buffer> {
  const { fileKey } = await workspace.read(reportId);
  return buffer((await workspace.storage.get(fileKey!))!.stream);
}

const parked = async (reportId: string) =>
  (await inSystem(workspace.orm, (em) => listDeadLetters(em))).find(
    ({ payload }) => (payload as { reportId: string }).reportId === reportId,
  );

describe('a report that was asked for', () => {
  it('is made at once, kept for 30 days, and described by its row', async () => {
    const { id } = await workspace.request({ customization: { title: 'For the board' } });
    const report = await settled(id);
    const file = await fileOf(id);
    expect(report).toMatchObject({
      status: 'READY',
      percent: 100,
      failure: null,
      fileSizeBytes: file.byteLength,
      asOf: new Date(sampleFigures().asOf),
    });
    expect(report.sha256).toBe(createHash('sha256').update(file).digest('hex'));
    expect(report.expiresAt!.getTime() - report.generatedAt!.getTime()).toBe(30 * 86_400_000);
    expect(report.metadata).toEqual(JSON.parse(file.toString()).report);
    expect(report.metadata).toMatchObject({ title: 'For the board', snapshotId: report.snapshotId });
    const metrics = await registry.metrics();
    expect(metrics).toMatch(/report_generation_duration_seconds_count\{[^}]*format="JSON"[^}]*\} [1-9]/);
    expect(metrics).toMatch(/report_file_size_bytes_count\{[^}]*format="JSON"[^}]*\} [1-9]/);
    expect(metrics).toMatch(/report_generation_success_rate\{[^}]*format="JSON"[^}]*\} 1/);
  });

  it('holds the same numbers in a second format of its snapshot, whatever has changed since', async () => {
    const json = await settled((await workspace.request()).id);
    workspace.stub.figures = (campaignId, dateRange) =>
      sampleFigures({ campaignId, dateRange, metrics: { ...sampleFigures().metrics, downloads: 99_999 } });
    const csv = await settled((await workspace.request({ format: 'CSV', snapshotId: json.snapshotId })).id);
    expect(csv).toMatchObject({ status: 'READY', snapshotId: json.snapshotId, asOf: json.asOf });
    const { figures } = JSON.parse((await fileOf(json.id)).toString());
    const rows = readCsv((await fileOf(csv.id)).toString().slice(1)).map((row) => row.map(({ text }) => text));
    const value = (metric: string) => rows.find(([section, name]) => section === 'summary' && name === metric)![2];
    expect(value('downloads')).toBe(String(figures.metrics.downloads));
    expect(value('reach')).toBe(String(figures.metrics.reach));
    expect(value('conversion value')).toBe(formatDecimal(figures.roi.conversionValue));
    expect(value('ROI')).toBe(String(figures.roi.roi));
  });

  it('tells its watchers until it is ready', async () => {
    const gate = Promise.withResolvers<void>();
    workspace.stub.onQuestion = () => gate.promise;
    const { id } = await workspace.request();
    const stream = followReport(workspace.as(), id);
    await stream.next();
    gate.resolve();
    let last = 0;
    while ((await workspace.read(id)).status !== 'READY' || last < (await workspace.read(id)).version)
      last = (await stream.next()).value.version;
    expect(last).toBeGreaterThan(2);
    await stream.return?.();
  });
});

describe('a report that cannot be made', () => {
  it('of an unknown campaign fails with a sentence, at the first try', async () => {
    const campaignId = newId();
    const report = await settled((await workspace.request({ campaignId })).id);
    expect(report).toMatchObject({ status: 'FAILED', failure: `There is no campaign ${campaignId} in this organization`, fileKey: null });
    await until(async () => (await parked(report.id)) !== undefined);
    expect((await parked(report.id))?.attempts).toBe(1);
  });

  it("of another organization's campaign fails in the same words", async () => {
    const campaignId = newId();
    workspace.stub.addCampaign(newId(), campaignId);
    expect((await settled((await workspace.request({ campaignId })).id)).failure).toBe(
      `There is no campaign ${campaignId} in this organization`,
    );
  });

  it('of a snapshot that covers other days, or is unknown, fails and says so', async () => {
    const { snapshotId } = await settled((await workspace.request()).id);
    const other = { from: '2026-09-01', to: '2026-09-02' };
    expect((await settled((await workspace.request({ snapshotId, dateRange: other })).id)).failure).toMatch(
      /covers 2026-09-01 to 2026-09-30, not 2026-09-01 to 2026-09-02/,
    );
    expect((await settled((await workspace.request({ snapshotId: newId() })).id)).failure).toMatch(/There is no snapshot/);
  });

  it('waits for a gateway that is away, and is made when it is back', async () => {
    workspace.stub.mood = 'away';
    const before = workspace.stub.questions;
    const { id } = await workspace.request();
    await until(() => workspace.stub.questions > before);
    workspace.stub.mood = 'well';
    expect((await settled(id)).status).toBe('READY');
  });

  it('fails after the last try, and is made when somebody has the task tried again', async () => {
    workspace.stub.mood = 'partial';
    const { id } = await workspace.request();
    expect(await settled(id)).toMatchObject({ status: 'FAILED', failure: expect.stringMatching(/ask for the report again/) });
    await until(async () => (await parked(id)) !== undefined);
    expect((await parked(id))?.attempts).toBe(6);
    workspace.stub.mood = 'well';
    expect(await makeReport(workspace, { ...keyOf(id), signal })).toMatchObject({ status: 'READY', failure: null });
  });
});

describe('a report that is made twice', () => {
  it('after its file was written keeps one file, one snapshot and its checksum', async () => {
    const campaignId = newId();
    workspace.stub.addCampaign(workspace.organizationId, campaignId);
    workspace.stub.mood = 'away';
    const { id } = await workspace.request({ campaignId });
    // The worker's own tries are over before the two that are looked at.
    await until(async () => (await parked(id)) !== undefined);
    workspace.stub.mood = 'well';
    const dying = {
      ...workspace.storage,
      put: async (key: string, bytes: Uint8Array) => (await workspace.storage.put(key, bytes), Promise.reject(new Error('killed'))),
    };
    await expect(makeReport({ ...workspace, storage: dying }, { ...keyOf(id), signal })).rejects.toThrow('killed');
    expect(await workspace.read(id)).toMatchObject({ status: 'GENERATING', fileKey: null });

    const report = await makeReport(workspace, { ...keyOf(id), signal });
    expect(await makeReport(workspace, { ...keyOf(id), signal })).toBeUndefined();
    expect(workspace.stub.snapshotsOf(campaignId)).toBe(1);
    const files = await readdir(join(workspace.directory, workspace.organizationId));
    expect(files.filter((name) => name.startsWith(id))).toEqual([`${id}.json.sealed`]);
    expect(
      createHash('sha256')
        .update(await fileOf(id))
        .digest('hex'),
    ).toBe(report!.sha256);
  });

  it('at once by two workers ends as one', async () => {
    workspace.stub.mood = 'away';
    const { id } = await workspace.request();
    await until(async () => (await parked(id)) !== undefined);
    workspace.stub.mood = 'well';
    const both = await Promise.all([1, 2].map(() => makeReport(workspace, { ...keyOf(id), signal })));
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(
      createHash('sha256')
        .update(await fileOf(id))
        .digest('hex'),
    ).toBe((await workspace.read(id)).sha256);
  });

  it('does not fail any more once it is ready', async () => {
    const { id } = await settled((await workspace.request()).id);
    expect(await failReport(workspace, keyOf(id), 'too late')).toBeUndefined();
    expect((await workspace.read(id)).status).toBe('READY');
  });
});
