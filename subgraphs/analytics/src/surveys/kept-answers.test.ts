import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { recordConversion } from '../conversions/record-conversion.ts';
import { withListenerSecret } from '../context.ts';
import { openGraph, type GraphDoor } from '../fixture/ask-graph.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { listSurveyAnswers } from './list-survey-answers.ts';
import { recordSurveyAnswer } from './record-survey-answer.ts';
import { removeSurveyAnswer } from './remove-survey-answer.ts';

vi.setConfig({ testTimeout: 120_000 });

let workspace: Workspace;
let door: GraphDoor;
beforeAll(async () => {
  workspace = await openWorkspace();
  door = await openGraph(workspace);
}, 120_000);
afterAll(async () => {
  await door.close();
  await workspace.close();
});

const PAGE = { limit: 20, after: undefined };
const today = utcDay(Date.now());
const cost = { amountMinor: 2_500, currency: 'EUR' };

/** An organization with two campaigns of two advertisers. */
async function arrange() {
  const organizationId = newId();
  const as = (...[role, grants]: [Parameters<Workspace['as']>[0]?, Parameters<Workspace['as']>[2]?]) =>
    workspace.as(role, organizationId, grants);
  const book = async (name: string) => {
    const sponsor = await createSponsor(as(), { name });
    const flight = { flightFrom: addDays(today, -5), flightTo: addDays(today, 5) };
    return (await createCampaign(as(), { sponsorId: sponsor.id, name, cost, ...flight })).id;
  };
  const campaignIds = [await book('Acme'), await book('Bolt')] as const;
  let no = 0;
  const answer = (fields: Partial<Parameters<typeof recordSurveyAnswer>[1]>) =>
    recordSurveyAnswer(as(), { answerId: `a-${++no}`, at: new Date(Date.now() - 60_000 + no), heard: 'OTHER', ...fields });
  const buy = (orderId: string) =>
    recordConversion(withListenerSecret(Buffer.alloc(32, 1))(as()), { orderId, at: new Date(), value: cost });
  return { organizationId, as, campaignIds, answer, buy };
}

describe('answers that are kept', () => {
  it('are listed newest first, page by page, and by what is asked for', async () => {
    const { as, campaignIds, answer } = await arrange();
    const [first, second, third] = [
      await answer({ heard: 'CAMPAIGN', campaignId: campaignIds[0] }),
      await answer({ orderId: 'o-2' }),
      await answer({ heard: 'PODCAST' }),
    ];
    const ids = async (filter: object, page: Parameters<typeof listSurveyAnswers>[2] = PAGE) =>
      (await listSurveyAnswers(as(), filter, page)).map(({ id }) => id);
    expect(await ids({})).toEqual([third.id, second.id, first.id]);
    const [newest] = await listSurveyAnswers(as(), {}, PAGE);
    const behind = { sort: newest!.at.toISOString(), id: newest!.id };
    expect(await ids({}, { limit: 1, after: behind })).toEqual([second.id, first.id]);
    expect(await ids({ campaignId: campaignIds[0] })).toEqual([first.id]);
    expect(await ids({ heard: ['PODCAST', 'OTHER'] })).toEqual([third.id, second.id]);
    expect(await ids({ orderId: 'o-2' })).toEqual([second.id]);
    for (const none of [{ campaignId: 'x' }, { campaignId: newId() }, { heard: [] }, { orderId: '\0' }])
      expect(await ids(none)).toEqual([]);
    for (const sort of ['yesterday', 'Acme'])
      await expect(ids({}, { limit: 1, after: { sort, id: newId() } })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('say which of them count, by the credit that stands', async () => {
    const { as, campaignIds, answer, buy } = await arrange();
    const orderId = newId();
    const told = { heard: 'CAMPAIGN' as const, campaignId: campaignIds[0], orderId };
    const counts = await answer(told);
    const [other, early, refused] = [
      await answer({ orderId }),
      await answer({ ...told, orderId: 'to come' }),
      await answer({ ...told, consent: 'DENIED' }),
    ];
    const { conversion } = await buy(orderId);
    const rows = new Map((await listSurveyAnswers(as(), {}, PAGE)).map((row) => [row.id, row]));
    expect(rows.get(counts.id)).toMatchObject({ orderId, conversionId: conversion.id, creditedCampaignId: campaignIds[0] });
    expect(rows.get(other.id)).toMatchObject({ conversionId: conversion.id, creditedCampaignId: null });
    expect(rows.get(early.id)).toMatchObject({ orderId: 'to come', conversionId: null, creditedCampaignId: null });
    expect(rows.get(refused.id)).toMatchObject({ orderId: null, conversionId: null, creditedCampaignId: null });
  });

  it('are shown to a sponsor where they name its campaign, and to no other organization', async () => {
    const { as, campaignIds, answer } = await arrange();
    const own = await answer({ heard: 'CAMPAIGN', campaignId: campaignIds[0] });
    await answer({ heard: 'CAMPAIGN', campaignId: campaignIds[1] });
    await answer({ heard: 'PODCAST' });
    const sponsor = as('sponsor', [`campaign:${campaignIds[0]}`]);
    expect((await listSurveyAnswers(sponsor, {}, PAGE)).map(({ id }) => id)).toEqual([own.id]);
    expect(await listSurveyAnswers(sponsor, { campaignId: campaignIds[1] }, PAGE)).toEqual([]);
    await expect(removeSurveyAnswer(sponsor, { id: own.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await arrange();
    expect(await listSurveyAnswers(stranger.as(), {}, PAGE)).toEqual([]);
    await expect(removeSurveyAnswer(stranger.as(), { id: own.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are read from an index in the order of the list, and their orders one by one', async () => {
    const owner = new pg.Client({ connectionString: workspace.databaseUrl });
    await owner.connect();
    try {
      await owner.query(
        'set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off; set enable_hashjoin = off; set enable_mergejoin = off',
      );
      for (const [index, condition] of [
        ['survey_answer_newest', '(a.at, a.id) < (now(), $2)'],
        ['survey_answer_campaign', 'a.campaign_id = $2 and (a.at, a.id) < (now(), $2)'],
      ] as const) {
        const { rows } = await owner.query(
          `explain select a.id, c.id from analytics.survey_answer a
             left join analytics.conversion c on c.organization_id = a.organization_id and c.order_id = a.order_id
            where a.organization_id = $1 and ${condition} order by a.at desc, a.id desc limit 21`,
          [newId(), newId()],
        );
        const plan = rows.map((row) => Object.values(row as object).join('')).join('\n');
        expect(plan).toContain(index);
        expect(plan).toMatch(/Index Cond: .*ROW/);
        expect(plan).toMatch(/order_id = a\.order_id/);
        expect(plan).not.toMatch(/Sort|Seq Scan/);
      }
    } finally {
      await owner.end();
    }
  });
});

const LIST = `query { surveyAnswers(first: 1, filter: { heard: [CAMPAIGN] }) { pageInfo { hasNextPage } edges { cursor node {
  id answerId at recordedAt heard campaign { name } podcast { id } sponsor { name } orderId conversion { orderId } counts creditedCampaign { name } } } } }`;
const REMOVE = `mutation ($id: ID!) { removeSurveyAnswer(input: { id: $id }) { __typename ... on RemoveSurveyAnswerPayload { id answerId } } }`;

it('answers can be asked for and taken back through the graph, once', async () => {
  const { as, campaignIds, answer, buy } = await arrange();
  const orderId = newId();
  const { id, answerId } = await answer({ heard: 'CAMPAIGN', campaignId: campaignIds[0], orderId });
  await buy(orderId);
  const viewer = as().viewer!;
  const { data, errors } = await door.ask(viewer, LIST);
  expect(errors).toBeUndefined();
  expect(data.surveyAnswers.pageInfo.hasNextPage).toBe(false);
  expect(data.surveyAnswers.edges[0].node).toMatchObject({
    id,
    answerId,
    heard: 'CAMPAIGN',
    campaign: { name: 'Acme' },
    podcast: null,
    sponsor: { name: 'Acme' },
    orderId,
    conversion: { orderId },
    counts: true,
    creditedCampaign: { name: 'Acme' },
  });
  const remove = async (which: string) => (await door.ask(viewer, REMOVE, { id: which })).data.removeSurveyAnswer;
  expect(await remove(id)).toEqual({ __typename: 'RemoveSurveyAnswerPayload', id, answerId });
  for (const gone of [id, newId(), 'x', '']) expect((await remove(gone)).__typename).toBe('NotFoundError');
});
