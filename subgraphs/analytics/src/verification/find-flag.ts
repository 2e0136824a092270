import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import type { OperationContext } from '@castgraph/service/context';
import { FLAG_COLUMNS, toFlag, type FlagRow, type StoredFlag } from './stored-flag.ts';

/** A flag that the viewer may see; null when there is none of that id. */
export async function findFlag(context: OperationContext, id: string): Promise<StoredFlag | null> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  if (!isId(id)) return null;
  const [row] = await context.read((em) =>
    em.execute<FlagRow[]>(
      `/* find-verification-flag */ select ${FLAG_COLUMNS} from analytics.verification_flag where organization_id = ? and id = ?`,
      [organizationId, id],
    ),
  );
  return row ? toFlag(row) : null;
}
