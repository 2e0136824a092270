/** One field of an episode that changed. Values are JSON; null where there was or is none. */
export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

/** What of an episode is compared, as stored and as the feed has it now. Instants are RFC 3339. */
export interface ComparedEpisode {
  title: string;
  publishedAt: string | null;
  durationSeconds: number | null;
  audioUrl: string | null;
  sizeBytes: number | null;
  mimeType: string | null;
  season: number | null;
  number: number | null;
  showNotes: string | null;
  metadata: Record<string, unknown>;
}

/** Longer texts are kept by their beginning: a history is read, not restored from. */
const MAX_TEXT_CHARACTERS = 20_000;

/**
 * What changed from one state of an episode to the next, in the order of its fields; of the metadata each key apart. Pure.
 */
export function compareEpisodes(from: ComparedEpisode, to: ComparedEpisode): FieldChange[] {
  return [
    ...differences(FIELDS, fieldsOf(from), fieldsOf(to)),
    ...differences([...new Set([...Object.keys(from.metadata), ...Object.keys(to.metadata)])], from.metadata, to.metadata),
  ];
}

const FIELDS = ['title', 'publishedAt', 'durationSeconds', 'audioUrl', 'sizeBytes', 'mimeType', 'season', 'number', 'showNotes'] as const;

/** The database writes an instant with another precision than the feed's reader. */
function fieldsOf(episode: ComparedEpisode): Record<string, unknown> {
  const { publishedAt } = episode;
  return { ...episode, publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString() };
}

function differences(fields: readonly string[], before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] {
  return fields
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => canonical(from) !== canonical(to))
    .map(({ field, from, to }) => ({ field, from: shortened(from), to: shortened(to) }));
}

/** The database gives back keys of JSON in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function shortened(value: unknown): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text.length <= MAX_TEXT_CHARACTERS) return value;
  return `${text.slice(0, MAX_TEXT_CHARACTERS).toWellFormed()}…`;
}
