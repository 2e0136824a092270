import { counter, gauge, histogram } from '@castgraph/telemetry/metrics';

const MAX_NAMES = 300;
const names = new Set<string>();

const duration = histogram('graphql_operation_duration_seconds');

/** Streams open now, by root field. */
export const activeStreams = gauge('graphql_subscriptions_active');
/** WebSocket connections open now. */
export const openSockets = gauge('websocket_connections_active');
/** WebSocket connections closed, by close code. */
export const closedSockets = counter('websocket_closed_total');
/** Time to verify a signature. */
export const tokenValidation = histogram('token_validate_seconds');

/** Measures one operation. Names come from clients, so only the first few hundred are told apart. */
export function observeOperation(operationName: string | null | undefined, outcome: 'ok' | 'error', startedAt: number): void {
  duration.observe({ operation: boundedName(operationName), outcome }, (performance.now() - startedAt) / 1000);
}

/** The operation's name as a label: `anonymous` for none, `other` once too many are known. */
export function boundedName(operationName: string | null | undefined): string {
  if (!operationName) return 'anonymous';
  // The gateway's planner ends names with the fetch's number: Dashboard__analytics__2.
  const name = operationName.replace(/__\d+$/, '').slice(0, 80);
  if (names.size < MAX_NAMES) names.add(name);
  return names.has(name) ? name : 'other';
}
