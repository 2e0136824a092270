import { buildASTSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { COMMON_VARIABLES } from '@castgraph/service/environment';
import { readTypeDefinitions } from '@castgraph/service/type-definitions';
import { TEST_SECRETS_KEY } from '@castgraph/testing/database';
import { sampleFigures, sampleFiguresTwo } from '../../test/sample-basis.ts';
import { startStubGateway, type StubGateway } from '../../test/stub-gateway.ts';
import { CREATE_SNAPSHOT, createSnapshot } from './create-snapshot.ts';
import { openGateway, type Gateway } from './gateway.ts';
import { READ_SNAPSHOT, readSnapshot } from './read-snapshot.ts';
import { ReportRefused } from './report-refused.ts';

const organizationId = newId();
const campaignId = newId();
const range = { from: '2026-09-01', to: '2026-09-30', timeZone: 'UTC' };
const { signal } = new AbortController();
const create = (of = campaignId) => createSnapshot(gateway, { organizationId, campaignId: of, range }, signal);
const read = (snapshotId: string, of = campaignId) => readSnapshot(gateway, { organizationId, snapshotId, campaignId: of }, signal);

let stub: StubGateway;
let gateway: Gateway;
beforeAll(async () => {
  stub = await startStubGateway(TEST_SECRETS_KEY);
  stub.addCampaign(organizationId, campaignId);
  gateway = openGateway({ url: stub.url, secretsKey: TEST_SECRETS_KEY });
});
beforeEach(() => {
  stub.mood = 'well';
  stub.figures = (of, dateRange) => sampleFigures({ campaignId: of, dateRange });
});
afterAll(() => stub.close());

it('asks only for what the schema of analytics has', async () => {
  const schema = buildASTSchema(await readTypeDefinitions(COMMON_VARIABLES.SCHEMA_DIR.parse(undefined), 'analytics'), {
    assumeValidSDL: true,
  });
  for (const document of [CREATE_SNAPSHOT, READ_SNAPSHOT]) expect(validate(schema, parse(document))).toEqual([]);
});

describe('reading figures through the gateway', () => {
  it('takes a snapshot and reads it as a signed service', async () => {
    const { data, campaign, methodology } = await read(await create());
    expect(data).toEqual(sampleFigures({ campaignId, dateRange: range }));
    expect([campaign.attributionWindowDays, methodology.window]).toEqual([30, 'CALENDAR_DAY']);
  });

  it('reads version 2 whole, and refuses it where a part is missing', async () => {
    stub.figures = () => ({ ...sampleFiguresTwo(), campaignId });
    expect((await read(await create())).data).toEqual({ ...sampleFiguresTwo(), campaignId });
    stub.figures = () => ({ ...sampleFiguresTwo(), campaignId, costs: undefined });
    await expect(read(await create())).rejects.toThrow(/format at costs/);
  });

  it('is refused for good where no further try can help', async () => {
    await expect(create(newId())).rejects.toThrow(ReportRefused);
    await expect(read(newId())).rejects.toThrow(/There is no snapshot/);
    const other = newId();
    stub.addCampaign(organizationId, other);
    await expect(read(await create(other))).rejects.toThrow(/of another campaign/);
    stub.figures = () => ({ version: 3 });
    await expect(read(await create())).rejects.toThrow(/format version 3/);
    stub.figures = () => ({ ...sampleFigures({ campaignId }), metrics: { downloads: -1 } });
    await expect(read(await create())).rejects.toThrow(/format at metrics\.downloads/);
  });

  it.each(['away', 'partial'] as const)('may be tried again when the gateway is %s', async (mood) => {
    stub.mood = mood;
    const failure = await create().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(ReportRefused);
  });

  it('is not believed with a token of another key', async () => {
    const forged = openGateway({ url: stub.url, secretsKey: Buffer.alloc(32, 'x').toString('base64') });
    await expect(createSnapshot(forged, { organizationId, campaignId, range }, signal)).rejects.toThrow(/401 UNAUTHENTICATED/);
  });

  it('ends when nobody waits for it any more', async () => {
    await expect(createSnapshot(gateway, { organizationId, campaignId, range }, AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});
