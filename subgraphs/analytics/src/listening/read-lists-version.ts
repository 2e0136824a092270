import { IP_RANGES_VERSION } from '@castgraph/measurement/ip-class';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** What judges where no request has been judged lately: what comes with the release. */
const PACKAGED = `networks-${IP_RANGES_VERSION} dbip-city`;

/**
 * The versions of the lists that judged the organization's latest request of two days, parted by spaces; see describe-listener.ts.
 * The lists live with the collectors, each of which may have its own: what they wrote into the log is what was in force.
 */
export async function readListsVersion(em: EntityManager, organizationId: string): Promise<string> {
  const [row] = await em.execute<{ lists_version: string }[]>(
    `/* read-lists-version */
     select lists_version from ingestion.listener_event_log
     where organization_id = ? and at >= now() - interval '2 days' order by written_xid desc limit 1`,
    [organizationId],
  );
  return row?.lists_version ?? PACKAGED;
}
