import type { FeedWarning } from '../warning-log.ts';

/** How a transcript was written down; `simple-transcripts` is Podlove's XML. */
export type TranscriptFormat = 'vtt' | 'srt' | 'json' | 'html' | 'simple-transcripts' | 'text';

/** One stretch of speech. */
export interface TranscriptSegment {
  /** Seconds from the beginning of the audio, to the millisecond; never less than that of the segment before. */
  start: number;
  /** Seconds; null where the document does not say. */
  end: number | null;
  /** White space folded, without markup; never empty. */
  text: string;
  speaker: string | null;
}

/** A transcript as read, with everything odd about it. */
export interface TranscriptRecord {
  format: TranscriptFormat;
  /** BCP 47, where the document says one. */
  language: string | null;
  segments: TranscriptSegment[];
  /** Whether times, or some of them, follow from the number of words rather than from the document. */
  timesEstimated: boolean;
  warnings: FeedWarning[];
}

/** A stretch of speech as a reader of one format found it, before times are put in order. */
export interface FoundSegment {
  start: number | null;
  end: number | null;
  text: string;
  speaker: string | null;
  /** Where it stands, as warnings say it: a line where the format has lines, else the position in its list. */
  line: number;
}
