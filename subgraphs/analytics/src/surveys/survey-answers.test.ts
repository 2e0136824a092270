import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { DAY, openDesk, TODAY, type Desk } from '../fixture/attribution-desk.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { contextOf, readAudit } from '../fixture/recounting.ts';
import { recordSurveyAnswer } from './record-survey-answer.ts';
import { removeSurveyAnswer } from './remove-survey-answer.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const at = new Date(TODAY);
const STRANGERS = '81.2.69.250';

async function outcomeOf(desk: Desk, answer: object): Promise<object> {
  const orderId = await desk.buy({ ip: STRANGERS });
  await recordSurveyAnswer(desk.context, { answerId: newId(), at, orderId, heard: 'PODCAST', ...answer });
  await desk.settle();
  return (await desk.outcomes(orderId)).at(-1)!;
}

describe('an answer', () => {
  it('speaks for the campaign it names, for the only one in a show it names, and as "a podcast" for the only one there is', async () => {
    const desk = await openDesk(database);
    const campaignId = desk.campaign.id;
    const named = { campaign: campaignId, method: 'SURVEY', confidence: 0.75 };
    expect(await outcomeOf(desk, { heard: 'CAMPAIGN', campaignId })).toMatchObject(named);
    expect(await outcomeOf(desk, { heard: 'SHOW', podcastId: desk.podcastId })).toMatchObject(named);
    expect(await outcomeOf(desk, { heard: 'PODCAST' })).toMatchObject({ ...named, confidence: 0.4 });
    await desk.book({ name: 'Winter' });
    for (const heard of ['PODCAST', 'OTHER'] as const) expect(await outcomeOf(desk, { heard })).toMatchObject({ campaign: null });
  });

  it('as "a podcast" makes surer what a household says', async () => {
    const desk = await openDesk(database);
    await desk.hear({ at: TODAY - DAY });
    const orderId = await desk.buy();
    await recordSurveyAnswer(desk.context, { answerId: newId(), at, orderId, heard: 'PODCAST' });
    await desk.settle();
    expect((await desk.outcomes(orderId)).at(-1)).toMatchObject({ method: 'HOUSEHOLD_MATCH', confidence: 0.88, conflict: false });
  });

  it('counts once, is tied to no order without a yes, and is refused with other words', async () => {
    const desk = await openDesk(database);
    const orderId = await desk.buy({ ip: STRANGERS });
    const answer = { answerId: 'a', at, heard: 'CAMPAIGN' as const, campaignId: desk.campaign.id, orderId };
    await recordSurveyAnswer(desk.context, { ...answer, answerId: 'b', consent: 'DENIED' });
    await desk.settle();
    expect((await desk.outcomes(orderId)).at(-1)!.campaign).toBeNull();
    expect((await recordSurveyAnswer(desk.context, answer)).duplicate).toBe(false);
    expect((await recordSurveyAnswer(desk.context, answer)).duplicate).toBe(true);
    await expect(recordSurveyAnswer(desk.context, { ...answer, orderId: 'other' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('taken back, leaves its order as if it had never been given, with what was credited before, and may be given anew', async () => {
    const desk = await openDesk(database);
    const orderId = await desk.buy({ ip: STRANGERS });
    const answer = { answerId: 'a', at, heard: 'CAMPAIGN' as const, campaignId: desk.campaign.id, orderId };
    const { id } = await recordSurveyAnswer(desk.context, answer);
    await desk.settle();
    await removeSurveyAnswer(desk.context, { id });
    await desk.settle();
    const credited = { campaign: desk.campaign.id, method: 'SURVEY', cause: 'EVIDENCE' };
    expect(await desk.outcomes(orderId)).toMatchObject([{ campaign: null }, credited, { campaign: null, cause: 'EVIDENCE' }]);
    await expect(removeSurveyAnswer(desk.context, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await recordSurveyAnswer(desk.context, { ...answer, answerId: 'a' })).duplicate).toBe(false);
    await desk.settle();
    expect((await desk.outcomes(orderId)).at(-1)).toMatchObject({ ...credited, version: 4 });
    const audited = (await readAudit(database, desk.organizationId)).filter(({ action }) => action === 'survey-answer.remove');
    expect(audited).toMatchObject([{ details: { answerId: 'a', heard: 'CAMPAIGN', campaignId: desk.campaign.id } }]);
  });

  it('is refused without what it needs, of tomorrow, and of others', async () => {
    const [desk, other] = [await openDesk(database), await openDesk(database)];
    const base = { answerId: 'a', at, heard: 'OTHER' as const };
    for (const wrong of [
      { heard: 'CAMPAIGN' as const },
      { heard: 'SHOW' as const },
      { campaignId: desk.campaign.id },
      { at: new Date(Date.now() + DAY) },
      { answerId: ' ' },
    ])
      await expect(recordSurveyAnswer(desk.context, { ...base, ...wrong })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    for (const theirs of [
      { heard: 'CAMPAIGN' as const, campaignId: other.campaign.id },
      { heard: 'SHOW' as const, podcastId: other.podcastId },
      { sponsorId: other.campaign.sponsorId },
    ])
      await expect(recordSurveyAnswer(desk.context, { ...base, ...theirs })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const reader = contextOf(database, desk.organizationId, 'read-only');
    await expect(recordSurveyAnswer(reader, base)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
