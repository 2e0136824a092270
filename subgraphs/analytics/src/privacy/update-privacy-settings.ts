import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { privacyChanged } from '@castgraph/contracts/privacy-changed';
import { badInput } from '@castgraph/kernel/errors';
import { HOUSEHOLD_KEY_DAYS } from '@castgraph/measurement/retention';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import { recordAudit } from '@castgraph/orm/audit';
import { publishEvent } from '@castgraph/queue/outbox';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { type PrivacyChoices, readPrivacyChoices, writePrivacyChoices } from './privacy-setting.ts';
import { type PrivacySettingsView, viewPrivacy } from './read-privacy-settings.ts';

/** Days that can be counted again must be there to be counted. */
const LEAST_EVENT_DAYS = HOUSEHOLD_KEY_DAYS + 1;
const LEAST_VERDICT_DAYS = HOUSEHOLD_KEY_DAYS;
// What is invisible, or turns the direction of what follows it, could make a page say what it does not.
const INVISIBLE = /(?![\n\u200C\u200D])[\p{Cc}\p{Cf}]/gu;

const days = (least: number) => z.int().min(least, `At least ${least} days are kept, because so long they may be counted again`);
const words = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((text) => text.replaceAll('\r\n', '\n').replaceAll(INVISIBLE, '').trim())
    .pipe(z.string().max(most, `At most ${most} characters`))
    .transform((text) => text || null);
const input = z
  .strictObject({
    eventDays: days(LEAST_EVENT_DAYS).nullable(),
    verdictDays: days(LEAST_VERDICT_DAYS).nullable(),
    contact: words(200).nullable(),
    note: words(2_000).nullable(),
    pixelConsent: z.enum(['REQUIRED', 'ASSUMED']).nullable(),
  })
  .partial()
  .refine((fields) => Object.values(fields).some((value) => value !== undefined), 'Say what to change');

/**
 * Changes how long the organization keeps what it holds of listeners, and what its privacy page says besides. What is older goes
 * with the next upkeep, for good; counts stay. What is null is the installation's own again. @throws BAD_INPUT
 */
export async function updatePrivacySettings(context: OperationContext, raw: z.input<typeof input>): Promise<PrivacySettingsView> {
  const viewer = requireScope(context.viewer, 'operations:write');
  const { organizationId } = viewer;
  const given = Object.entries(parseInput(input, raw)).filter(([, value]) => value !== undefined);
  return context.transact(async (em) => {
    // Two changes at once: the second one sees what the first one left, and its event is the later one.
    await advisoryLock(em, `castgraph.analytics.privacy.${organizationId}`);
    const before = await readPrivacyChoices(em, organizationId);
    const after: PrivacyChoices = { ...before, ...Object.fromEntries(given) };
    requireWithin('eventDays', after.eventDays, context.privacyLimits.eventDays);
    requireWithin('verdictDays', after.verdictDays, context.privacyLimits.verdictDays);
    await writePrivacyChoices(em, organizationId, after);
    const details = { before, after };
    await recordAudit(em, {
      viewer,
      action: 'privacy-settings.update',
      subjectType: 'PrivacySettings',
      subjectId: organizationId,
      details,
    });
    await publishEvent(em, privacyChanged, { organizationId, eventDays: after.eventDays });
    return viewPrivacy(context, organizationId, after);
  });
}

function requireWithin(field: string, chosen: number | null, most: number): void {
  if (chosen !== null && chosen > most) throw badInput(`This installation keeps it for ${most} days at most`, { path: ['input', field] });
}
