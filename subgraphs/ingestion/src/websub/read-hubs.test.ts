import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { openGraphql, type GraphqlDoor } from '../fixture/open-graphql.ts';
import { openWebsubBench, type WebsubBench } from '../fixture/open-websub.ts';

let websub: WebsubBench;
let door: GraphqlDoor;
beforeAll(async () => {
  websub = await openWebsubBench();
  door = await openGraphql(websub.bench);
});
afterAll(async () => {
  await door.close();
  await websub.close();
});
beforeEach(() => websub.begin());

const SOURCE = `query ($id: ID!) { podcast(id: $id) {
  hub { url topicUrl state leaseUntil trustedUntil lastPushAt attempts nextRequestAt lastError } } }`;

async function readHub(organizationId = websub.organizationId()) {
  const { data, errors } = await door.query(makeViewer({ organizationId }), SOURCE, { id: websub.podcastId() });
  expect(errors).toBeUndefined();
  return data.podcast;
}

describe('the hub of a feed', () => {
  test('is shown from the reading that found it on: asked for, agreed, relied on after its first push', async () => {
    const named = { url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/), topicUrl: websub.topic() };
    const nothingYet = { leaseUntil: null, trustedUntil: null, lastPushAt: null, attempts: 0, lastError: null };
    expect((await readHub()).hub).toEqual({ ...named, ...nothingYet, state: 'WANTED', nextRequestAt: expect.any(String) });
    const { callback, secret } = await websub.subscribed();
    const agreed = (await readHub()).hub;
    expect(agreed).toMatchObject({ ...named, state: 'ACTIVE', trustedUntil: null, lastPushAt: null });
    expect(Date.parse(agreed.leaseUntil)).toBeGreaterThan(Date.parse(agreed.nextRequestAt));
    await websub.push(callback, secret, 'something changed');
    await websub.read();
    const told = (await readHub()).hub;
    expect(told).toMatchObject({ lastPushAt: expect.any(String), trustedUntil: expect.any(String) });
    expect(Date.parse(told.lastPushAt)).toBeLessThan(Date.parse(told.trustedUntil));
  });

  test('that refuses, or fails, says why', async () => {
    await websub.renew();
    await websub.verify(websub.asked[0]!['hub.callback']!, { 'hub.mode': 'denied', 'hub.reason': 'Not here' });
    expect((await readHub()).hub).toMatchObject({ state: 'DENIED', leaseUntil: null, lastError: 'Not here' });
    websub.answerWith(500);
    await websub.expireAll();
    await websub.renew();
    expect((await readHub()).hub).toMatchObject({ state: 'WANTED', attempts: 2, lastError: 'The hub answered with status 500' });
  });

  test('whose lease is over has none', async () => {
    await websub.subscribed();
    await websub.bench.owner.query(
      `update ingestion.websub_subscription set lease_until = now() - interval '1 second' where organization_id = $1`,
      [websub.organizationId()],
    );
    expect((await readHub()).hub).toMatchObject({ state: 'ACTIVE', leaseUntil: null });
  });

  test('that the feed no longer names is not shown, though it is still to be left', async () => {
    await websub.subscribed();
    websub.serveFeed({ hubUrl: null, items: 2 });
    await websub.read();
    expect(await websub.subscriptions()).toMatchObject([{ state: 'ENDING' }]);
    expect(await readHub()).toEqual({ hub: null });
  });

  test('is nobody else’s to see', async () => {
    expect(await readHub(makeOrganization().id)).toBeNull();
  });
});
