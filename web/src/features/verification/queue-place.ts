/** What became of a flag here: judged ones are out of the list, skipped ones at its end. */
export interface QueuePlace {
  judged: ReadonlySet<string>;
  skipped: readonly string[];
}

/** The flags that wait, as they are gone through: skipped ones last, in the order in which they were. */
export function orderQueue<T extends { id: string }>(flags: readonly T[], { judged, skipped }: QueuePlace): T[] {
  const waiting = flags.filter(({ id }) => !judged.has(id));
  const byId = new Map(waiting.map((flag) => [flag.id, flag]));
  const later = skipped.map((id) => byId.get(id)).filter((flag) => flag !== undefined);
  return [...waiting.filter(({ id }) => !skipped.includes(id)), ...later];
}

/** The one to show when another leaves its place: what came behind it, else what came before. */
export function neighbourOf(ids: readonly string[], id: string, by: 1 | -1 = 1): string | undefined {
  const at = ids.indexOf(id);
  if (at === -1) return ids[0];
  return ids[at + by] ?? ids[at - by];
}
