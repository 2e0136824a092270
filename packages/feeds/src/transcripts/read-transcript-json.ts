import type { WarningLog } from '../warning-log.ts';
import { foldSpace } from './cue-text.ts';
import { readClock, toMilliseconds } from './cue-time.ts';
import { isWordLevel, mergeWords, type FoundWord } from './merge-words.ts';
import { cleanSpeaker, splitSpeaker } from './split-speaker.ts';
import { transcriptError } from './transcript-error.ts';
import type { FoundSegment } from './transcript-record.ts';

/** Where lists of segments stand: the podcast namespace, then what engines and players write. */
const LISTS = ['segments', 'transcripts', 'transcript', 'utterances', 'cues', 'words'] as const;
const START = ['startTime', 'start', 'start_time', 'startSeconds', 'from', 'begin'] as const;
const END = ['endTime', 'end', 'end_time', 'endSeconds', 'to'] as const;
const TEXT = ['body', 'text', 'word', 'transcript', 'content'] as const;
const SPEAKER = ['speaker', 'speakerName', 'speaker_name', 'voice'] as const;

/** What a JSON document says; segments of one word each are merged to sentences. */
export interface JsonTranscript {
  segments: FoundSegment[];
  language: string | null;
}

/** Reads JSON as the podcast namespace has it (`segments` of `startTime endTime speaker body`) and near relatives of it. */
export function readTranscriptJson(text: string, warnings: WarningLog): JsonTranscript {
  const document = parse(text);
  const list = findList(document);
  const words = list.flatMap((entry, index) => readEntry(entry, index, warnings) ?? []);
  if (list.length > 0 && words.length === 0) throw transcriptError('not-a-transcript', 'The JSON has a list, and nothing is said in it');
  if (countsMilliseconds(words)) {
    warnings.add('milliseconds', 'The times are taken for milliseconds: nobody speaks as slowly as seconds would say');
    for (const word of words) {
      if (word.start !== null) word.start = toMilliseconds(word.start / 1000);
      if (word.end !== null) word.end = toMilliseconds(word.end / 1000);
    }
  }
  const language = isRecord(document) && typeof document['language'] === 'string' ? document['language'] : null;
  if (isWordLevel(words)) return { segments: mergeWords(words), language };
  return { segments: words.map(toSegment), language };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const offset = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? Number.NaN);
    const line = Number.isNaN(offset) ? undefined : text.slice(0, offset).split('\n').length;
    throw transcriptError('ill-formed', 'The document begins as JSON and cannot be read as such', line);
  }
}

function findList(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document as unknown[];
  if (isRecord(document)) {
    for (const key of LISTS) if (Array.isArray(document[key])) return document[key] as unknown[];
  }
  throw transcriptError('not-a-transcript', 'The JSON has no list of segments');
}

function readEntry(entry: unknown, index: number, warnings: WarningLog): FoundWord | null {
  const raw = isRecord(entry) ? first(entry, TEXT) : undefined;
  if (!isRecord(entry) || typeof raw !== 'string') {
    warnings.add('bad-segment', `Entry ${index + 1} of the list has no text, and is left out`);
    return null;
  }
  const start = readTime(first(entry, START));
  if (start === null) warnings.add('bad-time', `Entry ${index + 1} of the list does not say when it begins`);
  const stated = first(entry, SPEAKER);
  const speaker = typeof stated === 'string' || typeof stated === 'number' ? cleanSpeaker(String(stated)) : null;
  return { start, end: readTime(first(entry, END)), text: foldSpace(raw), raw, speaker, line: index + 1 };
}

/** A leading `Name:` counts where no field says who speaks. */
function toSegment({ start, end, text, speaker, line }: FoundWord): FoundSegment {
  return speaker === null ? { start, end, line, ...splitSpeaker(text) } : { start, end, text, speaker, line };
}

function first(entry: Record<string, unknown>, keys: readonly string[]): unknown {
  const key = keys.find((known) => entry[known] !== undefined && entry[known] !== null);
  return key === undefined ? undefined : entry[key];
}

function readTime(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? toMilliseconds(value) : null;
  return typeof value === 'string' ? readClock(value) : null;
}

/** Speech has some fifteen characters a second; less than one in two "seconds", all of them whole, is a thousandth of that. */
function countsMilliseconds(words: readonly FoundWord[]): boolean {
  let characters = 0;
  let duration = 0;
  for (const { start, end, text } of words) {
    if (start === null || end === null) continue;
    if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
    characters += text.length;
    duration += Math.max(0, end - start);
  }
  return duration > 0 && characters / duration < 0.5;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
