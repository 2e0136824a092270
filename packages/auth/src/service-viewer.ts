import type { Scope } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import { issueAccessToken } from './access-token.ts';

interface ServiceIdentity {
  /** The service's name, e.g. `reporting`. */
  service: string;
  organizationId: string;
  /** What it may do: no more than its work needs. */
  scopes: readonly Scope[];
}

/** The viewer that a background service is within one organization. */
export function serviceViewer({ service, organizationId, scopes }: ServiceIdentity): Viewer {
  return { kind: 'service', id: service, organizationId, roles: [], scopes: [...scopes] };
}

/**
 * A Bearer token, for 10 minutes, with which a background service reads through the gateway in one organization's name,
 * under the same rules as everybody.
 */
export async function signServiceToken(identity: ServiceIdentity & { secretsKey: string; generation?: number }): Promise<string> {
  const { secretsKey, generation } = identity;
  const { token } = await issueAccessToken({ viewer: serviceViewer(identity), secretsKey, generation });
  return token;
}
