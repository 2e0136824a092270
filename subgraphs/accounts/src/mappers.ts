import type { Viewer } from '@castgraph/kernel/viewer';
import type { ApiKey } from './api-keys/api-key.entity.ts';
import type { AuditEntryRow } from './audit/find-audit-entries.ts';
import type { ConnectedApp } from './oauth/list-connected-apps.ts';
import type { OAuthClient } from './oauth/oauth-client.entity.ts';
import type { Invitation } from './people/invitation.entity.ts';
import type { OwnOrganization } from './people/list-organizations.ts';
import type { Organization } from './people/organization.entity.ts';
import type { listSessions } from './sessions/list-sessions.ts';
import type { Member } from './people/read-people.ts';

/** What resolvers of a GraphQL type are given as its parent; the code generator reads the names. */
export type ViewerMapper = Viewer;
export type UserMapper = Member;
export type OrganizationMapper = Organization;
export type ApiKeyMapper = ApiKey;
export type OAuthClientMapper = OAuthClient;
export type ConnectedAppMapper = ConnectedApp;
export type SessionMapper = Awaited<ReturnType<typeof listSessions>>[number];
export type InvitationMapper = Invitation;
export type OrganizationMembershipMapper = OwnOrganization;
export type AuditEntryMapper = AuditEntryRow;
