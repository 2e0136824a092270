import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { FLAG_THRESHOLDS } from '@castgraph/measurement/verification/flag-thresholds';
import { readPage, encodeCursor } from '@castgraph/service/connection';
import { bookVerified, type VerifiedCampaign } from '../fixture/verified-campaign.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { findFlag } from './find-flag.ts';
import { listAirchecks, mediaFragment, placeLine } from './list-airchecks.ts';
import { listFlags } from './list-flags.ts';
import { readThresholds } from './read-thresholds.ts';
import { readVerifications } from './read-verifications.ts';
import { reviewFlag } from './review-flag.ts';
import { updateVerificationSettings } from './update-verification-settings.ts';
import { verifyDue } from './verify-due.ts';

let workspace: Workspace;
let campaign: VerifiedCampaign;
beforeAll(async () => {
  workspace = await openWorkspace();
  campaign = await bookVerified(workspace, { lengthSeconds: 90 });
  await campaign.air('Acme, use code EVENING30 at the checkout of our shop, and you will be glad about all that you can get there.');
  await campaign.verify();
});
afterAll(() => workspace.close());

const page = readPage({ first: 100 });
const all = (context = campaign.as()) => listFlags(context, { campaignId: campaign.campaignId }, page);
const one = async (kind: string) => (await all()).find((flag) => flag.kind === kind)!;
const audited = () =>
  campaign.execute<{ details: { verdict: string | null } }>(
    `select details from analytics.audit_entry where action = 'verification-flag.review' order by id`,
    [],
  );

describe('reviewFlag', () => {
  it('notes a verdict, another, and none again, each in the audit', async () => {
    const { id } = await one('SHORT_READ');
    const context = campaign.as();
    expect(await reviewFlag(context, { flagId: id, verdict: 'CONFIRMED', note: ' Agreed ' })).toMatchObject({
      verdict: 'CONFIRMED',
      note: 'Agreed',
      verdictBy: `user:${context.viewer!.id}`,
      verdictAt: expect.any(Date),
    });
    expect(await reviewFlag(context, { flagId: id, verdict: 'DISMISSED' })).toMatchObject({ verdict: 'DISMISSED', note: null });
    expect(await reviewFlag(context, { flagId: id, note: 'lost' })).toMatchObject({
      verdict: null,
      verdictBy: null,
      verdictAt: null,
      note: null,
    });
    expect((await audited()).map(({ details }) => details.verdict)).toEqual(['CONFIRMED', 'DISMISSED', null]);
  });

  it('lets one of two verdicts at once stand, and keeps both in the audit', async () => {
    const { id } = await one('SHORT_READ');
    const before = (await audited()).length;
    await Promise.all((['CONFIRMED', 'DISMISSED'] as const).map((verdict) => reviewFlag(campaign.as(), { flagId: id, verdict })));
    expect(['CONFIRMED', 'DISMISSED']).toContain((await findFlag(campaign.as(), id))!.verdict);
    expect(await audited()).toHaveLength(before + 2);
    await reviewFlag(campaign.as(), { flagId: id });
  });

  it('refuses what is none, what is somebody else’s, and whoever may only read', async () => {
    const { id } = await one('SHORT_READ');
    for (const flagId of [newId(), 'nonsense'])
      await expect(reviewFlag(campaign.as(), { flagId, verdict: 'CONFIRMED' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(reviewFlag(workspace.as(), { flagId: id, verdict: 'CONFIRMED' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(reviewFlag(campaign.as('analyst'), { flagId: id, verdict: 'CONFIRMED' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(reviewFlag(campaign.as(), { flagId: id, verdict: 'MAYBE' as 'CONFIRMED' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(reviewFlag(campaign.as(), { flagId: id, verdict: 'CONFIRMED', note: 'a'.repeat(1_001) })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await findFlag(workspace.as(), id)).toBeNull();
    expect(await findFlag(campaign.as(), 'nonsense')).toBeNull();
  });
});

describe('whoever sees only what was granted to them', () => {
  it('sees confirmed flags of their campaigns, their airchecks, and none of the rest', async () => {
    const sponsor = campaign.as('sponsor', [`campaign:${campaign.campaignId}`]);
    const stranger = campaign.as('sponsor', [`campaign:${newId()}`]);
    const { id } = await one('SHORT_READ');
    expect(await all(sponsor)).toEqual([]);
    await reviewFlag(campaign.as(), { flagId: id, verdict: 'CONFIRMED' });
    expect((await all(sponsor)).map((flag) => flag.id)).toEqual([id]);
    expect(await all(stranger)).toEqual([]);
    expect(await findFlag(stranger, id)).toBeNull();
    expect(await listFlags(sponsor, { isOpen: true }, page)).toEqual([]);
    expect((await readVerifications(sponsor, [campaign.campaignId])).size).toBe(0);
    expect((await listAirchecks(sponsor, [campaign.placementId])).size).toBe(1);
    expect((await listAirchecks(stranger, [campaign.placementId])).size).toBe(0);
    for (const table of ['episode_words', 'ad_slot_words', 'campaign_verification']) {
      const [row] = await sponsor.read((em) => em.execute<{ rows: number }[]>(`select count(*)::int as rows from analytics.${table}`));
      expect(row!.rows, table).toBe(0);
    }
    await reviewFlag(campaign.as(), { flagId: id });
  });
});

describe('the queue', () => {
  it('holds open flags, newest first, by pages without gaps', async () => {
    const open = await listFlags(campaign.as(), { isOpen: true }, page);
    expect(open.length).toBeGreaterThan(2);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const [flag] = await listFlags(campaign.as(), { isOpen: true }, readPage({ first: 1, after }));
      if (!flag) break;
      seen.push(flag.id);
      after = encodeCursor({ sort: flag.firstSeenAt.toISOString(), id: flag.id });
    } while (seen.length < 50);
    expect(seen).toEqual(open.map(({ id }) => id));
  });

  it('is filtered by kind, severity, campaign and verdict', async () => {
    const kinds = async (filter: Parameters<typeof listFlags>[1]) => (await listFlags(campaign.as(), filter, page)).map(({ kind }) => kind);
    expect(await kinds({ kinds: ['SHORT_READ'] })).toEqual(['SHORT_READ']);
    expect(await kinds({ severities: ['SEVERE'] })).toEqual(['BAD_CODE_OR_URL']);
    expect(await kinds({ kinds: [] })).toEqual([]);
    expect(await kinds({ campaignId: newId() })).toEqual([]);
    expect(await kinds({ campaignId: `' or true --` })).toEqual([]);
    expect(await kinds({ isOpen: false })).toEqual([]);
    const wrong = { limit: 1, after: { sort: 'yesterday', id: newId() } };
    await expect(listFlags(campaign.as(), {}, wrong)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('updateVerificationSettings', () => {
  it('changes what is a flag at the next look, and gives the rules back', async () => {
    const other = await bookVerified(workspace, { lengthSeconds: 90 });
    await other.air('Acme');
    await other.verify();
    expect(await other.kinds()).toContain('SHORT_READ');
    await updateVerificationSettings(other.as(), { shortReadBelow: 0.5, callsToAction: 1 });
    expect(await updateVerificationSettings(other.as(), { callsToAction: null })).toEqual({ ...FLAG_THRESHOLDS, shortReadBelow: 0.5 });
    await verifyDue(workspace.orm);
    expect(await other.kinds()).not.toContain('SHORT_READ');
    expect(await campaign.as().read((em) => readThresholds(em, campaign.organizationId))).toEqual(FLAG_THRESHOLDS);
  });

  it('refuses what makes no sense, and whoever may only read', async () => {
    for (const input of [
      { shortReadBelow: 0 },
      { callsToAction: 1.5 },
      { keptDays: 366 },
      { frequencyAbove: Number.NaN },
      { pacingBelow: 0.5 },
      { other: 1 },
    ]) {
      await expect(updateVerificationSettings(campaign.as(), input)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    }
    await expect(updateVerificationSettings(campaign.as('analyst'), { keptDays: 3 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

it('an aircheck says where to listen, and which lines lie within', async () => {
  const [aircheck] = (await listAirchecks(campaign.as(), [campaign.placementId])).get(campaign.placementId)!;
  expect(mediaFragment({ startSeconds: 120.55, endSeconds: 180 })).toBe('#t=120.5,180');
  const line = { text: '', startSeconds: 1_790, endSeconds: 1_799 };
  expect([placeLine(line, aircheck!).isWithin, placeLine({ ...line, endSeconds: 1_820 }, aircheck!).isWithin]).toEqual([false, true]);
});
