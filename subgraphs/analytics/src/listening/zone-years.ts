import type { Day } from '@castgraph/kernel/days';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** When each day of a year begins in a zone, and at last when the year ends: Unix ms, in order. */
type ZoneYear = readonly number[];

/** PostgreSQL's zones change with its updates. */
const FRESH_MS = 3_600_000;
const MAX_YEARS = 1_000;

const known = new Map<string, { at: number; year: ZoneYear }>();

/**
 * When days begin by the rules of a zone as PostgreSQL knows them (IANA): asked for a year at a time and remembered for an hour,
 * because nearly every question is about the same few zones.
 * @throws what PostgreSQL says of a zone that it does not know
 */
export async function readZoneYear(em: EntityManager, timeZone: string, year: number): Promise<ZoneYear> {
  const name = `${timeZone} ${year}`;
  const last = known.get(name);
  if (last && Date.now() - last.at < FRESH_MS) return last.year;
  const read = await readNow(em, timeZone, year);
  known.delete(name);
  known.set(name, { at: Date.now(), year: read });
  if (known.size > MAX_YEARS) known.delete(known.keys().next().value!);
  return read;
}

async function readNow(em: EntityManager, timeZone: string, year: number): Promise<ZoneYear> {
  const first = (of: number): Day => `${of}-01-01`;
  const rows = await em.execute<{ at: number }[]>(
    `/* read-zone-year */
     select (extract(epoch from d at time zone ?) * 1000)::float8 as at
       from generate_series(?::timestamp, ?::timestamp, interval '1 day') d order by d`,
    [timeZone, first(year), first(year + 1)],
  );
  return rows.map(({ at }) => at);
}
