import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { Attribution } from './attribution.entity.ts';
import { Conversion } from './conversion.entity.ts';

/** The conversions of these ids that the viewer may see, by id. */
export async function readConversions(context: OperationContext, ids: readonly string[]): Promise<Map<string, Conversion>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const found = await context.read((em) => em.find(Conversion, { organizationId, id: { $in: [...ids] } }));
  return new Map(found.map((conversion) => [conversion.id, conversion]));
}

/** The credits of these conversions, by conversion id; one that no campaign earned is not in the map. */
export async function readAttributions(context: OperationContext, conversionIds: readonly string[]): Promise<Map<string, Attribution>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const found = await context.read((em) => em.find(Attribution, { organizationId, conversionId: { $in: [...conversionIds] } }));
  return new Map(found.map((attribution) => [attribution.conversionId, attribution]));
}
