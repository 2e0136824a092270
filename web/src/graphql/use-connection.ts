import { createContext, use, useSyncExternalStore } from 'react';
import type { Connection } from './connection.ts';
import type { SocketState } from './socket.ts';

/** How components reach the product; set once in `main.tsx`. */
export const ConnectionContext = createContext<Connection | undefined>(undefined);

export function useConnection(): Connection {
  const connection = use(ConnectionContext);
  if (!connection) throw new Error('No connection: render inside <ConnectionContext>');
  return connection;
}

/** The areas of the product that do not answer at the moment, sorted. */
export function useMissingAreas(): readonly string[] {
  const { missing } = useConnection();
  return useSyncExternalStore(missing.subscribe, missing.read);
}

/** How the live connection does. */
export function useSocketState(): SocketState {
  const { socket } = useConnection();
  return useSyncExternalStore(socket.subscribe, socket.readState);
}
