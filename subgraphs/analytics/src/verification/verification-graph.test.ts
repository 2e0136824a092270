import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openGraph, type GraphDoor } from '../fixture/ask-graph.ts';
import { bookVerified, type VerifiedCampaign } from '../fixture/verified-campaign.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';

let workspace: Workspace;
let door: GraphDoor;
let campaign: VerifiedCampaign;
beforeAll(async () => {
  workspace = await openWorkspace();
  door = await openGraph(workspace);
  campaign = await bookVerified(workspace, { lengthSeconds: 90 });
  await campaign.air('Acme, use code EVENING30');
  await campaign.verify();
});
afterAll(async () => {
  await door.close();
  await workspace.close();
});

const FLAGS = `query ($id: ID!, $first: Int! = 20, $after: String) { campaign(id: $id) {
  verification { checkedAt checks { kind state why } }
  placements { airchecks { episode { id } startSeconds mediaFragment lines { text isWithin } checks { kind } firstFoundAt goneAt } }
  flags(first: $first, after: $after, filter: { isOpen: true }) { pageInfo { hasNextPage endCursor } edges { node {
    id kind severity title meaning remedy finding measured threshold quotes { text startSeconds endSeconds } firstSeenAt resolvedAt verdict
    campaign { id } placement { id } episode { id } airchecks { startSeconds mediaFragment } } } } } }`;
const REVIEW = `mutation ($input: ReviewFlagInput!) { reviewFlag(input: $input) { __typename
  ... on ReviewFlagPayload { flag { id verdict note verdictBy } } ... on InvalidInputError { path } } }`;

it('shows flags, checks and airchecks of a campaign, and takes a verdict', async () => {
  const viewer = campaign.as().viewer!;
  const { data, errors } = await door.ask(viewer, FLAGS, { id: campaign.campaignId });
  expect(errors).toBeUndefined();
  const { node } = data.campaign.flags.edges.find((edge: { node: { kind: string } }) => edge.node.kind === 'BAD_CODE_OR_URL');
  expect(node).toMatchObject({
    severity: 'SEVERE',
    title: 'Bad code or address',
    finding: '“EVENING30” is said; MORNING20 was booked',
    quotes: [{ text: 'EVENING30' }],
    airchecks: [{ startSeconds: 1800, mediaFragment: '#t=1800,1860' }],
    campaign: { id: campaign.campaignId },
    placement: { id: campaign.placementId },
    episode: { id: campaign.episodeId },
    verdict: null,
  });
  expect(data.campaign.verification.checks).toContainEqual({ kind: 'DOUBLE_SPOT', state: 'PASSED', why: null });
  expect(data.campaign.placements[0].airchecks).toMatchObject([
    { mediaFragment: '#t=1800,1860', lines: [{ isWithin: true }], goneAt: null },
  ]);
  const confirmed = await door.ask(viewer, REVIEW, { input: { flagId: node.id, verdict: 'CONFIRMED', note: 'So it is' } });
  expect(confirmed.data.reviewFlag).toMatchObject({ __typename: 'ReviewFlagPayload', flag: { verdict: 'CONFIRMED', note: 'So it is' } });
  const queue = await door.ask(viewer, '{ verificationQueue(kinds: [BAD_CODE_OR_URL]) { edges { node { id } } } }');
  expect(queue.data.verificationQueue.edges).toEqual([]);
  const undone = await door.ask(viewer, REVIEW, { input: { flagId: node.id } });
  expect(undone.data.reviewFlag.flag).toMatchObject({ verdict: null, note: null, verdictBy: null });
  const unknown = await door.ask(viewer, REVIEW, { input: { flagId: campaign.campaignId, verdict: 'CONFIRMED' } });
  expect(unknown.data.reviewFlag.__typename).toBe('NotFoundError');
});

it('shows and changes thresholds, and says what is wrong with one', async () => {
  const viewer = campaign.as().viewer!;
  const update = `mutation ($input: UpdateVerificationSettingsInput!) { updateVerificationSettings(input: $input) { __typename
    ... on UpdateVerificationSettingsPayload { settings { keptDays pacingBelow } } ... on InvalidInputError { path } } }`;
  const { data } = await door.ask(viewer, update, { input: { keptDays: 20 } });
  expect(data.updateVerificationSettings.settings).toEqual({ keptDays: 20, pacingBelow: 0.9 });
  expect((await door.ask(viewer, '{ verificationSettings { keptDays } }')).data.verificationSettings).toEqual({ keptDays: 20 });
  const wrong = await door.ask(viewer, update, { input: { keptDays: 0 } });
  expect(wrong.data.updateVerificationSettings).toEqual({ __typename: 'InvalidInputError', path: ['input', 'keptDays'] });
});

it('answers a page of flags in the statements of one', async () => {
  const viewer = campaign.as().viewer!;
  const countStatements = async (first: number) => {
    const spy = vi.spyOn(workspace.orm.em.getConnection(), 'execute');
    const { data } = await door.ask(viewer, FLAGS, { id: campaign.campaignId, first });
    expect(data.campaign.flags.edges).toHaveLength(first);
    const statements = spy.mock.calls.length;
    spy.mockRestore();
    return statements;
  };
  expect(await countStatements(3)).toBe(await countStatements(1));
});
