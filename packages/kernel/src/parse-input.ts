import type { z } from 'zod';
import { badInput } from './errors.ts';

/**
 * Checks an input by its schema and returns it as the schema makes it (trimmed, defaulted).
 * Throws BAD_INPUT with the first fault's sentence and path; all faults are in `details.issues`.
 * `root` is the name the caller knows the input by: `input` for a mutation.
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown, root = 'input'): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ message: issue.message, path: [root, ...issue.path.map(place)] }));
  const [first] = issues;
  throw badInput(first?.message ?? 'Not usable', { path: first?.path ?? [root] }, { issues });
}

function place(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}
