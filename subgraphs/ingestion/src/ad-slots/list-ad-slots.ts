import { requireScope } from '@castgraph/auth/scopes';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import { AD_SLOT_COLUMNS, toAdSlot, type AdSlotRow, type StoredAdSlot } from './stored-ad-slot.ts';

const LIST = `/* ingestion.list-ad-slots */ select ${AD_SLOT_COLUMNS} from ingestion.ad_slot
  where organization_id = ? and episode_id = any (?::uuid[]) order by episode_id, start_seconds, id`;

/** The slots of episodes, by episode, each by their beginnings. One statement. */
export async function listAdSlots(context: OperationContext, episodeIds: readonly string[]): Promise<Map<string, StoredAdSlot[]>> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const rows = await context.read((em) => em.execute<AdSlotRow[]>(LIST, [organizationId, arrayLiteral(episodeIds)]));
  return Map.groupBy(rows.map(toAdSlot), ({ episodeId }) => episodeId);
}
