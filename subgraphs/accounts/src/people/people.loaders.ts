import DataLoader from 'dataloader';
import type { OperationContext } from '@castgraph/service/context';
import { findOrganization, readMembers } from './read-people.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends PeopleLoaders {}
}

type PeopleLoaders = ReturnType<typeof peopleLoaders>;

/** Members and the organization, each read once per operation. */
export function peopleLoaders(context: OperationContext) {
  return {
    member: new DataLoader(async (ids: readonly string[]) => {
      const found = await readMembers(context, ids);
      return ids.map((id) => found.get(id));
    }),
    organization: new DataLoader((ids: readonly string[]) => Promise.all(ids.map((id) => findOrganization(context, id)))),
  };
}
