import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Pixel } from './pixel.entity.ts';

/** Which pixel is meant. */
export const pixelInput = z.strictObject({ pixelId: z.string() });

/** The organization's pixel of that id, in use, and nobody else's to change until the transaction ends. @throws NOT_FOUND */
export async function requirePixel(em: EntityManager, organizationId: string, id: string): Promise<Pixel> {
  const pixel = isId(id)
    ? await em.findOne(Pixel, { organizationId, id, removedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!pixel) throw notFound('pixel', id);
  return pixel;
}
