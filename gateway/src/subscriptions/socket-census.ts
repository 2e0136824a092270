/** Counts who is connected, and says when somebody has enough. */
export interface SocketCensus {
  /** Takes a place; false when `subject` already holds `limit` of them. */
  enter: (subject: string, limit: number) => boolean;
  leave: (subject: string) => void;
}

export function createSocketCensus(): SocketCensus {
  const counts = new Map<string, number>();
  return {
    enter(subject, limit) {
      const count = counts.get(subject) ?? 0;
      if (count >= limit) return false;
      counts.set(subject, count + 1);
      return true;
    },
    leave(subject) {
      const count = counts.get(subject) ?? 0;
      if (count <= 1) counts.delete(subject);
      else counts.set(subject, count - 1);
    },
  };
}
