import type { EntityManager } from '@castgraph/orm/open-orm';
import type { PixelConsent } from '../generated/resolvers.ts';

/** What the operator of the installation keeps at most, and who answers where an organization names nobody. */
export interface PrivacyLimits {
  /** Days for which requests are kept one by one. */
  eventDays: number;
  /** Days for which requests that are no downloads are kept with their cause. */
  verdictDays: number;
  contact: string | null;
}

/** What an organization chose; null where the installation's own holds. */
export interface PrivacyChoices {
  eventDays: number | null;
  verdictDays: number | null;
  contact: string | null;
  note: string | null;
  pixelConsent: PixelConsent | null;
}

/** What is in force: never longer than the installation keeps, also where it came to keep less since the choice. */
export interface PrivacySetting extends PrivacyLimits {
  note: string | null;
  pixelConsent: PixelConsent;
}

const NONE: PrivacyChoices = { eventDays: null, verdictDays: null, contact: null, note: null, pixelConsent: null };

/** The organization's own choices. */
export async function readPrivacyChoices(em: EntityManager, organizationId: string): Promise<PrivacyChoices> {
  const [row] = await em.execute<PrivacyChoices[]>(
    `/* read-privacy-choices */
     select event_days as "eventDays", verdict_days as "verdictDays", contact, note, pixel_consent as "pixelConsent" from analytics.privacy_setting where organization_id = ?`,
    [organizationId],
  );
  return row ?? NONE;
}

/** Stores them. */
export async function writePrivacyChoices(em: EntityManager, organizationId: string, choices: PrivacyChoices): Promise<void> {
  const { eventDays, verdictDays, contact, note, pixelConsent } = choices;
  await em.execute(
    `/* write-privacy-choices */
     insert into analytics.privacy_setting (organization_id, event_days, verdict_days, contact, note, pixel_consent) values (?, ?, ?, ?, ?, ?)
     on conflict (organization_id) do update
        set event_days = excluded.event_days, verdict_days = excluded.verdict_days, contact = excluded.contact, note = excluded.note,
            pixel_consent = excluded.pixel_consent, changed_at = now()`,
    [organizationId, eventDays, verdictDays, contact, note, pixelConsent],
  );
}

/** The choices within the limits. */
export function privacyInForce(choices: PrivacyChoices, limits: PrivacyLimits): PrivacySetting {
  return {
    eventDays: Math.min(choices.eventDays ?? limits.eventDays, limits.eventDays),
    verdictDays: Math.min(choices.verdictDays ?? limits.verdictDays, limits.verdictDays),
    contact: choices.contact ?? limits.contact,
    note: choices.note,
    pixelConsent: choices.pixelConsent ?? 'REQUIRED',
  };
}
