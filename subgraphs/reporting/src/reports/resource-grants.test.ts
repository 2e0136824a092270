import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Grant } from '@castgraph/kernel/grants';
import { newId } from '@castgraph/kernel/ids';
import { openWorkspace, type Workspace } from '../../test/workspace.ts';
import { followReport } from './follow-report.ts';
import { listCampaignReports, listReports } from './list-reports.ts';
import { makeReport } from './make-report.ts';
import { readReports } from './read-reports.ts';

let workspace: Workspace;
let ready: string;
let sponsorId: string;
let waiting: string;
const otherCampaign = newId();

beforeAll(async () => {
  workspace = await openWorkspace();
  const { id } = await workspace.request();
  const { organizationId } = workspace;
  await makeReport(workspace, { organizationId, reportId: id, signal: new AbortController().signal });
  ready = id;
  sponsorId = (await workspace.read(id)).sponsorId!;
  waiting = (await workspace.request({ campaignId: otherCampaign })).id;
});
afterAll(() => workspace.close());

const sponsor = (...grants: Grant[]) => workspace.as('sponsor', undefined, grants);
const listed = async (context: ReturnType<Workspace['as']>) => (await listReports(context, {})).edges.map(({ node }) => node.id);

it('a sponsor sees the finished reports of their campaigns and no others, whichever way they ask', async () => {
  const context = sponsor(`sponsor:${sponsorId}`);
  expect(await listed(context)).toEqual([ready]);
  expect([...(await readReports(context, [ready, waiting])).keys()]).toEqual([ready]);
  const pages = await listCampaignReports(context, [workspace.campaignId, otherCampaign], {});
  expect([...pages.values()].map(({ edges }) => edges.length)).toEqual([1, 0]);
  await expect(followReport(context, waiting).next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('who was granted a campaign sees its reports while they are made', async () => {
  expect(await listed(sponsor(`campaign:${otherCampaign}`))).toEqual([waiting]);
});

it('a link of one report lists that report', async () => {
  expect(await listed(sponsor(`report:${waiting}`))).toEqual([waiting]);
});

it('nothing is listed without a grant, or for one of another kind with the same id', async () => {
  expect(await listed(sponsor())).toEqual([]);
  expect(await listed(sponsor(`sponsor:${ready}`, `campaign:${ready}`, `report:${workspace.campaignId}`))).toEqual([]);
  expect((await listed(workspace.as())).toSorted()).toEqual([ready, waiting].toSorted());
});
