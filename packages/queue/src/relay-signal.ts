import type { Redis } from 'ioredis';

/** The channel that wakes the relay of a subgraph's outbox. */
export function pokeChannel(subgraph: string): string {
  return `castgraph:outbox:${subgraph}`;
}

type Listener = (subgraph: string) => void;
const listeners = new Set<Listener>();

/** Says in this process that a transaction with something to send has committed. */
export function pokeRelay(subgraph: string): void {
  for (const listener of listeners) listener(subgraph);
}

/** Listens for pokes in this process; returns the way to stop. */
export function onPoke(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Passes pokes on to the relays in other processes. Lost ones are made good by the relay's own rounds. */
export function forwardPokes(redis: Redis): () => void {
  return onPoke((subgraph) => void redis.publish(pokeChannel(subgraph), '').catch(() => undefined));
}
