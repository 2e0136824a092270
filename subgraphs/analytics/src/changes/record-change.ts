import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { CampaignChangeKind, CampaignChangeSubject } from '../generated/resolvers.ts';
import { CampaignChange, type KeptFields } from './campaign-change.entity.ts';

/** Who does something: a viewer, or a service in an organization's name. */
export type Actor = Pick<Viewer, 'kind' | 'id' | 'organizationId'>;

/** Keeps what was done, in the transaction of the doing; `campaignId` is null for what was done to a sponsor. */
export function recordChange(
  em: EntityManager,
  actor: Actor,
  change: {
    subject: CampaignChangeSubject;
    subjectId: string;
    campaignId: string | null;
    kind: CampaignChangeKind;
    before: KeptFields;
    after: KeptFields;
  },
): CampaignChange {
  return em.create(CampaignChange, {
    ...change,
    organizationId: actor.organizationId,
    id: newId(),
    byKind: actor.kind,
    byId: actor.id,
    at: new Date(),
    undoneAt: null,
  });
}
