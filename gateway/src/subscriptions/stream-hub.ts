import type { PreparedOperation } from '../planning/snapshot.ts';
import { identityKey, rightsKey } from '../identity/identity-key.ts';
import type { Follower } from './deliver-in-turns.ts';
import { SharedStream, type StreamOptions } from './shared-stream.ts';

export interface StreamHub {
  /** Follows a subscription that was authorized for the follower; returns how to leave. */
  follow: (operation: StreamOperation, follower: Follower) => () => void;
  /** Streams open at subgraphs. */
  count: () => number;
}

export interface StreamOperation {
  prepared: PreparedOperation;
  variables: Readonly<Record<string, unknown>>;
  coerced: Readonly<Record<string, unknown>>;
}

/**
 * Shares streams. Equal are: the supergraph, the text of the operation, the variables, and the rights of the viewer — kind,
 * organization, scopes and roles — or the viewer themselves when a selected field depends on who asks.
 */
export function createStreamHub(options: StreamOptions): StreamHub {
  const streams = new Map<string, SharedStream>();
  return {
    follow(operation, follower) {
      const { prepared, variables } = operation;
      const { viewer } = follower.caller;
      const identity = prepared.isViewerDependent ? identityKey(viewer) : rightsKey(viewer);
      const key = JSON.stringify([prepared.snapshot.id, prepared.source, prepared.operationName ?? null, stable(variables), identity]);
      let stream = streams.get(key);
      if (!stream) {
        stream = new SharedStream({ ...operation, identity }, options, () => streams.delete(key));
        streams.set(key, stream);
      }
      return stream.follow(follower);
    },
    count: () => streams.size,
  };
}

/** The same value with the keys of every object in one order. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, stable(inner)]),
  );
}
