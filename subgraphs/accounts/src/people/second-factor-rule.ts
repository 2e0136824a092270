import type { EntityManager } from '@castgraph/orm/open-orm';
import { Organization } from './organization.entity.ts';

/** Whether an organization asks its members for a second factor. */
export async function isSecondFactorRequired(em: EntityManager, organizationId: string): Promise<boolean> {
  return (await em.findOne(Organization, { id: organizationId }))?.requiresMfa ?? false;
}

/** Whether a session's organization asks for a second factor that the session has not shown. */
export async function lacksSecondFactor(
  em: EntityManager,
  { organizationId, secondFactorAt }: { organizationId: string; secondFactorAt?: Date | null | undefined },
): Promise<boolean> {
  return !secondFactorAt && (await isSecondFactorRequired(em, organizationId));
}

/** Says whether an organization asks for one, in the caller's transaction. */
export async function setSecondFactorRule(em: EntityManager, organizationId: string, requiresMfa: boolean): Promise<void> {
  await em.nativeUpdate(Organization, { id: organizationId }, { requiresMfa });
}
