import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { Pixel } from './pixel.entity.ts';

/** A page of the pixels in use, newest first: at most `limit + 1`. */
export async function listPixels(context: OperationContext, { after, limit }: Page): Promise<Pixel[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const before = after && new Date(String(after.sort));
  if (before && Number.isNaN(before.getTime())) throw badInput('The cursor is not one of this list', { path: ['after'] });
  const behind = after && before && { $or: [{ createdAt: { $lt: before } }, { createdAt: before, id: { $lt: after.id } }] };
  return context.read((em) =>
    em.find(Pixel, { organizationId, removedAt: null, ...behind }, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: limit + 1 }),
  );
}
