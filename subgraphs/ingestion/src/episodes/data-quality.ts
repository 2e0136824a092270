/** What of an episode is judged. An instant may be a date or its text. */
export interface JudgedEpisode {
  title: string;
  publishedAt?: Date | string | null;
  audioUrl?: string | null;
  durationSeconds?: number | null;
  sizeBytes?: number | null;
  mimeType?: string | null;
  showNotes?: string | null;
  metadata: Record<string, unknown>;
}

/** What stands where a feed gives no title. */
export const UNTITLED = '(untitled)';

interface QualityField {
  /** As in the schema. */
  name: string;
  /** Share of the score; all together 1. */
  weight: number;
  /** Needed to count, place and show an episode. Completeness is measured over these. */
  isRequired: boolean;
  /** True when the record has it, as SQL over `ingestion.episode e`. */
  sql: string;
  isThere: (episode: JudgedEpisode) => boolean;
}

const metadataField = (name: string, weight: number): QualityField => ({
  name,
  weight,
  isRequired: false,
  sql: `coalesce(e.metadata ->> '${name}', '') <> ''`,
  isThere: ({ metadata }) => typeof metadata[name] === 'string' && metadata[name] !== '',
});

/**
 * The fields by which a record is judged. Counting needs the audio, its length and its duration (C13, C14), every chart the
 * date; the rest is for people. One list for both: single records are judged here, shows in SQL.
 */
export const QUALITY_FIELDS: readonly QualityField[] = [
  { name: 'title', weight: 0.15, isRequired: true, sql: `e.title <> '${UNTITLED}'`, isThere: ({ title }) => title !== UNTITLED },
  { name: 'publishedAt', weight: 0.15, isRequired: true, sql: 'e.published_at is not null', isThere: (e) => isStated(e.publishedAt) },
  { name: 'audioUrl', weight: 0.2, isRequired: true, sql: 'e.audio_url is not null', isThere: (e) => isStated(e.audioUrl) },
  {
    name: 'durationSeconds',
    weight: 0.15,
    isRequired: true,
    sql: 'e.duration_seconds is not null',
    isThere: (e) => isStated(e.durationSeconds),
  },
  { name: 'sizeBytes', weight: 0.1, isRequired: true, sql: 'e.size_bytes is not null', isThere: (e) => isStated(e.sizeBytes) },
  { name: 'mimeType', weight: 0.05, isRequired: true, sql: 'e.mime_type is not null', isThere: (e) => isStated(e.mimeType) },
  { name: 'showNotes', weight: 0.1, isRequired: false, sql: 'e.show_notes is not null', isThere: (e) => isStated(e.showNotes) },
  metadataField('link', 0.05),
  metadataField('image', 0.05),
];

const REQUIRED = QUALITY_FIELDS.filter(({ isRequired }) => isRequired);

export interface DataQuality {
  score: number;
  missingFields: string[];
}

/** The `data_quality_score` of a record, from 0 to 1, and what it lacks. Pure. */
export function judgeEpisode(episode: JudgedEpisode): DataQuality {
  const missing = QUALITY_FIELDS.filter(({ isThere }) => !isThere(episode));
  return { score: scoreWithout(missing), missingFields: missing.map(({ name }) => name) };
}

/** True when every required field is there. */
export function isComplete(episode: JudgedEpisode): boolean {
  return REQUIRED.every(({ isThere }) => isThere(episode));
}

/** How many of the required fields an episode has. */
export function countRequired(episode: JudgedEpisode): number {
  return REQUIRED.filter(({ isThere }) => isThere(episode)).length;
}

/** Share of the required fields that are there (0-1), from how many each record has; null without records. */
export function measureCompleteness(requiredThere: readonly number[]): number | null {
  if (requiredThere.length === 0) return null;
  return requiredThere.reduce((sum, there) => sum + there, 0) / (requiredThere.length * REQUIRED.length);
}

export interface ShowQuality {
  score: number | null;
  completeness: number | null;
  missingFields: { field: string; episodes: number }[];
}

/** The same of a whole show, from how many of its `episodes` have each field. Pure. */
export function judgeShow(episodes: number, thereByField: Readonly<Record<string, number>>): ShowQuality {
  if (episodes === 0) return { score: null, completeness: null, missingFields: [] };
  const share = ({ name }: QualityField) => (thereByField[name] ?? 0) / episodes;
  const missingFields = QUALITY_FIELDS.map(({ name }) => ({ field: name, episodes: episodes - (thereByField[name] ?? 0) }));
  return {
    score: rounded(QUALITY_FIELDS.reduce((sum, field) => sum + field.weight * share(field), 0)),
    completeness: rounded(REQUIRED.reduce((sum, field) => sum + share(field), 0) / REQUIRED.length),
    missingFields: missingFields.filter((missing) => missing.episodes > 0),
  };
}

function scoreWithout(missing: readonly QualityField[]): number {
  return rounded(1 - missing.reduce((sum, { weight }) => sum + weight, 0));
}

/** Sums of hundredths come out as 0.8500000000000001. */
function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

function isStated(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}
