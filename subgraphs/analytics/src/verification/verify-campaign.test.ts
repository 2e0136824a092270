import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { recordAdSlots } from '../delivery/record-ad-slots.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { verifyCampaign } from './verify-campaign.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

it('works', async () => {
  const today = utcDay(Date.now());
  const { podcastId, episodeIds } = await workspace.addShow();
  const { id: sponsorId } = await createSponsor(workspace.as(), { name: 'Acme' });
  const { id: campaignId } = await createCampaign(workspace.as(), {
    sponsorId,
    name: 'Autumn',
    cost: { amountMinor: 1, currency: 'EUR' },
    flightFrom: addDays(today, -5),
    flightTo: addDays(today, 5),
  });
  const p = await createPlacement(workspace.as(), { campaignId, podcastId, talkingPoints: ['Farmers paid fairly'] } as never);
  await inOrganization(workspace.orm, workspace.organizationId, async (em) => {
    await em.execute("update analytics.episode set published_at = now() - interval '1 day', duration_seconds = 3600");
    await recordAdSlots(em, {
      eventId: newId(),
      organizationId: workspace.organizationId,
      occurredAt: new Date().toISOString(),
      podcastId,
      episodeId: episodeIds[0]!,
      transcript: { version: 'a', readAt: new Date().toISOString(), timesEstimated: false, vocabulary: ['acme'] },
      slots: [
        {
          id: newId(),
          startSeconds: 10,
          endSeconds: 70,
          campaignId,
          sponsorName: null,
          detectionMethod: 'MANUAL',
          confidence: 1,
          lines: [
            {
              startSeconds: 10,
              endSeconds: 70,
              text: 'This is Acme and I love it very much, it is just the best thing to eat with all of you',
            },
          ],
        },
      ],
    });
  });
  console.log(await verifyCampaign(workspace.orm, workspace.organizationId, campaignId), p.id);
  const rows = await inOrganization(workspace.orm, workspace.organizationId, (em) =>
    em.execute('select kind, severity, evidence, verdict from analytics.verification_flag'),
  );
  console.log(JSON.stringify(rows, null, 1));
  console.log(
    JSON.stringify(
      await inOrganization(workspace.orm, workspace.organizationId, (em) =>
        em.execute('select checks from analytics.campaign_verification'),
      ),
      null,
      1,
    ),
  );
  console.log(
    JSON.stringify(
      await inOrganization(workspace.orm, workspace.organizationId, (em) => em.execute('select * from analytics.aircheck')),
      null,
      1,
    ),
  );
  console.log(
    JSON.stringify(
      await inOrganization(workspace.orm, workspace.organizationId, (em) => em.execute('select * from analytics.verification_due')),
      null,
      1,
    ),
  );
});
