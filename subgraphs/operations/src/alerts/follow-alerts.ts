import { requireScope } from '@castgraph/auth/scopes';
import { liveChannel, type Live } from '@castgraph/service/live-channel';
import type { OperationContext } from '@castgraph/service/context';

/** One message of the alerts' channel: that an alert was raised or resolved; the row says which. */
export interface AlertMoved {
  alertId: string;
}

/** Alerts are about the product itself, so all organizations share the channel. */
const CHANNEL = liveChannel('product', 'alert', 'all');

/** Streams alerts as they are raised and resolved. */
export function followAlerts(context: OperationContext): AsyncIterableIterator<AlertMoved> {
  requireScope(context.viewer, 'operations:read');
  return context.live.subscribe<AlertMoved>(CHANNEL, { signal: context.signal });
}

/** Tells whoever watches. Call it after the commit. */
export function announceAlert(live: Live, alertId: string): void {
  const moved: AlertMoved = { alertId };
  void live.publish(CHANNEL, moved);
}
