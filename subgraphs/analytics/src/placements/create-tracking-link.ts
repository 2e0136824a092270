import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { conflict, notFound } from '@castgraph/kernel/errors';
import { isId, newId } from '@castgraph/kernel/ids';
import { parseInput } from '@castgraph/service/parse-input';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { requireCampaign } from '../campaigns/require-campaign.ts';
import { Placement } from './placement.entity.ts';
import { TrackingLink } from './tracking-link.entity.ts';

const input = z.strictObject({
  campaignId: z.string(),
  placementId: z.string().nullish(),
  destinationUrl: z.url({ protocol: /^https?$/, error: 'A destination is an http or https URL' }).max(2_000),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9](?:[a-z0-9-]{1,62})[a-z0-9]$/, 'A slug has 3 to 64 letters, digits and hyphens, no hyphen at its ends')
    .nullish(),
});

/**
 * Adds a link `/go/{slug}` to a campaign, of one of its spots or of none. Slugs are unique in the whole product, because a visitor brings no organization.
 * @throws BAD_INPUT; NOT_FOUND; CONFLICT when the slug is taken
 */
// no event: nothing outside analytics keeps tracking links
export async function createTrackingLink(context: OperationContext, raw: z.input<typeof input>): Promise<TrackingLink> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const campaign = await requireCampaign(em, organizationId, fields.campaignId);
    const placementId = fields.placementId ?? null;
    if (placementId !== null && !(await isSpotOf(em, campaign, placementId))) throw notFound('placement', placementId);
    const slug = fields.slug ?? makeSlug();
    const id = newId();
    const taken = await em.execute(
      '/* claim-slug */ insert into analytics.slug (slug, organization_id, tracking_link_id) values (?, ?, ?) on conflict do nothing returning slug',
      [slug, organizationId, id],
    );
    if (taken.length === 0) throw conflict(`The slug ${slug} is taken`);
    const link = em.create(TrackingLink, {
      organizationId,
      id,
      campaignId: campaign.id,
      placementId,
      slug,
      destinationUrl: fields.destinationUrl,
      createdAt: new Date(),
    });
    await recordAudit(em, { viewer, action: 'tracking-link.create', subjectType: 'TrackingLink', subjectId: id, details: { slug } });
    return link;
  });
}

async function isSpotOf(em: EntityManager, { organizationId, id: campaignId }: Campaign, id: string): Promise<boolean> {
  return isId(id) && (await em.findOne(Placement, { organizationId, id, campaignId })) !== null;
}

/** Eight characters that people do not mistake for one another: 40 bits. */
function makeSlug(): string {
  const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
