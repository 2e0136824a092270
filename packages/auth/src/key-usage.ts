import { z } from 'zod';

/**
 * Where gateways add up what is done with keys, and accounts takes it from: a hash whose fields name organization, key and day, and
 * whose values are counts.
 */
export const KEY_USAGE_KEY = 'castgraph:key-usage';
/** A hash that was set aside to be taken; its id follows. */
export const KEY_USAGE_BATCH_PREFIX = 'castgraph:key-usage:batch:';

/** What was done: operations asked for, what they cost, how many were refused or answered with errors. */
export interface KeyUsage {
  requests: number;
  cost: number;
  errors: number;
}

/** Whose use, on which UTC day. */
export interface KeyUsageSubject {
  organizationId: string;
  apiKeyId: string;
  day: string;
}

const field = z.tuple([z.uuid(), z.string().regex(/^[0-9a-f]{12}$/), z.iso.date(), z.enum(['requests', 'cost', 'errors'])]);
const count = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The field of the hash that holds one count of a key's day. */
export function keyUsageField({ organizationId, apiKeyId, day }: KeyUsageSubject, counted: keyof KeyUsage): string {
  return `${organizationId}/${apiKeyId}/${day}/${counted}`;
}

/** What such a hash holds, a row a key and day; fields that nobody of us wrote are left out. */
export function readKeyUsageBatch(hash: Readonly<Record<string, string>>): (KeyUsageSubject & KeyUsage)[] {
  const rows = new Map<string, KeyUsageSubject & KeyUsage>();
  for (const [name, value] of Object.entries(hash)) {
    const parts = field.safeParse(name.split('/'));
    const counted = count.safeParse(value);
    if (!parts.success || !counted.success) continue;
    const [organizationId, apiKeyId, day, kind] = parts.data;
    const slot = `${organizationId}/${apiKeyId}/${day}`;
    const row = rows.get(slot) ?? { organizationId, apiKeyId, day, requests: 0, cost: 0, errors: 0 };
    rows.set(slot, { ...row, [kind]: counted.data });
  }
  return [...rows.values()];
}
