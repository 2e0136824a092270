import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import type { z } from 'zod';
import { dropToken } from './pixel-token.ts';
import { pixelInput, requirePixel } from './require-pixel.ts';
import type { Pixel } from './pixel.entity.ts';

/** Removes a pixel: its token is good for nothing, its hits and conversions stay. @throws BAD_INPUT; NOT_FOUND, as for one that was removed */
// no event: nothing outside analytics keeps pixels
export async function removePixel(context: OperationContext, raw: z.input<typeof pixelInput>): Promise<Pixel> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { pixelId } = parseInput(pixelInput, raw);
  return context.transact(async (em) => {
    const pixel = await requirePixel(em, viewer.organizationId, pixelId);
    await dropToken(em, pixel.token);
    pixel.removedAt = new Date();
    await recordAudit(em, { viewer, action: 'pixel.remove', subjectType: 'Pixel', subjectId: pixelId, details: { name: pixel.name } });
    return pixel;
  });
}
