import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { readMeasurementSetting } from './measurement-setting.ts';

/** What an answer about an organization's listening depends on besides its question. */
export interface FiguresVersion {
  /** Grows with every commit that changed a figure. */
  version: string;
  /** Grows with every commit that counted again what was counted before: closed days may have moved. */
  recounts: string;
  /** The settings of counting, as JSON: figures of other settings are other figures. */
  setting: string;
}

/** An organization that is listened to has a new version each second: its answers may be so old. */
const FRESH_MS = 2_000;
const MAX_ORGANIZATIONS = 10_000;

interface Seen {
  at: number;
  version: Promise<FiguresVersion>;
}

const seen = new WeakMap<Orm, Map<string, Seen>>();

/** The version of the organization's figures, at most two seconds old, so that a kept answer costs the database nothing. */
export function readFiguresVersion(orm: Orm, organizationId: string): Promise<FiguresVersion> {
  let known = seen.get(orm);
  if (!known) seen.set(orm, (known = new Map()));
  const last = known.get(organizationId);
  if (last && Date.now() - last.at < FRESH_MS) return last.version;
  const version = readNow(orm, organizationId);
  known.delete(organizationId);
  known.set(organizationId, { at: Date.now(), version });
  if (known.size > MAX_ORGANIZATIONS) known.delete(known.keys().next().value!);
  // A failure is told to those who asked, and not kept for the next.
  version.catch(() => known.delete(organizationId));
  return version;
}

function readNow(orm: Orm, organizationId: string): Promise<FiguresVersion> {
  return inOrganization(
    orm,
    organizationId,
    async (em) => {
      const [row] = await em.execute<{ version: string; recounts: string }[]>(
        '/* read-figures-version */ select version::text as version, recounts::text as recounts from analytics.counting_state where organization_id = ?',
        [organizationId],
      );
      return {
        version: row?.version ?? '0',
        recounts: row?.recounts ?? '0',
        setting: JSON.stringify(await readMeasurementSetting(em, organizationId)),
      };
    },
    { readOnly: true },
  );
}
