import type { EntityManager } from '@castgraph/orm/open-orm';
import { readMethodologyFacts } from '../methodology/methodology-facts.ts';
import { type PrivacyLimits, type PrivacySetting, privacyInForce, readPrivacyChoices } from './privacy-setting.ts';

/** Everything that an organization's privacy page is made of. */
export interface PrivacyFacts {
  organizationName: string | null;
  setting: PrivacySetting;
  /** Columns of the log of requests, as the database has them. */
  columns: string[];
  /** Editions of the lists that judged its newest requests, newest first. */
  listEditions: string[];
}

/** Reads them; null for an organization that was never announced here. */
export async function readPrivacyFacts(em: EntityManager, organizationId: string, limits: PrivacyLimits): Promise<PrivacyFacts | null> {
  const known = await readMethodologyFacts(em, organizationId, { eventRetentionDays: limits.eventDays, contact: limits.contact });
  if (!known) return null;
  return {
    organizationName: known.organizationName,
    setting: privacyInForce(await readPrivacyChoices(em, organizationId), limits),
    columns: await readLogColumns(em),
    listEditions: known.listEditions,
  };
}

/** By the contract itself, so that the page says what is kept and not what once was. */
export async function readLogColumns(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(
    `/* read-log-columns */
     select attname as name from pg_attribute where attrelid = 'ingestion.listener_event_log'::regclass and attnum > 0 and not attisdropped
      order by attnum`,
  );
  return rows.map(({ name }) => name);
}
