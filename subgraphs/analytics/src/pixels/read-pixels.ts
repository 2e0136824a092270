import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { Pixel } from './pixel.entity.ts';

/** The pixels of these ids that the viewer may see, removed ones too, by id. */
export async function readPixels(context: OperationContext, ids: readonly string[]): Promise<Map<string, Pixel>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const found = await context.read((em) => em.find(Pixel, { organizationId, id: { $in: [...ids] } }));
  return new Map(found.map((pixel) => [pixel.id, pixel]));
}
