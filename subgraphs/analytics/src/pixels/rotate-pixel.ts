import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import type { z } from 'zod';
import { claimToken, dropToken } from './pixel-token.ts';
import { pixelInput, requirePixel } from './require-pixel.ts';
import type { Pixel } from './pixel.entity.ts';

/** Gives a pixel another token; what calls the old one counts for nothing. @throws BAD_INPUT; NOT_FOUND, as for one that was removed */
// no event: nothing outside analytics keeps pixels
export async function rotatePixel(context: OperationContext, raw: z.input<typeof pixelInput>): Promise<Pixel> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { pixelId } = parseInput(pixelInput, raw);
  return context.transact(async (em) => {
    const pixel = await requirePixel(em, viewer.organizationId, pixelId);
    await dropToken(em, pixel.token);
    pixel.token = await claimToken(em, { organizationId: viewer.organizationId, pixelId });
    await recordAudit(em, { viewer, action: 'pixel.rotate', subjectType: 'Pixel', subjectId: pixelId, details: { name: pixel.name } });
    return pixel;
  });
}
