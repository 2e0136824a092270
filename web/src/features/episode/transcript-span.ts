/** A stretch of an episode that somebody chooses, in seconds. */
export interface Span {
  from: number;
  to: number;
}

/** Makes a stretch longer by a line, or begins one: a line before it, or a line of a stretch that is there, begins anew. */
export function extendSpan(span: Span | undefined, line: Span): Span {
  if (!span || line.from <= span.from || line.to <= span.to) return line;
  return { from: span.from, to: line.to };
}

/** Whether a line lies in a stretch. */
export function isWithin(line: Span, span: Span | undefined): boolean {
  return span !== undefined && line.from >= span.from - 0.001 && line.from < span.to;
}
