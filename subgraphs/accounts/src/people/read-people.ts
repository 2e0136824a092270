import { requireViewer } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { Membership } from './membership.entity.ts';
import { Organization } from './organization.entity.ts';
import { Person } from './person.entity.ts';

/** A member of the viewer's organization. */
export interface Member {
  person: Person;
  membership: Membership;
}

/** Members of the viewer's organization by id; people of other organizations are nobody here. */
export async function readMembers(context: OperationContext, ids: readonly string[]): Promise<Map<string, Member>> {
  const { organizationId } = requireViewer(context.viewer);
  return context.read(async (em) => {
    const memberships = await em.find(Membership, { organizationId, personId: { $in: [...ids] } });
    const people = await em.find(Person, { id: { $in: memberships.map(({ personId }) => personId) } });
    const byId = new Map(people.map((person) => [person.id, person]));
    return new Map(
      memberships.flatMap((membership) => {
        const person = byId.get(membership.personId);
        return person ? [[person.id, { person, membership }] as const] : [];
      }),
    );
  });
}

/** The viewer's own organization when that id is asked for; nothing else is visible. */
export async function findOrganization(context: OperationContext, id: string): Promise<Organization | null> {
  const { organizationId } = requireViewer(context.viewer);
  return id === organizationId ? context.read((em) => em.findOne(Organization, { id })) : null;
}
