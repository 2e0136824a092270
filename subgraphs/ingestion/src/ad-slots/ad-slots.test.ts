import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { openGraphql, type GraphqlDoor } from '../fixture/open-graphql.ts';
import { openReadingBench, type ReadingBench } from '../fixture/open-reading.ts';
import { openShow, type TestShow } from '../fixture/open-show.ts';
import { listAdSlots } from './list-ad-slots.ts';
import { markAdSlot } from './mark-ad-slot.ts';
import { removeAdSlot } from './remove-ad-slot.ts';

let bench: ReadingBench;
let door: GraphqlDoor;
let show: TestShow;
let episodeId: string;

beforeAll(async () => {
  bench = await openReadingBench();
  door = await openGraphql(bench);
});
afterAll(async () => {
  await door.close();
  await bench.close();
});
beforeEach(async () => {
  show = await openShow(bench);
  episodeId = show.episodeIds.get('guid-1')!;
});

const mark = (startTimeSeconds: number, endTimeSeconds: number, more: object = {}) =>
  markAdSlot(show.context(), { episodeId, startTimeSeconds, endTimeSeconds, ...more });
const slots = async () => (await listAdSlots(show.context(), [episodeId])).get(episodeId) ?? [];

describe('markAdSlot', () => {
  it('keeps what a person found, with certainty, by the beginnings', async () => {
    await mark(600, 660.5, { sponsorName: '  Acme  ' });
    await mark(0, 30);
    expect(await slots()).toMatchObject([
      { startTimeSeconds: 0, endTimeSeconds: 30, sponsorName: null },
      { startTimeSeconds: 600, endTimeSeconds: 660.5, sponsorName: 'Acme', campaignId: null, detectionMethod: 'MANUAL', confidence: 1 },
    ]);
  });
  it.each([
    ['that ends before it begins', 20, 10],
    ['of no length', 10, 10],
    ['before the beginning', -1, 10],
    ['beyond the end of the episode', 1790, 1802],
    ['of no number', Number.NaN, 10],
    ['without end', 10, Number.POSITIVE_INFINITY],
  ])('refuses a slot %s', async (_, from, to) => {
    await expect(mark(from, to)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await slots()).toEqual([]);
  });
  it('refuses a name that is too long', async () => {
    await expect(mark(0, 10, { sponsorName: 'a'.repeat(201) })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      place: { path: ['input', 'sponsorName'] },
    });
  });
  it('refuses overlaps, and takes neighbours', async () => {
    const { id } = await mark(100, 200);
    for (const [from, to] of [
      [150, 250],
      [50, 101],
      [120, 130],
      [50, 300],
    ] as const) {
      await expect(mark(from, to)).rejects.toMatchObject({ code: 'CONFLICT', details: { existingId: id } });
    }
    await mark(200, 230);
    await mark(90, 100);
    expect(await slots()).toHaveLength(3);
  });
  it('gives one of two at the same moment the room', async () => {
    const outcomes = await Promise.allSettled([mark(10, 20), mark(15, 25), mark(12, 18)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await slots()).toHaveLength(1);
  });
  it('knows no episode of others, and asks for the right to write', async () => {
    const stranger = bench.context(makeViewer({ organizationId: makeOrganization().id }));
    const input = { episodeId, startTimeSeconds: 0, endTimeSeconds: 10 };
    for (const id of [episodeId, newId(), 'nonsense']) {
      await expect(markAdSlot(stranger, { ...input, episodeId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const reader = bench.context(makeViewer({ organizationId: show.organizationId, scopes: ['podcasts:read'] }));
    await expect(markAdSlot(reader, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(markAdSlot(bench.context(null), input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('removeAdSlot', () => {
  it('removes a slot and says what it was, so that it can be marked again', async () => {
    const marked = await mark(100, 200, { sponsorName: 'Acme' });
    expect(await removeAdSlot(show.context(), { adSlotId: marked.id })).toEqual(marked);
    expect(await slots()).toEqual([]);
    await expect(removeAdSlot(show.context(), { adSlotId: marked.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await mark(100, 200, { sponsorName: 'Acme' });
  });
  it('knows no slot of others', async () => {
    const { id } = await mark(100, 200);
    const stranger = bench.context(makeViewer({ organizationId: makeOrganization().id }));
    await expect(removeAdSlot(stranger, { adSlotId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await slots()).toHaveLength(1);
  });
});

describe('the graph', () => {
  const document = `query ($id: ID!) { episode(id: $id) { normalized {
    transcript { source segmentCount segments(first: 10) { text } } transcriptStatus { state error }
    adSlots { id startTimeSeconds endTimeSeconds campaignId detectionMethod confidence sponsorName } } } }`;

  it('marks, shows and removes, and says what is in the way', async () => {
    const viewer = makeViewer({ organizationId: show.organizationId });
    const markOne = `mutation ($input: MarkAdSlotInput!) { markAdSlot(input: $input) { __typename
      ... on MarkAdSlotPayload { adSlot { id } episode { normalized { adSlots { startTimeSeconds } } } }
      ... on InvalidInputError { path } ... on ConflictError { existingId } } }`;
    const input = { episodeId, startTimeSeconds: 10, endTimeSeconds: 40, sponsorName: 'Acme' };
    const { data } = await door.query(viewer, markOne, { input });
    expect(data.markAdSlot).toMatchObject({
      __typename: 'MarkAdSlotPayload',
      episode: { normalized: { adSlots: [{ startTimeSeconds: 10 }] } },
    });
    const { id } = data.markAdSlot.adSlot;
    expect((await door.query(viewer, markOne, { input })).data.markAdSlot).toEqual({ __typename: 'ConflictError', existingId: id });
    expect((await door.query(viewer, markOne, { input: { ...input, endTimeSeconds: 5 } })).data.markAdSlot).toEqual({
      __typename: 'InvalidInputError',
      path: ['input', 'endTimeSeconds'],
    });
    expect((await door.query(viewer, document, { id: episodeId })).data.episode.normalized).toEqual({
      transcript: null,
      transcriptStatus: { state: 'NONE', error: null },
      adSlots: [
        { id, startTimeSeconds: 10, endTimeSeconds: 40, campaignId: null, detectionMethod: 'MANUAL', confidence: 1, sponsorName: 'Acme' },
      ],
    });
    const remove = 'mutation ($input: RemoveAdSlotInput!) { removeAdSlot(input: $input) { __typename } }';
    const removed = await door.query(viewer, remove, { input: { adSlotId: id } });
    expect(removed.data.removeAdSlot.__typename).toBe('RemoveAdSlotPayload');
    expect((await door.query(viewer, remove, { input: { adSlotId: id } })).data.removeAdSlot.__typename).toBe('NotFoundError');
  });

  it('answers slots and transcripts of many episodes in the statements of one', async () => {
    const viewer = makeViewer({ organizationId: show.organizationId });
    const page = `query ($id: ID!, $first: Int!) { podcast(id: $id) { episodes(first: $first) { edges { node { normalized {
      adSlots { id } transcriptStatus { state } transcript { segments(first: 5) { text } } } } } } } }`;
    const countStatements = async (first: number) => {
      const spy = vi.spyOn(bench.services.orm.em.getConnection(), 'execute');
      const { data, errors } = await door.query(viewer, page, { id: show.podcastId, first });
      expect(errors).toBeUndefined();
      expect(data.podcast.episodes.edges).toHaveLength(first);
      const statements = spy.mock.calls.length;
      spy.mockRestore();
      return statements;
    };
    await bench.owner.query(
      `insert into ingestion.transcript (organization_id, episode_id, url, format, times_estimated, read_at)
       select organization_id, id, 'https://a.example', 'VTT', false, now() from ingestion.episode where podcast_id = $1`,
      [show.podcastId],
    );
    expect(await countStatements(2)).toBe(await countStatements(1));
  });
});
