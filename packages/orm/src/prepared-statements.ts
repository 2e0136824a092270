const names = new Map<string, string>();
/** Each has a plan in each connection's memory; a program has some dozens. */
const MOST = 500;

/** Gives a statement, a constant of the program with its values beside it, a name under which connections keep its plan. */
export function nameStatement(text: string): void {
  if (names.has(text)) return;
  if (names.size >= MOST) throw new Error('Too many prepared statements: is one built anew each time?');
  names.set(text, `castgraph_${names.size + 1}`);
}

/** The name of a statement that was given one. */
export function preparedName(text: string): string | undefined {
  return names.get(text);
}
