import { foldSpace } from './cue-text.ts';
import { joinProse, readParagraph, type ProsePart } from './read-prose.ts';
import type { FoundSegment } from './transcript-record.ts';

/**
 * Reads plain text: paragraphs between blank lines, or lines where there are none; a line that begins with a time or a name begins a
 * paragraph of its own.
 */
export function readTranscriptText(text: string): { segments: FoundSegment[]; isMarked: boolean } {
  const lines = text.split(/\r\n|\n|\r/);
  const isParagraphed = lines.some((line, index) => line.trim() === '' && index > 0 && index < lines.length - 1);
  const parts: ProsePart[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    // Blanks set a time apart from what follows it, and are folded only then.
    const [first, ...rest] = line.trim() === '' ? [] : readParagraph(line.trim(), index + 1);
    if (!first) isOpen = false;
    else if (isOpen && isParagraphed && first.kind === 'text') parts.at(-1)!.text += ` ${first.text}`;
    else {
      parts.push(first, ...rest);
      isOpen = parts.at(-1)!.kind === 'text';
    }
  }
  const segments = joinProse(parts).map((segment) => Object.assign(segment, { text: foldSpace(segment.text) }));
  return { segments, isMarked: parts.some(({ kind }) => kind !== 'text') };
}
