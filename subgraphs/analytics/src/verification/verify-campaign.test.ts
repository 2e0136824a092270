import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { bookVerified, GOOD_WORDS, type VerifiedCampaign } from '../fixture/verified-campaign.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { listAirchecks } from './list-airchecks.ts';
import { reviewFlag } from './review-flag.ts';
import { verifyCampaign } from './verify-campaign.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const today = utcDay(Date.now());
const flagId = async (campaign: VerifiedCampaign, kind: string) =>
  (await campaign.rows<{ id: string; kind: string }>('id, kind')).find((row) => row.kind === kind)!.id;

describe('a look at a campaign', () => {
  it('finds nothing of a read that is as booked, and keeps it as an aircheck with its words', async () => {
    const campaign = await bookVerified(workspace, {
      talkingPoints: ['Roasted the day they ship'],
      lengthSeconds: 60,
      forbiddenWords: ['cheap'],
    });
    await campaign.air(GOOD_WORDS);
    expect(await campaign.verify()).toBe(0);
    const [aircheck] = (await listAirchecks(campaign.as(), [campaign.placementId])).get(campaign.placementId)!;
    expect(aircheck).toMatchObject({
      episodeId: campaign.episodeId,
      startSeconds: 1_800,
      endSeconds: 1_860,
      goneAt: null,
      lines: [{ text: GOOD_WORDS }],
    });
    expect(aircheck!.checks).toContainEqual({ kind: 'MISSED_TALKING_POINT', state: 'PASSED', why: null });
  });

  it('finds what is not as booked, with what was said and where', async () => {
    const campaign = await bookVerified(workspace, {
      talkingPoints: ['Farmers are paid fairly'],
      lengthSeconds: 90,
      forbiddenWords: ['the best'],
      competitors: ['Bacon'],
    });
    const other = {
      id: newId(),
      startSeconds: 0,
      endSeconds: 30,
      campaignId: null,
      sponsorName: 'Bacon Inc',
      detectionMethod: 'MANUAL' as const,
      confidence: 1,
    };
    const lines = [{ startSeconds: 20, endSeconds: 40, text: 'Acme is the best. Use code EVENING30 now.' }];
    const own = { ...other, id: newId(), startSeconds: 20, endSeconds: 40, campaignId: campaign.campaignId, sponsorName: null, lines };
    await campaign.air('Acme', { slots: [other, own] });
    await campaign.verify();
    expect(await campaign.kinds()).toEqual([
      'BAD_CODE_OR_URL',
      'CALL_TO_ACTION_NOT_REPEATED',
      'COMPETITOR_IN_EPISODE',
      'FORBIDDEN_WORDS',
      'MISSED_TALKING_POINT',
      'NO_DISCLOSURE',
      'SHORT_READ',
      'WRONG_POSITION',
    ]);
    const [bad] = await campaign.rows<{ evidence: unknown }>('evidence');
    expect(bad).toMatchObject({ evidence: { finding: '“EVENING30” is said; MORNING20 was booked', quotes: [{ text: 'EVENING30' }] } });
  });

  it('again finds the same rows, also by two at once', async () => {
    const campaign = await bookVerified(workspace, { lengthSeconds: 90 });
    await campaign.air('Acme');
    await campaign.verify();
    const before = await campaign.rows('id, kind, first_seen_at');
    expect(before.length).toBeGreaterThan(0);
    await Promise.all([campaign.verify(), campaign.verify(), campaign.verify()]);
    await campaign.air('Acme');
    await campaign.verify();
    expect(await campaign.rows('id, kind, first_seen_at')).toEqual(before);
  });

  it('resolves what is no longer found, and takes it up again with its row', async () => {
    const campaign = await bookVerified(workspace);
    await campaign.air('Acme, use code EVENING30');
    await campaign.verify();
    const id = await flagId(campaign, 'BAD_CODE_OR_URL');
    await campaign.air(GOOD_WORDS, { version: 'two' });
    await campaign.verify();
    expect(await campaign.kinds()).not.toContain('BAD_CODE_OR_URL');
    await campaign.air('Acme, use code EVENING30', { version: 'three' });
    await campaign.verify();
    expect(await campaign.kinds()).toContain('BAD_CODE_OR_URL');
    expect(await flagId(campaign, 'BAD_CODE_OR_URL')).toBe(id);
  });

  it('leaves an announcement alone that came too late', async () => {
    const campaign = await bookVerified(workspace);
    await campaign.air(GOOD_WORDS);
    await campaign.air('Acme, use code EVENING30', { occurredAt: new Date(Date.now() - 60_000).toISOString() });
    await campaign.verify();
    expect(await campaign.kinds()).toEqual([]);
  });

  it('knows nothing of campaigns of others, and nothing to say of a draft', async () => {
    const campaign = await bookVerified(workspace);
    await campaign.air('Acme, use code EVENING30');
    await campaign.verify();
    expect(await verifyCampaign(workspace.orm, newId(), campaign.campaignId)).toBeUndefined();
    expect(await campaign.kinds()).toContain('BAD_CODE_OR_URL');
    await campaign.execute(`update analytics.campaign set state = 'DRAFT' where id = ?`, [campaign.campaignId]);
    await campaign.verify();
    expect(await campaign.kinds()).toEqual([]);
  });

  it('bears hostile words of a hundred kilobytes', async () => {
    const campaign = await bookVerified(workspace, { talkingPoints: ['(a+)+$', '👩‍👩‍👧‍👦'], forbiddenWords: ['.*'], competitors: ['[['] });
    const text = `${'a'.repeat(500)} ‮שלום 👩‍👩‍👧‍👦 ${'code '.repeat(200)}`.slice(0, 2_000).toWellFormed();
    const lines = Array.from({ length: 50 }, (_, at) => ({ startSeconds: 1_800 + at, endSeconds: 1_801 + at, text }));
    const slot = {
      id: newId(),
      startSeconds: 1_800,
      endSeconds: 1_860,
      campaignId: campaign.campaignId,
      sponsorName: null,
      detectionMethod: 'MANUAL' as const,
    };
    await campaign.air('Acme', { slots: [{ ...slot, confidence: 1, lines }] });
    expect(await campaign.verify()).toBeGreaterThan(0);
  });
});

it('what is severe and new is told once, and again when it comes back after it was dismissed', async () => {
  const campaign = await bookVerified(workspace);
  const told = async () => {
    const rows = await campaign.execute<{ payload: { kind: string; finding: string } }>(
      `select payload from analytics.outbox where name = 'analytics.severe-flag-raised' and organization_id = ? order by position`,
      [campaign.organizationId],
    );
    return rows.map(({ payload }) => `${payload.kind} ${payload.finding}`);
  };
  await campaign.air('Acme, use code EVENING30. We love Acme.');
  for (let look = 0; look < 2; look++) await campaign.verify();
  expect(await told()).toEqual(['BAD_CODE_OR_URL “EVENING30” is said; MORNING20 was booked']);
  await reviewFlag(campaign.as(), { flagId: await flagId(campaign, 'BAD_CODE_OR_URL'), verdict: 'DISMISSED' });
  await campaign.verify();
  await campaign.air('Acme, use code NIGHT30. We love Acme.', { version: 'two' });
  await campaign.verify();
  expect(await told()).toHaveLength(2);
});

describe('a verdict', () => {
  it('outlives every look; what was dismissed comes back only with other words', async () => {
    const campaign = await bookVerified(workspace);
    await campaign.air('Acme, use code EVENING30');
    await campaign.verify();
    const [bad, call] = [await flagId(campaign, 'BAD_CODE_OR_URL'), await flagId(campaign, 'CALL_TO_ACTION_NOT_REPEATED')];
    await reviewFlag(campaign.as(), { flagId: bad, verdict: 'DISMISSED', note: 'Agreed with the sponsor' });
    await reviewFlag(campaign.as(), { flagId: call, verdict: 'CONFIRMED' });
    const verdicts = async () =>
      Object.fromEntries(
        (await campaign.rows<{ kind: string; verdict: string }>('kind, verdict')).map(({ kind, verdict }) => [kind, verdict]),
      );
    await campaign.air('Acme, use code EVENING30', { version: 'two' });
    await campaign.verify();
    expect(await verdicts()).toMatchObject({ BAD_CODE_OR_URL: 'DISMISSED', CALL_TO_ACTION_NOT_REPEATED: 'CONFIRMED' });
    await campaign.air('Acme, use code NIGHT30', { version: 'three' });
    await campaign.verify();
    expect(await verdicts()).toMatchObject({ BAD_CODE_OR_URL: null, CALL_TO_ACTION_NOT_REPEATED: 'CONFIRMED' });
  });
});

describe('over time', () => {
  it('a read that was heard and cannot be in a later transcript was removed early', async () => {
    const campaign = await bookVerified(workspace);
    await campaign.air(GOOD_WORDS);
    await campaign.verify();
    await campaign.air(null, { version: 'two' });
    await campaign.verify();
    expect(await campaign.kinds()).toEqual(expect.arrayContaining(['MISSING_READ', 'REMOVED_EARLY']));
    const [aircheck] = (await listAirchecks(campaign.as(), [campaign.placementId])).get(campaign.placementId)!;
    expect(aircheck!.goneAt).toBeInstanceOf(Date);
  });

  it('a mark that somebody removed is no removed read', async () => {
    const campaign = await bookVerified(workspace);
    await campaign.air(GOOD_WORDS);
    await campaign.verify();
    await campaign.air(GOOD_WORDS, { slots: [] });
    await campaign.verify();
    expect(await campaign.kinds()).toEqual([]);
  });

  it('a read with the words or the code of an earlier flight of the sponsor is stale', async () => {
    const flight = { flightFrom: addDays(today, -40), flightTo: addDays(today, -20), code: 'OLD10' };
    const former = await bookVerified(workspace, flight);
    await former.execute(`update analytics.episode set published_at = now() - interval '30 days' where id = ?`, [former.episodeId]);
    const words =
      'This episode is brought to you by Acme. I found them in a small shop by the sea, and have had their coffee every single morning since then.';
    await former.air(words);
    await former.verify();
    const again = await bookVerified(workspace, { sponsorId: former.sponsorId, organizationId: former.organizationId });
    await again.air(`${words} Morning twenty, MORNING20.`);
    await again.verify();
    expect(await again.kinds()).toEqual(['STALE_READ']);
    await again.air(`${GOOD_WORDS} Or use the code old ten.`);
    await again.verify();
    expect(await again.rows('evidence')).toMatchObject([{ evidence: { finding: 'The code OLD10, which is over, is said' } }]);
  });

  it('delivery is judged by what was counted: pace, frequency, and countries', async () => {
    const campaign = await bookVerified(workspace, { contractedDownloads: 1_000 });
    await campaign.execute(`update analytics.campaign set markets = '{DE}' where id = ?`, [campaign.campaignId]);
    await campaign.execute(
      `insert into analytics.measurement_setting (organization_id, source) values (?, 'prefix') on conflict (organization_id) do update set source = 'prefix'`,
      [campaign.organizationId],
    );
    const day = addDays(today, -1);
    const values = [campaign.organizationId, campaign.podcastId];
    await campaign.execute(`insert into analytics.episode_day values (?, ?, ?, 'prefix', ?, 120)`, [...values, campaign.episodeId, day]);
    for (const [dimension, value, downloads] of [
      ['country', 'DE', 60],
      ['country', 'US', 60],
      ['ip_class', 'public', 20],
      ['ip_class', 'carrier', 100],
    ]) {
      await campaign.execute(`insert into analytics.podcast_day values (?, ?, 'prefix', ?, ?, ?, ?)`, [
        ...values,
        dimension,
        day,
        value,
        downloads,
      ]);
    }
    await campaign.execute(
      `insert into analytics.download (organization_id, episode_id, listener_key, source, window_start, podcast_id, event_id, at, app, country, ip_class, implausible, device, region)
       select ?, ?, decode(lpad(to_hex(n % 12), 64, '0'), 'hex'), 'prefix', ?::date + n * interval '1 minute', ?, gen_random_uuid(), ?::date + n * interval '1 minute',
              'app', 'DE', 'public', false, 'phone', '' from generate_series(1, 120) n`,
      [campaign.organizationId, campaign.episodeId, day, campaign.podcastId, day],
    );
    await campaign.verify();
    expect(await campaign.kinds()).toEqual(['HIGH_FREQUENCY', 'LOW_USABLE_IPS', 'OUTSIDE_MARKETS', 'UNDER_PACING']);
    const [high] = await campaign.rows('evidence');
    expect(high).toMatchObject({ evidence: { measured: 10, threshold: 5 } });
  });
});
