import { readClock } from './cue-time.ts';
import { cleanSpeaker, isName, splitSpeaker } from './split-speaker.ts';
import type { FoundSegment } from './transcript-record.ts';

/** A piece of a transcript that is written as prose: who speaks, when, or what is said. */
export interface ProsePart {
  kind: 'speaker' | 'time' | 'text';
  text: string;
  line: number;
}

// In prose a lone number is no time: there are minutes at least.
const TIME = String.raw`(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`;
const ONLY_TIME = new RegExp(String.raw`^[[(]?\s*(${TIME})\s*(?:[-–—]+>?\s*${TIME}\s*)?[\])]?$`);
const NAME_AND_TIME = new RegExp(String.raw`^(\D[^\n]{0,59}?)[\s,:–—-]+[[(]?(${TIME})[\])]?:?$`);
const TIME_AND_TEXT = new RegExp(String.raw`^[[(](${TIME})[\])]\s*[:–—-]?\s*(?=\S)|^(${TIME})(?:\s*[-–—]\s*|\t\s*| {2,})(?=\S)`);

/** Takes apart what stands in one paragraph: `1:59`, `Ann Other  1:59`, `[00:01:59] Ann: Hello`. */
export function readParagraph(text: string, line: number): ProsePart[] {
  const alone = ONLY_TIME.exec(text);
  if (alone) return [{ kind: 'time', text: alone[1]!, line }];
  const header = text.length < 100 ? NAME_AND_TIME.exec(text) : null;
  if (header && isName(header[1]!)) {
    return [
      { kind: 'speaker', text: header[1]!, line },
      { kind: 'time', text: header[2]!, line },
    ];
  }
  const led = TIME_AND_TEXT.exec(text.length > 200 ? text.slice(0, 200) : text);
  const spoken = splitSpeaker(led ? text.slice(led[0].length) : text);
  return [
    ...(led ? [{ kind: 'time', text: led[1] ?? led[2]!, line } as const] : []),
    ...(spoken.speaker === null ? [] : [{ kind: 'speaker', text: spoken.speaker, line } as const]),
    { kind: 'text', text: spoken.text, line },
  ];
}

/**
 * Makes segments of prose. Where times are stated, a segment goes on to the next time or speaker; where none are, each paragraph is
 * one. Who spoke last goes on speaking.
 */
export function joinProse(parts: readonly ProsePart[]): FoundSegment[] {
  const isTimed = parts.some(({ kind }) => kind === 'time');
  const found: (FoundSegment & { texts: string[] })[] = [];
  let speaker: string | null = null;
  let start: number | null = null;
  let isNew = true;
  for (const { kind, text, line } of parts) {
    if (kind === 'text') {
      if (isNew || !isTimed) found.push({ start, end: null, text: '', texts: [text], speaker, line });
      else found.at(-1)!.texts.push(text);
      isNew = false;
      start = null;
      continue;
    }
    isNew = true;
    if (kind === 'time') start = readClock(text);
    else speaker = cleanSpeaker(text);
  }
  return found.map(({ texts, ...segment }) => Object.assign(segment, { text: texts.join(' ') }));
}
