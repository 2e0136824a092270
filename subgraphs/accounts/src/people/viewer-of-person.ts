import { scopesOfRoles } from '@castgraph/auth/scopes';
import type { Scope } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { AccountsSettings } from '../context.ts';
import { readGrants } from '../rights/read-grants.ts';
import type { Membership } from './membership.entity.ts';
import type { Person } from './person.entity.ts';

/**
 * What a person with an unverified address may not do yet: ask others in, make keys, connect shops. They would act in the name of an
 * address that may be somebody else's. Scopes are withheld, rather than each verb asked, so that every subgraph keeps to it.
 */
const WITHHELD: ReadonlySet<Scope> = new Set<Scope>(['members:write', 'keys:write', 'integrations:write']);

interface PersonInOrganization {
  person: Pick<Person, 'id' | 'emailVerifiedAt'>;
  membership: Pick<Membership, 'organizationId' | 'role'>;
  /** Whether the organization asks for a second factor that the session has not shown. */
  lacksSecondFactor: boolean;
  /** Unix seconds. */
  expiresAt: number;
  settings: AccountsSettings;
}

/** The viewer that a person is within one of their organizations, with what a confined one was granted. */
export async function viewerOfPerson(
  em: EntityManager,
  { person, membership, lacksSecondFactor, expiresAt, settings }: PersonInOrganization,
): Promise<Viewer> {
  const { organizationId, role } = membership;
  const isWithheld = settings.requiresVerifiedEmail && !person.emailVerifiedAt;
  // Without any scope what is left is one's own account: enough to enrol, or to leave.
  const held = lacksSecondFactor ? [] : scopesOfRoles([role]);
  const scopes = held.filter((scope) => !isWithheld || !WITHHELD.has(scope));
  const grants = await readGrants(em, person.id, membership);
  return { kind: 'user', id: person.id, organizationId, roles: [role], scopes, ...(grants && { grants }), expiresAt };
}
