import { createClient, type Client } from 'graphql-ws';

/** How the one live connection of the page does. */
export type SocketState = 'idle' | 'connecting' | 'connected' | 'reconnecting';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const FORBIDDEN = 4403;

export interface LiveSocket {
  client: Client;
  readState: () => SocketState;
  subscribe: (listener: () => void) => () => void;
  /** Calls back each time the connection stands again after a break. */
  onReconnect: (listener: () => void) => () => void;
}

/**
 * The page's live connection: opened by the first subscription, closed a while after the last, tried again for ever with
 * growing, jittered pauses. `onForbidden` is told when the server no longer knows who we are.
 */
export function openSocket(url: string, onForbidden: () => void): LiveSocket {
  let state: SocketState = 'idle';
  let wasConnected = false;
  const listeners = new Set<() => void>();
  const reconnected = new Set<() => void>();
  const enter = (next: SocketState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const client = createClient({
    url,
    lazy: true,
    lazyCloseTimeout: 5000,
    keepAlive: 12_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: async (retries) => {
      const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(retries, 6)) * (0.5 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    },
    on: {
      connecting: () => enter(wasConnected ? 'reconnecting' : 'connecting'),
      connected: () => {
        enter('connected');
        if (wasConnected) for (const listener of reconnected) listener();
        wasConnected = true;
      },
      closed: (event) => {
        enter((event as CloseEvent).wasClean && (event as CloseEvent).code === 1000 ? 'idle' : 'reconnecting');
        if ((event as CloseEvent).code === FORBIDDEN) onForbidden();
      },
    },
  });
  return { client, readState: () => state, subscribe: listenTo(listeners), onReconnect: listenTo(reconnected) };
}

function listenTo(listeners: Set<() => void>): (listener: () => void) => () => void {
  return (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}
