import { decodeText } from '../decode-text.ts';
import { WarningLog } from '../warning-log.ts';
import { hasCues, readCueLanguage, readCues } from './read-cues.ts';
import { readSimpleTranscripts } from './read-simple-transcripts.ts';
import { readTranscriptHtml } from './read-transcript-html.ts';
import { readTranscriptJson } from './read-transcript-json.ts';
import { readTranscriptText } from './read-transcript-text.ts';
import { settleTimes } from './settle-times.ts';
import { transcriptError } from './transcript-error.ts';
import { TRANSCRIPT_LIMITS } from './transcript-limits.ts';
import type { FoundSegment, TranscriptFormat, TranscriptRecord } from './transcript-record.ts';

/** What is known of a document besides its bytes. */
export interface TranscriptSource {
  /** Content type as HTTP says: only its charset is looked at, and not believed against the bytes. */
  contentType?: string;
}

/** Fewer words without any time or name are a message, such as that of an error page, and no transcript. */
const MIN_WORDS = 40;

/**
 * Reads a transcript: WebVTT, SubRip, JSON, HTML, Podlove's XML or plain text, in any encoding. The format is seen from the
 * document, because what feeds and servers call it is often wrong. Time and memory grow with its size alone.
 * @param bytes the document, uncompressed, at most 50 MB
 * @throws CastgraphError BAD_INPUT or LIMIT_EXCEEDED with `details.cause` of `transcriptError`
 */
export function readTranscript(bytes: Uint8Array, { contentType }: TranscriptSource = {}): TranscriptRecord {
  if (bytes.length > TRANSCRIPT_LIMITS.bytes) {
    throw transcriptError('too-large', `The transcript is larger than ${TRANSCRIPT_LIMITS.bytes / 1_000_000} MB`);
  }
  const warnings = new WarningLog();
  const text = decode(bytes, contentType, warnings);
  const format = recognize(text);
  const { segments: found, language } = readFormat(text, format, warnings);
  const said = found.flatMap((segment) => fit(segment, warnings));
  if (said.length === 0) throw transcriptError('empty', 'Nothing is said in the transcript');
  if (said.length > TRANSCRIPT_LIMITS.segments) {
    throw transcriptError('too-many-segments', `The transcript has more than ${TRANSCRIPT_LIMITS.segments} segments`);
  }
  return { format, language, ...settleTimes(said, warnings), warnings: warnings.list() };
}

function decode(bytes: Uint8Array, contentType: string | undefined, warnings: WarningLog): string {
  if (isBinary(bytes)) throw transcriptError('not-a-transcript', 'The document is not text');
  const { text } = decodeText(bytes, contentType, warnings);
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (plain.trim() === '') throw transcriptError('empty', 'The document is empty');
  return plain;
}

/** Audio, images, archives: control characters at their beginning, and not the NULs of UTF-16, which stand at every second byte. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  let controls = 0;
  for (const [index, byte] of head.entries()) {
    if (byte === 0) nuls[index % 2]!++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  const isWide = Math.min(...nuls) === 0 && Math.max(...nuls) > head.length / 8;
  const isMarked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[2] === 0xfe);
  return controls > head.length / 50 || (!isWide && !isMarked && nuls[0]! + nuls[1]! > head.length / 50);
}

/** @throws CastgraphError for what is certainly something else */
function recognize(text: string): TranscriptFormat {
  const head = text.slice(0, 65_536).trimStart();
  if (/^WEBVTT\b/.test(head)) return 'vtt';
  if (/^(?:\{(?!\\)|\[\s*(?:[{"\][]|$))/.test(head)) return 'json';
  if (head.startsWith('<')) {
    if (/<(?:\w+:)?transcripts?\b[^>]*simple-transcripts/.test(head)) return 'simple-transcripts';
    if (/^<\?xml|^<(?:rss|feed)\b/i.test(head) && !/<html\b/i.test(head))
      throw transcriptError('not-a-transcript', 'The document is XML of another kind', 1);
    if (!/^<\d/.test(head)) return 'html';
  }
  if (hasCues(text)) return 'srt';
  return /<(?:p|cite|time|br|div)\b[^<>]*>/i.test(head) ? 'html' : 'text';
}

function readFormat(text: string, format: TranscriptFormat, warnings: WarningLog): { segments: FoundSegment[]; language: string | null } {
  switch (format) {
    case 'json':
      return readTranscriptJson(text, warnings);
    case 'vtt':
    case 'srt':
      return { segments: readCues(text, format === 'vtt', warnings), language: format === 'vtt' ? readCueLanguage(text) : null };
    case 'simple-transcripts':
      return { segments: readSimpleTranscripts(text, warnings), language: null };
    case 'html':
      return {
        segments: requireSpeech(readTranscriptHtml(text)),
        language: /<html\b[^<>]*?\blang\s*=\s*["']?([\w-]{2,20})/i.exec(text.slice(0, 4096))?.[1] ?? null,
      };
    case 'text':
      return { segments: requireSpeech(readTranscriptText(text)), language: null };
  }
}

function requireSpeech({ segments, isMarked }: { segments: FoundSegment[]; isMarked: boolean }): FoundSegment[] {
  let words = 0;
  for (const { text } of segments) if ((words += text.split(' ').length) >= MIN_WORDS) break;
  if (!isMarked && words < MIN_WORDS)
    throw transcriptError('not-a-transcript', 'The document has neither times nor speakers, and hardly any words');
  return segments;
}

function fit(segment: FoundSegment, warnings: WarningLog): FoundSegment[] {
  if (segment.text === '') return [];
  if (segment.text.length <= TRANSCRIPT_LIMITS.textCharacters) return [segment];
  warnings.add('text-cut', `A segment of ${segment.text.length} characters was cut`, segment.line);
  return [{ ...segment, text: segment.text.slice(0, TRANSCRIPT_LIMITS.textCharacters).toWellFormed() }];
}
