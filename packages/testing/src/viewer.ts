import { newId } from '@castgraph/kernel/ids';
import { SCOPES_OF_ROLE, type Role, type Scope } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';

export interface TestViewerOptions {
  organizationId: string;
  /** Default `owner`. */
  role?: Role;
  /** Default: those of the role. */
  scopes?: readonly Scope[];
  kind?: Viewer['kind'];
  /** What alone a confined viewer sees. */
  grants?: Viewer['grants'];
}

/** A viewer of the organization: a new user who is its owner, unless told otherwise. */
export function makeViewer({
  organizationId,
  role = 'owner',
  scopes = SCOPES_OF_ROLE[role],
  kind = 'user',
  grants,
}: TestViewerOptions): Viewer {
  return { kind, id: newId(), organizationId, roles: [role], scopes, ...(grants && { grants }) };
}
