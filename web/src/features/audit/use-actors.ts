import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/generated/gql.ts';

const AuditActors = graphql(`
  query AuditActors {
    members(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    apiKeys {
      id
      name
    }
  }
`);

type Actor = { actorKind: string; actorId: string };

/** Members and keys of today that a reader may filter by. */
export function useActors(): { value: string; label: string }[] {
  const { data } = useQuery(AuditActors, { errorPolicy: 'all' });
  const members = data?.members?.edges.map(({ node }) => node) ?? [];
  const keys = data?.apiKeys?.map(({ id, name }) => ({ id, name: `${name} (key)` })) ?? [];
  return [...members, ...keys].map(({ id, name }) => ({ value: id, label: name }));
}

/** Who stands behind the id of an actor. Those of before are named by their kind and the beginning of their id. */
export function useActorNames(): (actor: Actor) => string {
  const names = new Map(useActors().map(({ value, label }) => [value, label]));
  return ({ actorKind, actorId }) => names.get(actorId) ?? (actorKind === 'service' ? actorId : `${actorKind} ${actorId.slice(0, 8)}`);
}
