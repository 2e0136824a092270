import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { Sponsor } from './sponsor.entity.ts';

/** The sponsors of these ids that the viewer may see, by id. */
export async function readSponsors(context: OperationContext, ids: readonly string[]): Promise<Map<string, Sponsor>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const found = await context.read((em) => em.find(Sponsor, { organizationId, id: { $in: [...ids] } }));
  return new Map(found.map((sponsor) => [sponsor.id, sponsor]));
}
