import { request as httpRequest } from 'node:http';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { signPath } from '@castgraph/auth/signed-url';
import { signSubgraphRequest } from '@castgraph/auth/viewer-token';
import { newId } from '@castgraph/kernel/ids';
import { openOrm } from '@castgraph/orm/open-orm';
import { COMMON_VARIABLES } from '@castgraph/service/environment';
import { startSubgraph, type RunningSubgraph } from '@castgraph/service/start-subgraph';
import { makeViewer } from '@castgraph/testing/viewer';
import { openWorkspace, PUBLIC_URL, type Workspace } from '../../test/workspace.ts';
import { withReporting } from '../context.ts';
import { entities } from '../entities.ts';
import { resolvers } from '../resolvers.ts';
import { downloadRoute } from './download-route.ts';
import { makeReport } from './make-report.ts';
import { reportFileName } from './report-file.ts';
import { reportsLoaders } from './reports.loaders.ts';

let workspace: Workspace;
let subgraph: RunningSubgraph;
beforeAll(async () => {
  workspace = await openWorkspace();
  const { database, live, storage, log } = workspace;
  const { secretsKey } = database;
  const orm = await openOrm({ subgraph: 'reporting', entities, ...database });
  subgraph = await startSubgraph({
    name: 'reporting',
    env: {
      PORT: 0,
      HOST: '127.0.0.1',
      SECRETS_KEY: secretsKey,
      SCHEMA_DIR: COMMON_VARIABLES.SCHEMA_DIR.parse(undefined),
      LOG_LEVEL: 'ERROR',
      OTEL_EXPORTER_OTLP_ENDPOINT: undefined,
    },
    log,
    orm,
    resolvers,
    loaders: reportsLoaders,
    context: withReporting({ live, publicUrl: PUBLIC_URL, secretsKey }),
    routes: [downloadRoute({ orm, storage, secretsKey })],
    handleSignals: false,
  });
});
afterAll(async () => {
  await subgraph?.close();
  await workspace?.close();
});
afterEach(() => void vi.useRealTimers());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** The path goes out as it is: `fetch` would tidy it up first. */
function get(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: subgraph.port, path, method }, (response) => {
      void buffer(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: body.toString() }),
        reject,
      );
    });
    request.on('error', reject).end();
  });
}

async function ask(query: string, variables: object = {}, organizationId = workspace.organizationId): Promise<any> {
  const body = JSON.stringify({ query, variables });
  const signature = await signSubgraphRequest({
    viewer: makeViewer({ organizationId }),
    audience: 'reporting',
    body,
    secretsKey: workspace.database.secretsKey,
  });
  const response = await fetch(`http://127.0.0.1:${subgraph.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'castgraph-signature': signature },
    body,
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function makeOne(format: 'JSON' | 'CSV' = 'JSON', title = 'Für "alle"') {
  const { id, organizationId } = await workspace.request({ format, customization: { title } });
  await makeReport(workspace, { organizationId, reportId: id, signal: new AbortController().signal });
  const { reports } = await ask(
    '{ reports(first: 1) { edges { node { reportId status fileUrl fileSizeBytes sha256 campaign { id } template { id formats } dateRange { from to timeZone } metadata } } } }',
  );
  const [{ node }] = reports.edges;
  const path: string = node.fileUrl.slice(PUBLIC_URL.length);
  return { ...(node as { reportId: string; fileSizeBytes: number }), path };
}

const sign = (path: string, seconds = 900) => signPath({ path, seconds, secretsKey: workspace.database.secretsKey });
const downloads = (id: string) =>
  workspace
    .as()
    .read((em) => em.execute(`select viewer_id from reporting.audit_entry where action = 'report.download' and subject_id = ?`, [id]));

describe('downloading a report', () => {
  it('hands out the whole file as an attachment by the address that GraphQL gave, and records it', async () => {
    const report = await makeOne('CSV');
    expect(report).toMatchObject({
      status: 'READY',
      campaign: { id: workspace.campaignId },
      template: { id: 'campaign', formats: ['JSON', 'CSV'] },
      dateRange: { timeZone: 'UTC' },
    });
    const { status, headers, body } = await get(report.path);
    expect(status).toBe(200);
    expect(Buffer.byteLength(body)).toBe(report.fileSizeBytes);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-length': String(report.fileSizeBytes),
      'content-disposition': `attachment; filename="Fur alle campaign-2026-09-01-2026-09-30.csv"; filename*=UTF-8''F%C3%BCr%20alle%20campaign-2026-09-01-2026-09-30.csv`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(await downloads(report.reportId)).toEqual([{ viewer_id: 'signed-url' }]);
  });

  it('answers HEAD without the file and without a record of a download', async () => {
    const report = await makeOne();
    const { status, headers, body } = await get(report.path, 'HEAD');
    expect([status, headers['content-length'], body]).toEqual([200, String(report.fileSizeBytes), '']);
    expect(await downloads(report.reportId)).toEqual([]);
  });

  it('S17: is refused for an address of which anything was changed', async () => {
    const { path, reportId } = await makeOne();
    const bent = [
      path.replace('.json?', '.csv?'),
      path.replace(reportId, newId()),
      path.replace(/expires=\d+/, (expires) => `${expires}0`),
      path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      path.replace('key=1', 'key=2'),
      `${path}&x=1`,
      path.split('?')[0]!,
      path.replace('/reports/', '/reports/%2e%2e/'),
    ];
    for (const address of bent) expect((await get(address)).status, address).toBeOneOf([403, 404]);
    expect((await get(bent[0]!)).status).toBe(403);
    expect(await downloads(reportId)).toEqual([]);
  });

  it('S17: is refused after its 15 minutes', async () => {
    const { path } = await makeOne();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 901_000 });
    const { status, body } = await get(path);
    expect([status, JSON.parse(body).detail]).toEqual([403, expect.stringMatching(/expired/)]);
  });

  it('S16: finds no other file, however the path is written and even when it is signed', async () => {
    const { reportId, path } = await makeOne();
    const file = path.split('?')[0]!.split('/').at(-1)!;
    await writeFile(join(workspace.directory, 'canary.json'), 'canary');
    const paths = [
      '../canary.json',
      '..%2fcanary.json',
      '%2e%2e%2fcanary.json',
      'canary.json',
      `${file}%00`,
      `%2fetc%2fpasswd`,
      '.',
      '..',
      `${file}/..`,
      `x${file}`,
    ];
    for (const name of paths) {
      const { status, body } = await get(sign(`/reports/${reportId}/${name}`));
      expect(status, name).toBe(404);
      expect(body).not.toBe('canary');
    }
    for (const id of [newId(), '..', 'x', workspace.organizationId])
      expect((await get(sign(`/reports/${id}/${file}`))).status, id).toBe(404);
  });

  it('is not found before the report is ready or when the file was lost, and gone once it has expired', async () => {
    const waiting = await workspace.request();
    expect((await get(sign(`/reports/${waiting.id}/${reportFileName(waiting)}`))).status).toBe(404);
    const { path, reportId } = await makeOne();
    await workspace.storage.delete((await workspace.read(reportId)).fileKey!);
    expect((await get(path)).status).toBe(404);
    await workspace
      .as()
      .transact((em) => em.execute(`update reporting.report set expires_at = now() - interval '1 second' where id = ?`, [reportId]));
    const { status, body } = await get(path);
    expect([status, JSON.parse(body).title]).toEqual([410, 'GONE']);
    expect(await downloads(reportId)).toEqual([]);
  });
});

describe('reports in GraphQL', () => {
  it('are made by a mutation that answers with a type for each refusal', async () => {
    const mutation = `mutation ($input: ReportRequest!) { generateReport(input: $input) { __typename
      ... on GenerateReportPayload { report { status fileUrl fileSizeBytes metadata } } ... on InvalidInputError { path } } }`;
    const input = { campaignId: workspace.campaignId, format: 'CSV', dateRange: { from: '2026-09-01', to: '2026-09-30' } };
    expect(await ask(mutation, { input })).toEqual({
      generateReport: {
        __typename: 'GenerateReportPayload',
        report: { status: 'QUEUED', fileUrl: null, fileSizeBytes: null, metadata: {} },
      },
    });
    expect(await ask(mutation, { input: { ...input, templateId: 'x' } })).toEqual({
      generateReport: { __typename: 'InvalidInputError', path: ['input', 'templateId'] },
    });
    expect(await ask(mutation, { input: { ...input, campaignId: 'x' } })).toMatchObject({
      generateReport: { __typename: 'NotFoundError' },
    });
  });

  it('belong to campaigns, and to nobody else', async () => {
    const { reportId } = await makeOne();
    const entities_ = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Campaign { reports(first: 1) { edges { node { reportId } } } } ... on ReportResult { status fileUrl } } }`;
    const of = [
      { __typename: 'Campaign', id: workspace.campaignId },
      { __typename: 'Campaign', id: newId() },
      { __typename: 'ReportResult', reportId },
    ];
    const { _entities: mine } = await ask(entities_, { of });
    expect(mine).toMatchObject([{ reports: { edges: [{ node: { reportId } }] } }, { reports: { edges: [] } }, { status: 'READY' }]);
    const { _entities: theirs } = await ask(entities_, { of }, newId());
    expect(theirs).toEqual([{ reports: { edges: [] } }, { reports: { edges: [] } }, null]);
    expect((await ask('{ reportTemplates { id name formats } }')).reportTemplates).toMatchObject([{ id: 'campaign' }]);
  });
});
