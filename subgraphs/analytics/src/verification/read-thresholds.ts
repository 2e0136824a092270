import { FLAG_THRESHOLDS, type FlagThresholds } from '@castgraph/measurement/verification/flag-thresholds';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { readDeliverySetting } from '../delivery/delivery-setting.ts';

/** The organization's thresholds; those of the rules where it chose none. Those of pacing are of its delivery setting, which alerts follow too. */
export async function readThresholds(em: EntityManager, organizationId: string): Promise<FlagThresholds> {
  const [row] = await em.execute<{ thresholds: Partial<FlagThresholds> }[]>(
    '/* read-flag-thresholds */ select thresholds from analytics.verification_setting where organization_id = ?',
    [organizationId],
  );
  const { underPacing, quietShare } = await readDeliverySetting(em, organizationId);
  return { ...FLAG_THRESHOLDS, ...row?.thresholds, pacingBelow: underPacing, quietShare };
}
