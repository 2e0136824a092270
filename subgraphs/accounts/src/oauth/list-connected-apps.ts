import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { inSystem } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';

/** An app that a person let act for them, all times that they did together. */
export interface ConnectedApp {
  clientId: string;
  name: string;
  /** The organization that registered it. */
  publisher: string;
  homepage: string | null;
  scopes: string[];
  connectedAt: Date;
  lastUsedAt: Date | null;
}

/** The apps that the caller let act for them in the current organization, latest first, at most 500. @throws FORBIDDEN for keys and apps */
export async function listConnectedApps(context: OperationContext): Promise<ConnectedApp[]> {
  const { id, organizationId } = requirePerson(requireViewer(context.viewer), 'connect apps');
  // Across organizations, because the app and who registered it may be another's.
  return inSystem(
    context.orm,
    (em) =>
      em.execute<ConnectedApp[]>(
        `/* list-connected-apps */ select c.id as "clientId", c.name, o.name as publisher, c.homepage,
                array(select distinct scope from accounts.oauth_grant s, unnest(s.scopes) scope
                       where s.id = any (array_agg(g.id)) and scope = any (c.scopes) order by scope) as scopes,
                min(g.created_at) as "connectedAt", max(g.last_used_at) as "lastUsedAt"
           from accounts.oauth_grant g
           join accounts.oauth_client c on c.id = g.client_id
           join accounts.organization o on o.organization_id = c.organization_id
          where g.organization_id = ? and g.person_id = ? and g.ended_at is null and g.expires_at > now() and g.last_used_at is not null
          group by c.organization_id, c.id, o.name
          order by min(g.created_at) desc, c.id limit 500`,
        [organizationId, id],
      ),
    { readOnly: true },
  );
}
