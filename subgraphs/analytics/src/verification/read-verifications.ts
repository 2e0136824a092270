import { requireScope } from '@castgraph/auth/scopes';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import type { KindStanding } from './checked-subject.ts';

/** What the last look at a campaign found. */
export interface StoredVerification {
  checkedAt: Date;
  checks: KindStanding[];
}

const READ = `/* read-verifications */ select campaign_id as "campaignId", to_json(checked_at) #>> '{}' as "checkedAt", checks
  from analytics.campaign_verification where organization_id = ? and campaign_id = any (?::uuid[])`;

/** How each kind of check stood at the last look at campaigns, by campaign id. One statement. */
export async function readVerifications(
  context: OperationContext,
  campaignIds: readonly string[],
): Promise<Map<string, StoredVerification>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = await context.read((em) =>
    em.execute<{ campaignId: string; checkedAt: string; checks: KindStanding[] }[]>(READ, [organizationId, arrayLiteral(campaignIds)]),
  );
  return new Map(rows.map(({ campaignId, checkedAt, checks }) => [campaignId, { checkedAt: new Date(checkedAt), checks }]));
}
