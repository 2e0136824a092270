import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayStart, utcDay } from '@castgraph/kernel/days';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { advanceCampaigns } from './advance-campaigns.ts';
import { allowedStates, checkTransition, stateOfDays } from './campaign-states.ts';
import { changeCampaignState } from './change-campaign-state.ts';
import { createCampaign } from './create-campaign.ts';
import { updateCampaign } from './update-campaign.ts';

const today = utcDay(Date.now());
const span = (from: number, to: number) => ({ flightFrom: addDays(today, from), flightTo: addDays(today, to) });
const [past, current, future] = [span(-9, -3), span(-3, 3), span(3, 9)];
const STATES = ['DRAFT', 'BOOKED', 'LIVE', 'COMPLETED', 'RECONCILED'] as const;

describe('the table of transitions', () => {
  it('lets a campaign go where its days allow, and nowhere from settled', () => {
    const table = (days: typeof past) => Object.fromEntries(STATES.map((state) => [state, allowedStates(state, days, today)]));
    expect(table(future)).toEqual({
      DRAFT: ['BOOKED'],
      BOOKED: ['DRAFT'],
      LIVE: ['BOOKED', 'COMPLETED'],
      COMPLETED: ['RECONCILED'],
      RECONCILED: [],
    });
    expect(table(current)).toMatchObject({ BOOKED: ['DRAFT', 'LIVE'], LIVE: ['COMPLETED'], COMPLETED: ['LIVE', 'RECONCILED'] });
    expect(table(past)).toMatchObject({ BOOKED: ['DRAFT', 'LIVE'], LIVE: ['COMPLETED'], COMPLETED: ['RECONCILED'] });
  });

  it('says from where, where to, and what would be allowed', () => {
    expect(() => checkTransition('DRAFT', 'RECONCILED', current, today)).toThrow(
      expect.objectContaining({ code: 'CONFLICT', details: { transition: { from: 'DRAFT', to: 'RECONCILED', allowed: ['BOOKED'] } } }),
    );
    expect(() => checkTransition('COMPLETED', 'LIVE', past, today)).toThrow('extend it first');
  });

  it('puts a booked campaign where its days are, first and last included', () => {
    expect([past, current, future].map((days) => stateOfDays(days, today))).toEqual(['COMPLETED', 'LIVE', 'BOOKED']);
    expect([span(0, 0), span(-2, 0), span(0, 2)].map((days) => stateOfDays(days, today))).toEqual(['LIVE', 'LIVE', 'LIVE']);
  });
});

describe('campaigns over time', () => {
  let workspace: Workspace;
  let sponsorId: string;
  beforeAll(async () => {
    workspace = await openWorkspace();
    sponsorId = (await createSponsor(workspace.as(), { name: 'Northwind' })).id;
  });
  afterAll(() => workspace.close());

  const cost = { amountMinor: 1_000, currency: 'EUR' };
  const book = (days: typeof past, draft = false) => createCampaign(workspace.as(), { sponsorId, name: 'Autumn', cost, ...days, draft });
  const stateOf = async (id: string) => (await workspace.as().loaders.campaign.load(id))!.state;

  it('begin and end by the clock, once, while drafts wait', async () => {
    const [booked, long, draft] = [await book(future), await book(span(2, 40)), await book(current, true)];
    expect([booked.state, draft.state]).toEqual(['BOOKED', 'DRAFT']);
    const on = (day: number) => advanceCampaigns(workspace.orm, { now: dayStart(addDays(today, day)) });
    expect(await on(1)).toBe(0);
    expect(await on(3)).toBe(2);
    expect(await on(3)).toBe(0);
    expect([await stateOf(booked.id), await stateOf(long.id), await stateOf(draft.id)]).toEqual(['LIVE', 'LIVE', 'DRAFT']);
    const [first, second] = await Promise.all([on(10), on(10)]);
    expect(first + second).toBe(1);
    expect([await stateOf(booked.id), await stateOf(long.id)]).toEqual(['COMPLETED', 'LIVE']);
  });

  it('are completed at once when nobody looked during their flight', async () => {
    const { id } = await book(future);
    await advanceCampaigns(workspace.orm, { now: dayStart(addDays(today, 30)) });
    expect(await stateOf(id)).toBe('COMPLETED');
  });

  it('go live again when their flight was extended, and nothing about money changes once they are settled', async () => {
    const { id } = await book(past);
    const move = (state: (typeof STATES)[number]) => changeCampaignState(workspace.as(), { campaignId: id, state });
    await expect(move('LIVE')).rejects.toMatchObject({ details: { transition: { allowed: ['RECONCILED'] } } });
    await updateCampaign(workspace.as(), { campaignId: id, flights: [{ firstDay: past.flightFrom, lastDay: addDays(today, 2) }] });
    expect((await move('LIVE')).state).toBe('LIVE');
    await move('COMPLETED');
    expect((await move('COMPLETED')).version).toBe((await move('RECONCILED')).version - 1);
    const update = (fields: object) => updateCampaign(workspace.as(), { campaignId: id, ...fields });
    await expect(update({ cost: { amountMinor: 1, currency: 'EUR' } })).rejects.toMatchObject({ details: { settled: ['costMinor'] } });
    await expect(update({ flights: [{ firstDay: today, lastDay: today }] })).rejects.toMatchObject({ details: { settled: ['flights'] } });
    expect((await update({ name: 'Autumn, settled' })).campaign.name).toBe('Autumn, settled');
    for (const state of STATES.slice(0, 4)) await expect(move(state)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('are moved by one of two who move them at once, and by nobody who may not', async () => {
    const { id, version } = await book(future);
    const move = () => changeCampaignState(workspace.as(), { campaignId: id, state: 'DRAFT', expectedVersion: version });
    const results = await Promise.allSettled([move(), move()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    for (const role of ['analyst', 'sponsor', 'read-only'] as const)
      await expect(changeCampaignState(workspace.as(role), { campaignId: id, state: 'BOOKED' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    const stranger = workspace.as('owner', crypto.randomUUID());
    await expect(changeCampaignState(stranger, { campaignId: id, state: 'BOOKED' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
