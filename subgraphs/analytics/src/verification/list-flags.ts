import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import type { FlagKind, FlagSeverity } from '../generated/resolvers.ts';
import { FLAG_COLUMNS, toFlag, type FlagRow, type StoredFlag } from './stored-flag.ts';

/** Which flags; what is not given is not asked for. */
export interface FlagFilter {
  campaignId?: string | null;
  kinds?: readonly FlagKind[] | null;
  severities?: readonly FlagSeverity[] | null;
  /** On which nobody said anything yet. */
  isOpen?: boolean | null;
  includeResolved?: boolean | null;
}

/** A page of flags, newest first: at most `limit + 1`. */
export async function listFlags(context: OperationContext, filter: FlagFilter, page: Page): Promise<StoredFlag[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const { conditions, values } = readFilter(filter, page);
  const sql = `/* list-verification-flags */ select ${FLAG_COLUMNS} from analytics.verification_flag
    where ${['organization_id = ?', ...conditions].join(' and ')} order by verification_flag.first_seen_at desc, id desc limit ?`;
  const rows = await context.read((em) => em.execute<FlagRow[]>(sql, [organizationId, ...values, page.limit + 1]));
  return rows.map(toFlag);
}

function readFilter(
  { campaignId, kinds, severities, isOpen, includeResolved }: FlagFilter,
  { after }: Page,
): { conditions: string[]; values: unknown[] } {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (condition: string, ...more: unknown[]) => {
    conditions.push(condition);
    values.push(...more);
  };
  if (campaignId != null) {
    // Nobody has such a campaign, and the database would not take it for an id.
    if (isId(campaignId)) add('campaign_id = ?', campaignId);
    else add('false');
  }
  if (kinds != null) add('kind = any (?::text[])', arrayLiteral(kinds));
  if (severities != null) add('severity = any (?::text[])', arrayLiteral(severities));
  if (isOpen != null) add(isOpen ? 'verdict is null' : 'verdict is not null');
  if (!includeResolved) add('resolved_at is null');
  if (after) {
    if (Number.isNaN(Date.parse(String(after.sort))) || !isId(after.id))
      throw badInput('The cursor is not one of this list', { path: ['after'] });
    add('(verification_flag.first_seen_at, id) < (?::timestamptz, ?::uuid)', String(after.sort), after.id);
  }
  return { conditions, values };
}
