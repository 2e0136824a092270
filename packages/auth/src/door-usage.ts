import { z } from 'zod';
import type { KeyUsageSubject } from './key-usage.ts';

/** The doors besides GraphQL that keys send to. */
export const DOORS = ['events', 'logs', 'conversions'] as const;
export type DoorName = (typeof DOORS)[number];

/**
 * What is counted at a door: requests and their bytes as read (inflated), what became of the rows, and requests that were refused by their
 * status. A 401 is counted where the key is known, as one that has expired: a wrong secret is nobody's.
 */
export const DOOR_COUNTS = [
  'requests',
  'accepted',
  'duplicates',
  'rejected',
  'bytes',
  'refused401',
  'refused403',
  'refused429',
  'refused503',
] as const;
export type DoorCounts = Record<(typeof DOOR_COUNTS)[number], number>;

/** What was done at one door with one key on one UTC day. */
export type DoorUsageRow = KeyUsageSubject & DoorCounts & { door: DoorName };

const field = z.tuple([z.uuid(), z.string().regex(/^[0-9a-f]{12}$/), z.iso.date(), z.enum(DOORS), z.enum(DOOR_COUNTS)]);
const count = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The field that holds one count of a key's day at a door, in the hash of `KEY_USAGE_KEY`. */
export function doorUsageField({ organizationId, apiKeyId, day }: KeyUsageSubject, door: DoorName, counted: keyof DoorCounts): string {
  return `${organizationId}/${apiKeyId}/${day}/${door}/${counted}`;
}

/** What such a hash holds of doors, a row a key, day and door; fields that nobody of us wrote are left out. */
export function readDoorUsageBatch(hash: Readonly<Record<string, string>>): DoorUsageRow[] {
  const rows = new Map<string, DoorUsageRow>();
  for (const [name, value] of Object.entries(hash)) {
    const parts = field.safeParse(name.split('/'));
    const counted = count.safeParse(value);
    if (!parts.success || !counted.success) continue;
    const [organizationId, apiKeyId, day, door, kind] = parts.data;
    const slot = `${organizationId}/${apiKeyId}/${day}/${door}`;
    const row = rows.get(slot) ?? { organizationId, apiKeyId, day, door, ...NOTHING };
    rows.set(slot, { ...row, [kind]: counted.data });
  }
  return [...rows.values()];
}

const NOTHING = Object.fromEntries(DOOR_COUNTS.map((name) => [name, 0])) as DoorCounts;
