import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { publishAdSlots } from './publish-ad-slots.ts';
import { AD_SLOT_COLUMNS, toAdSlot, type AdSlotRow, type StoredAdSlot } from './stored-ad-slot.ts';

const input = z.strictObject({ adSlotId: z.string() });

/** Removes a slot, and says what it was, so that it can be marked again. @throws NOT_FOUND when it is not the organization's */
// no event: `publishAdSlots` puts it into the outbox
export async function removeAdSlot(context: OperationContext, raw: z.input<typeof input>): Promise<StoredAdSlot> {
  const viewer = requireScope(context.viewer, 'podcasts:write');
  const { adSlotId } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const [row] = isId(adSlotId)
      ? await em.execute<AdSlotRow[]>(`delete from ingestion.ad_slot where organization_id = ? and id = ? returning ${AD_SLOT_COLUMNS}`, [
          organizationId,
          adSlotId,
        ])
      : [];
    if (!row) throw notFound('ad slot', adSlotId);
    const slot = toAdSlot(row);
    const { episodeId, startTimeSeconds, endTimeSeconds, sponsorName } = slot;
    const details = { episodeId, startTimeSeconds, endTimeSeconds, sponsorName };
    await recordAudit(em, { viewer, action: 'ad-slot.remove', subjectType: 'AdSlot', subjectId: slot.id, details });
    await publishAdSlots(em, organizationId, episodeId);
    return slot;
  });
}
