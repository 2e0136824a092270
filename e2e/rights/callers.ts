import { issueAccessToken } from '@castgraph/auth/access-token';
import { newId } from '@castgraph/kernel/ids';
import { APP_SCOPES, ROLES, SCOPES, SCOPES_OF_ROLE, type AppScope, type Role } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import { connect, fetchTokens, registerApp } from '../set-up/connect-app.ts';
import { joinOrganization } from '../set-up/join-organization.ts';
import type { Post } from '../set-up/read-letters.ts';
import { signUp, type Session } from '../set-up/session.ts';

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

/**
 * Apps that people let act for them, each by the whole flow of OAuth. In an organization of their own: the matrix has a person sign out
 * everywhere, which ends what that person's apps may do.
 */
export async function makeAppCallers(post: Post): Promise<Caller[]> {
  const owner = await signUp(post.publicUrl);
  const people = {
    owner,
    analyst: await joinOrganization(post, owner, 'analyst'),
    sponsor: await joinOrganization(post, owner, 'sponsor'),
  };
  const app = await registerApp(owner, APP_SCOPES);
  const letIn = async (role: keyof typeof people, name: string, scopes: readonly AppScope[]): Promise<Caller> => {
    const code = await connect(post.publicUrl, app, people[role], scopes.join(' '));
    const { access_token: token } = await fetchTokens(post.publicUrl, app, code);
    return { name, viewer: await viewerOf(people[role], role, app.id, scopes), token };
  };
  return [
    await letIn('owner', 'app of an owner with every scope', APP_SCOPES),
    await letIn('owner', 'app of an owner with one scope', ['podcasts:read']),
    await letIn('analyst', 'app of an analyst with every scope', APP_SCOPES),
    await letIn('sponsor', 'app of a sponsor with every scope', APP_SCOPES),
  ];
}

/** What the app must be: the person, with those scopes that they have and gave. Worked out here, not read from the product. */
async function viewerOf({ organizationId, send }: Session, role: Role, clientId: string, given: readonly AppScope[]): Promise<Viewer> {
  const { data } = await send('{ viewer { user { id } } }');
  const scopes = SCOPES_OF_ROLE[role].filter((scope) => given.some((one) => one === scope));
  const delegation = { clientId, grantId: newId() };
  return {
    kind: 'user',
    id: data.viewer.user.id as string,
    organizationId,
    roles: [role],
    scopes,
    delegation,
    ...(role === 'sponsor' && { grants: [] }),
  };
}
