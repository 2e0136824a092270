import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../test/workspace.ts';
import { expireReports, failLostReports } from './expire-reports.ts';
import { makeReport } from './make-report.ts';
import { reportUrl } from './report-file.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const { signal } = new AbortController();
const set = (id: string, change: string) =>
  workspace.as().transact((em) => em.execute(`update reporting.report set ${change} where id = ?`, [id]));

async function makeOne(): Promise<string> {
  const { id, organizationId } = await workspace.request();
  await makeReport(workspace, { organizationId, reportId: id, signal });
  return id;
}

it('deletes the files whose time is over, and leaves the rest and the rows', async () => {
  const [old, young] = [await makeOne(), await makeOne()];
  const { fileKey, sha256 } = await workspace.read(old);
  await set(old, `expires_at = now() - interval '1 second'`);
  expect(await expireReports(workspace, signal)).toBe(1);
  expect(await expireReports(workspace, signal)).toBe(0);
  expect(await workspace.storage.get(fileKey!)).toBeUndefined();
  expect(await workspace.read(old)).toMatchObject({ status: 'READY', fileKey: null, sha256 });
  const services = { publicUrl: 'https://castgraph.test', secretsKey: workspace.database.secretsKey };
  expect(reportUrl(await workspace.read(old), services)).toBeNull();
  expect(reportUrl(await workspace.read(young), services)).toMatch(/^https:\/\/castgraph\.test\/reports\//);
});

it('ends the wait for a report that every worker lost, and for no other', async () => {
  const [lost, waiting] = [await workspace.request(), await workspace.request()];
  await set(lost.id, `status = 'GENERATING', requested_at = now() - interval '4 hours'`);
  expect(await failLostReports(workspace, signal)).toBe(1);
  expect(await workspace.read(lost.id)).toMatchObject({ status: 'FAILED', failure: expect.stringMatching(/interrupted/) });
  expect((await workspace.read(waiting.id)).status).toBe('QUEUED');
});
