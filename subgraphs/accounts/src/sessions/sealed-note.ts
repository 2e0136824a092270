import { SealError } from '@castgraph/auth/data-key';
import { openSecret, sealSecret } from '@castgraph/auth/seal';
import { z } from 'zod';

/**
 * A note that somebody's browser carries for us, sealed so that it can neither be read nor written there: nothing is stored for who only
 * begins to sign in.
 */
export interface NoteKind<Schema extends z.ZodType> {
  purpose: string;
  schema: Schema;
  lifeSeconds: number;
}

/** What a note of this kind says; undefined when it was altered, is of another kind or installation, or over. */
export function openNote<Schema extends z.ZodType>(kind: NoteKind<Schema>, text: string, secretsKey: string): z.output<Schema> | undefined {
  if (text.length > 4_000) return undefined;
  try {
    const { until, note } = JSON.parse(openSecret(text, sealOf(kind, secretsKey))) as { until: number; note: unknown };
    return until > Date.now() ? kind.schema.parse(note) : undefined;
  } catch (error) {
    if (error instanceof SealError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

/** The text of a note. It is good for the life of its kind. */
export function sealNote<Schema extends z.ZodType>(kind: NoteKind<Schema>, note: z.input<Schema>, secretsKey: string): string {
  return sealSecret(JSON.stringify({ until: Date.now() + kind.lifeSeconds * 1000, note }), sealOf(kind, secretsKey));
}

function sealOf({ purpose }: { purpose: string }, secretsKey: string) {
  return { organizationId: 'accounts', purpose, secretsKey };
}
