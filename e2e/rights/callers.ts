import { issueAccessToken } from '@castgraph/auth/access-token';
import { newId } from '@castgraph/kernel/ids';
import { ROLES, SCOPES, SCOPES_OF_ROLE } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';

/** Somebody who asks. */
export interface Caller {
  name: string;
  viewer: Viewer | undefined;
  token: string | undefined;
}

/** One caller of every kind in one organization: nobody, a person in each role, keys with all scopes and with one, links. */
export async function makeCallers(organizationId: string, personId: string, secretsKey: string): Promise<Caller[]> {
  const link = { kind: 'link' as const, organizationId, roles: [] };
  const viewers: Record<string, Viewer> = {
    ...Object.fromEntries(
      ROLES.map((role): [string, Viewer] => [
        role,
        {
          kind: 'user',
          id: personId,
          organizationId,
          roles: [role],
          scopes: SCOPES_OF_ROLE[role],
          ...(role === 'sponsor' && { grants: [] }),
        },
      ]),
    ),
    'key with every scope': { kind: 'key', id: 'aaaaaaaaaaaa', organizationId, roles: [], scopes: SCOPES },
    'key with one scope': { kind: 'key', id: 'bbbbbbbbbbbb', organizationId, roles: [], scopes: ['podcasts:read'] },
    'link of a report': { ...link, id: newId(), scopes: ['reports:read'], grants: [`report:${newId()}`] },
    'link of the dashboard': { ...link, id: newId(), scopes: ['dashboard:read'], grants: [`dashboard:${organizationId}`] },
  };
  const known = Object.entries(viewers).map(async ([name, viewer]): Promise<Caller> => {
    const { token } = await issueAccessToken({ viewer, secretsKey });
    return { name, viewer, token };
  });
  return [{ name: 'nobody', viewer: undefined, token: undefined }, ...(await Promise.all(known))];
}
