import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { MAX_AD_SLOTS } from '@castgraph/contracts/ad-slots-changed';
import { badInput, conflict, notFound } from '@castgraph/kernel/errors';
import { isId, newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { publishAdSlots } from './publish-ad-slots.ts';
import { AD_SLOT_COLUMNS, toAdSlot, type AdSlotRow, type StoredAdSlot } from './stored-ad-slot.ts';

const WEEK_SECONDS = 7 * 86_400;
/** Feeds round lengths, and audio ends a little after them. */
const ROUNDING_SECONDS = 1;

const seconds = z.number().min(0, 'An episode begins at 0').max(WEEK_SECONDS, 'No episode is so long');
const input = z
  .strictObject({
    episodeId: z.string(),
    startTimeSeconds: seconds,
    endTimeSeconds: seconds,
    sponsorName: z.string().trim().max(200, 'A name has at most 200 characters').nullish(),
  })
  .refine(({ startTimeSeconds, endTimeSeconds }) => startTimeSeconds < endTimeSeconds, {
    message: 'A slot ends after it begins',
    path: ['endTimeSeconds'],
  });

type Slot = z.output<typeof input>;

/**
 * Marks an advertisement that a person found in an episode.
 * @throws BAD_INPUT beyond the episode's end; NOT_FOUND when the episode is not the organization's; CONFLICT with `existingId` where
 * a slot lies already
 */
// no event: `publishAdSlots` puts it into the outbox
export async function markAdSlot(context: OperationContext, raw: z.input<typeof input>): Promise<StoredAdSlot> {
  const viewer = requireScope(context.viewer, 'podcasts:write');
  const slot = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    await requireRoom(em, organizationId, slot);
    const { episodeId, startTimeSeconds, endTimeSeconds, sponsorName } = slot;
    const id = newId();
    const [row] = await em.execute<AdSlotRow[]>(
      `insert into ingestion.ad_slot (organization_id, id, episode_id, start_seconds, end_seconds, sponsor_name, detection_method, confidence)
       values (?, ?, ?, ?, ?, ?, 'MANUAL', 1) returning ${AD_SLOT_COLUMNS}`,
      [organizationId, id, episodeId, startTimeSeconds, endTimeSeconds, sponsorName || null],
    );
    const details = { episodeId, startTimeSeconds, endTimeSeconds, sponsorName: sponsorName || null };
    await recordAudit(em, { viewer, action: 'ad-slot.mark', subjectType: 'AdSlot', subjectId: id, details });
    await publishAdSlots(em, organizationId, episodeId);
    return toAdSlot(row!);
  });
}

/** The episode's row is held, so that two slots at the same moment cannot both find room. */
async function requireRoom(
  em: EntityManager,
  organizationId: string,
  { episodeId, startTimeSeconds, endTimeSeconds }: Slot,
): Promise<void> {
  const [episode] = isId(episodeId)
    ? await em.execute<{ seconds: number | null }[]>(
        `select coalesce(audio_seconds, duration_seconds) as seconds from ingestion.episode where organization_id = ? and id = ? for update`,
        [organizationId, episodeId],
      )
    : [];
  if (!episode) throw notFound('episode', episodeId);
  if (episode.seconds !== null && endTimeSeconds > episode.seconds + ROUNDING_SECONDS) {
    throw badInput(`The episode ends after ${Math.round(episode.seconds)} seconds`, { path: ['input', 'endTimeSeconds'] });
  }
  const slots = await em.execute<{ id: string; start_seconds: number; end_seconds: number }[]>(
    'select id, start_seconds, end_seconds from ingestion.ad_slot where organization_id = ? and episode_id = ?',
    [organizationId, episodeId],
  );
  const met = slots.find((slot) => slot.start_seconds < endTimeSeconds && slot.end_seconds > startTimeSeconds);
  if (met) throw conflict('Another slot lies there already', { existingId: met.id });
  if (slots.length >= MAX_AD_SLOTS) throw badInput(`An episode has at most ${MAX_AD_SLOTS} slots`);
}
