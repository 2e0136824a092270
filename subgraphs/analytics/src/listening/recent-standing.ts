import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { readStanding, type Standing } from './read-as-of.ts';

/** A kept answer may be twice as old. */
const FRESH_MS = 1_000;
const MAX_ORGANIZATIONS = 10_000;

const seen = new WeakMap<Orm, Map<string, { at: number; standing: Standing }>>();

/**
 * How an organization counts, and as of when, at most a second old, so that of many questions at once one asks the database. What was
 * counted up to an instant still is a moment later, so that figures read since are whole up to it.
 */
export async function readRecentStanding(orm: Orm, em: EntityManager, organizationId: string): Promise<Standing> {
  const known = seen.get(orm) ?? new Map<string, { at: number; standing: Standing }>();
  seen.set(orm, known);
  const last = known.get(organizationId);
  if (last && Date.now() - last.at < FRESH_MS) return last.standing;
  const at = Date.now();
  const standing = await readStanding(em, organizationId);
  known.delete(organizationId);
  known.set(organizationId, { at, standing });
  if (known.size > MAX_ORGANIZATIONS) known.delete(known.keys().next().value!);
  return standing;
}
