import type { z } from 'zod';
import { badInput } from '@castgraph/kernel/errors';

/**
 * Checks an input against its schema. Throws BAD_INPUT with the first fault's sentence and place, and all faults in
 * `details.faults`; `root` is what the input is called where it came from (`input` for mutations).
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown, root = 'input'): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => ({ message: issue.message, path: [root, ...issue.path.map(asKey)] }));
  const [first] = faults;
  throw badInput(first?.message ?? 'The input cannot be used', { path: first?.path ?? [root] }, { faults: faults.slice(0, 20) });
}

function asKey(key: PropertyKey): string | number {
  return typeof key === 'symbol' ? String(key) : key;
}
