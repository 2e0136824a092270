import { requireViewer } from '@castgraph/auth/scopes';
import { isScope } from '@castgraph/kernel/scopes';
import { hasScope } from '@castgraph/kernel/viewer';
import { timed } from '@castgraph/telemetry/metrics';
import type { OperationContext } from '@castgraph/service/context';

/** The answer to "may I?", with its reason. */
export interface Permission {
  userId: string;
  resource: string;
  action: string;
  granted: boolean;
  reason: string;
}

/** Whether the viewer may do the action on the kind of resource, by scope, and why. */
export async function checkPermission(
  context: OperationContext,
  { resource, action }: { resource: string; action: string },
): Promise<Permission> {
  const viewer = requireViewer(context.viewer);
  return timed('permission_check_latency_seconds', {}, async () => {
    const scope = `${resource}:${action}`;
    const asked = { userId: viewer.id, resource, action };
    if (!isScope(scope)) return { ...asked, granted: false, reason: `There is no permission ${scope}` };
    const granted = hasScope(viewer, scope);
    const holder = viewer.roles.length > 0 ? `the role ${viewer.roles.join(', ')}` : `the ${viewer.kind}`;
    return { ...asked, granted, reason: `${scope} is ${granted ? '' : 'not '}among the permissions of ${holder}` };
  });
}
