import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { checkUnsettled } from '../campaigns/lock-campaign.ts';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { keptFlights, replaceFlights, type KeptFlight } from '../campaigns/replace-flights.ts';
import type { CampaignChangeKind } from '../generated/resolvers.ts';
import type { Placement } from '../placements/placement.entity.ts';
import type { Sponsor } from '../sponsors/sponsor.entity.ts';
import type { CampaignChange, KeptFields } from './campaign-change.entity.ts';
import { recordChange, type Actor } from './record-change.ts';

/** A row that is changed, and for a placement the campaign it is part of; both are held by the transaction. */
export type ChangedSubject =
  | { subject: 'SPONSOR'; row: Sponsor }
  | { subject: 'CAMPAIGN'; row: Campaign }
  | { subject: 'PLACEMENT'; row: Placement; campaign: Campaign };

/** Of a settled campaign only this still changes. */
const ALWAYS_CHANGEABLE: ReadonlySet<string> = new Set(['name', 'objective', 'archivedAt']);

/**
 * Sets fields of a row, counts its version up and keeps what was different before and after.
 * @returns what was done; null when nothing was different
 * @throws CONFLICT for a settled campaign, and for flights that a placement runs in
 */
export async function changeSubject(
  em: EntityManager,
  actor: Actor,
  target: ChangedSubject,
  { kind, fields }: { kind: CampaignChangeKind; fields: KeptFields },
): Promise<CampaignChange | null> {
  const current = await readFields(em, target, Object.keys(fields));
  const different = Object.keys(fields).filter((name) => !isDeepStrictEqual(current[name], toKept(fields[name])));
  if (different.length === 0) return null;
  checkSettled(target, different);
  for (const name of different) await setField(em, target, name, fields[name]);
  target.row.version++;
  return recordChange(em, actor, {
    subject: target.subject,
    subjectId: target.row.id,
    campaignId: campaignIdOf(target),
    kind,
    before: pick(current, different),
    after: Object.fromEntries(different.map((name) => [name, toKept(fields[name])])),
  });
}

/** Fields of a row as JSON keeps them. */
export async function readFields(em: EntityManager, target: ChangedSubject, names: readonly string[]): Promise<KeptFields> {
  const entries: [string, unknown][] = [];
  for (const name of names)
    entries.push([name, name === 'flights' ? await keptFlights(em, target.row as Campaign) : toKept((target.row as never)[name])]);
  return Object.fromEntries(entries);
}

function checkSettled(target: ChangedSubject, names: readonly string[]): void {
  if (target.subject === 'SPONSOR') return;
  if (target.subject === 'PLACEMENT') return checkUnsettled(target.campaign);
  const settled = names.filter((name) => !ALWAYS_CHANGEABLE.has(name));
  if (settled.length > 0) checkUnsettled(target.row, settled);
}

async function setField(em: EntityManager, target: ChangedSubject, name: string, value: unknown): Promise<void> {
  if (name === 'flights') return replaceFlights(em, target.row as Campaign, value as KeptFlight[]);
  const row = target.row as unknown as Record<string, unknown>;
  row[name] = name === 'archivedAt' && typeof value === 'string' ? new Date(value) : value;
}

function campaignIdOf(target: ChangedSubject): string | null {
  if (target.subject === 'SPONSOR') return null;
  return target.subject === 'CAMPAIGN' ? target.row.id : target.row.campaignId;
}

function toKept(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

function pick(fields: KeptFields, names: readonly string[]): KeptFields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
