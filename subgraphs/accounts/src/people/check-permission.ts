import { z } from 'zod';
import { can, type Resource } from '@castgraph/auth/can';
import { requireViewer } from '@castgraph/auth/scopes';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { timed } from '@castgraph/telemetry/metrics';

/** The answer to "may I?", with its reason. */
export interface Permission {
  userId: string;
  resource: string;
  action: string;
  granted: boolean;
  reason: string;
}

const thing = z.strictObject({
  kind: z.enum(['SPONSOR', 'CAMPAIGN', 'REPORT']).transform((kind) => kind.toLowerCase() as Lowercase<typeof kind>),
  id: z.uuid(),
  campaignId: z.uuid().nullish(),
  sponsorId: z.uuid().nullish(),
});

/** Whether the viewer may do the action on the kind of resource, or on one such thing, and why. @throws BAD_INPUT; UNAUTHENTICATED */
export async function checkPermission(
  context: OperationContext,
  { resource, action, on }: { resource: string; action: string; on?: z.input<typeof thing> | null },
): Promise<Permission> {
  const viewer = requireViewer(context.viewer);
  const one = on == null ? undefined : toResource(parseInput(thing, on, 'on'));
  return timed('permission_check_latency_seconds', {}, async () => ({
    userId: viewer.id,
    resource,
    action,
    ...can(viewer, action, { area: resource, resource: one }),
  }));
}

function toResource({ kind, id, campaignId, sponsorId }: z.output<typeof thing>): Resource {
  const above = [
    { kind: 'campaign' as const, id: campaignId },
    { kind: 'sponsor' as const, id: sponsorId },
  ];
  return { kind, id, partOf: above.flatMap((one) => (one.id == null ? [] : [{ ...one, id: one.id }])) };
}
