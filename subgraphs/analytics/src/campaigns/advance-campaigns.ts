import { serviceViewer } from '@castgraph/auth/service-viewer';
import { utcDay } from '@castgraph/kernel/days';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { stateOfDays } from './campaign-states.ts';
import { moveCampaign } from './change-campaign-state.ts';
import { lockCampaign } from './lock-campaign.ts';

/** Found at once; what is left over is found by the next look. */
const CAMPAIGNS_AT_ONCE = 1_000;

/**
 * Moves booked campaigns on to where the days of their flights put them: booked to live, live to completed, and from booked to completed
 * where nobody looked in between. May run at any time, and twice; what people did meanwhile stays.
 * @returns how many campaigns were moved
 */
export async function advanceCampaigns(
  orm: Orm,
  { now = Date.now(), signal }: { now?: number; signal?: AbortSignal } = {},
): Promise<number> {
  const today = utcDay(now);
  let moved = 0;
  for (;;) {
    const due = await inSystem(orm, (em) =>
      em.execute<{ organization_id: string; id: string }[]>(FIND_DUE, [today, today, CAMPAIGNS_AT_ONCE]),
    );
    let movedNow = 0;
    for (const { organization_id: organizationId, id } of due) {
      signal?.throwIfAborted();
      if (await inOrganization(orm, organizationId, (em) => advance(em, { organizationId, id, today }))) movedNow++;
    }
    moved += movedNow;
    if (due.length < CAMPAIGNS_AT_ONCE || movedNow === 0) return moved;
  }
}

const FIND_DUE = `/* find-campaigns-due */
  select organization_id, id from analytics.campaign
   where (state = 'BOOKED' and flight_from <= ?::date) or (state = 'LIVE' and flight_to < ?::date)
   order by flight_from limit ?`;

async function advance(
  em: EntityManager,
  { organizationId, id, today }: { organizationId: string; id: string; today: string },
): Promise<boolean> {
  const campaign = await lockCampaign(em, organizationId, id, { evenSettled: true });
  const { state: from } = campaign;
  // Between the look and the lock somebody may have moved it.
  if (from !== 'BOOKED' && from !== 'LIVE') return false;
  const to = stateOfDays(campaign, today);
  if (to === from || to === 'BOOKED') return false;
  const viewer = serviceViewer({ service: 'flights', organizationId, scopes: [] });
  moveCampaign(em, viewer, campaign, to);
  await recordAudit(em, { viewer, action: 'campaign.change-state', subjectType: 'Campaign', subjectId: id, details: { from, to } });
  return true;
}
