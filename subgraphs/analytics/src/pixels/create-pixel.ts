import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput, conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { requireCampaign } from '../campaigns/require-campaign.ts';
import { requireSponsor } from '../sponsors/require-sponsor.ts';
import { claimToken } from './pixel-token.ts';
import { Pixel } from './pixel.entity.ts';

/** Each is looked up at every call of an unknown token, and nobody has so many shops. */
const MOST_PIXELS = 1_000;

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(
    /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/,
    'A domain is a host name, such as shop.example',
  );
const input = z.strictObject({
  name: z.string().trim().min(1, 'A pixel needs a name').max(200, 'A name has at most 200 characters'),
  sponsorId: z.string().nullish(),
  campaignId: z.string().nullish(),
  allowedDomains: z.array(domain).max(20, 'A pixel has at most 20 domains').default([]),
  orderPrefix: z
    .string()
    .trim()
    .max(40, 'A prefix has at most 40 characters')
    .regex(/^[\w.-]*$/, 'A prefix has letters, digits, dots, hyphens and underscores')
    .default(''),
});

/**
 * Makes a pixel with a token of its own.
 * @throws BAD_INPUT; NOT_FOUND; CONFLICT when there are as many as there may be
 */
// no event: nothing outside analytics keeps pixels
export async function createPixel(context: OperationContext, raw: z.input<typeof input>): Promise<Pixel> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    await advisoryLock(em, `castgraph.analytics.pixels.${organizationId}`);
    if ((await em.count(Pixel, { organizationId, removedAt: null })) >= MOST_PIXELS)
      throw conflict(`There are ${MOST_PIXELS} pixels, as many as there may be; remove one`);
    const owner = await readOwner(em, organizationId, fields);
    const id = newId();
    const pixel = em.create(Pixel, {
      organizationId,
      id,
      ...owner,
      name: fields.name,
      token: await claimToken(em, { organizationId, pixelId: id }),
      allowedDomains: [...new Set(fields.allowedDomains)],
      orderPrefix: fields.orderPrefix,
      createdAt: new Date(),
      removedAt: null,
    });
    const details = { name: fields.name, ...owner };
    await recordAudit(em, { viewer, action: 'pixel.create', subjectType: 'Pixel', subjectId: id, details });
    return pixel;
  });
}

/** The sponsor follows from the campaign, where one is named. */
async function readOwner(
  em: EntityManager,
  organizationId: string,
  { sponsorId, campaignId }: { sponsorId?: string | null | undefined; campaignId?: string | null | undefined },
): Promise<{ sponsorId: string | null; campaignId: string | null }> {
  if (campaignId != null) {
    const campaign = await requireCampaign(em, organizationId, campaignId);
    if (sponsorId != null && sponsorId !== campaign.sponsorId)
      throw badInput('The campaign is another sponsor’s', { path: ['input', 'campaignId'] });
    return { sponsorId: campaign.sponsorId, campaignId: campaign.id };
  }
  if (sponsorId == null) return { sponsorId: null, campaignId: null };
  return { sponsorId: (await requireSponsor(em, organizationId, sponsorId)).id, campaignId: null };
}
