import { requireScope } from '@castgraph/auth/scopes';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import type { Line } from '@castgraph/measurement/verification/spoken-words';
import type { KindStanding } from './checked-subject.ts';

/** A spot as it was found in an episode. */
export interface StoredAircheck {
  placementId: string;
  episodeId: string;
  startSeconds: number;
  endSeconds: number;
  lines: Line[] | null;
  checks: KindStanding[];
  firstFoundAt: Date;
  lastFoundAt: Date;
  goneAt: Date | null;
}

const MAX_AIRCHECKS = 200;

const LIST = `/* list-airchecks */ select a.* from unnest(?::uuid[]) as spot (id) cross join lateral (
    select placement_id as "placementId", episode_id as "episodeId", start_seconds as "startSeconds", end_seconds as "endSeconds", lines, checks,
           to_json(first_found_at) #>> '{}' as "firstFoundAt", to_json(last_found_at) #>> '{}' as "lastFoundAt", to_json(gone_at) #>> '{}' as "goneAt"
      from analytics.aircheck where organization_id = ? and placement_id = spot.id
     order by first_found_at desc, episode_id desc, start_seconds limit ${MAX_AIRCHECKS}) a`;

type AircheckRow = Omit<StoredAircheck, 'firstFoundAt' | 'lastFoundAt' | 'goneAt'> & {
  firstFoundAt: string;
  lastFoundAt: string;
  goneAt: string | null;
};

/** Where spots were found in episodes, by placement id, newest first and 200 of each at most. One statement. */
export async function listAirchecks(context: OperationContext, placementIds: readonly string[]): Promise<Map<string, StoredAircheck[]>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = await context.read((em) => em.execute<AircheckRow[]>(LIST, [arrayLiteral(placementIds), organizationId]));
  return Map.groupBy(rows.map(toAircheck), ({ placementId }) => placementId);
}

function toAircheck(row: AircheckRow): StoredAircheck {
  return {
    ...row,
    firstFoundAt: new Date(row.firstFoundAt),
    lastFoundAt: new Date(row.lastFoundAt),
    goneAt: row.goneAt === null ? null : new Date(row.goneAt),
  };
}

/** What players play of an audio file when it stands behind its address (W3C Media Fragments), in tenths of a second: `#t=120.5,180`. */
export function mediaFragment({ startSeconds, endSeconds }: Pick<StoredAircheck, 'startSeconds' | 'endSeconds'>): string {
  return `#t=${Math.floor(startSeconds * 10) / 10},${Math.ceil(endSeconds * 10) / 10}`;
}

/** A line, and whether its middle lies within the spot. */
export function placeLine(line: Line, { startSeconds, endSeconds }: StoredAircheck): Line & { isWithin: boolean } {
  const middle = (line.startSeconds + line.endSeconds) / 2;
  return { ...line, isWithin: middle >= startSeconds && middle <= endSeconds };
}
