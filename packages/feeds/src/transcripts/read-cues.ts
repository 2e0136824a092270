import type { WarningLog } from '../warning-log.ts';
import { readCueText } from './cue-text.ts';
import { CLOCK, readClock } from './cue-time.ts';
import type { FoundSegment } from './transcript-record.ts';

// Blanks around the arrow, an end that is missing, and settings behind it (WebVTT) are all found in the wild.
const TIMES = new RegExp(String.raw`^\s*(${CLOCK})\s*-{1,2}>\s*(${CLOCK})?(?=\s|$)`);

/** Whether a text has a line that a cue begins with. */
export function hasCues(text: string): boolean {
  return new RegExp(String.raw`^[^\S\n]*${CLOCK}[^\S\n]*-{1,2}>`, 'm').test(text);
}

/** What the head of a WebVTT file says of its language, as YouTube and others write it. */
export function readCueLanguage(text: string): string | null {
  return (
    /^WEBVTT[^\n]*\r?\n(?:[^\n]*\S[^\n]*\r?\n){0,10}?language:\s*([a-z]{2,3}(?:-[a-z\d]{2,8})*)\s*$/im.exec(text.slice(0, 2000))?.[1] ??
    null
  );
}

/**
 * Reads the cues of WebVTT and SubRip, which differ little in the wild: what matters is where lines of times stand. Text of WebVTT
 * ends at a blank line, behind which notes and styles stand; that of SubRip may have blank lines within.
 */
export function readCues(text: string, isVtt: boolean, warnings: WarningLog): FoundSegment[] {
  const lines = text.split(/\r\n|\n|\r/);
  const found: FoundSegment[] = [];
  let cue: { start: number; end: number | null; line: number } | null = null;
  let said: string[] = [];
  let isEnded = false;

  function finish(): void {
    if (cue) for (const spoken of readCueText(said.join(' '))) found.push({ ...cue, ...spoken });
    said = [];
    isEnded = false;
  }

  for (const [index, line] of lines.entries()) {
    if (line.includes('->')) {
      const times = line.length < 1000 ? TIMES.exec(line) : null;
      if (times) {
        // The line before may be the number of this cue rather than something said in the last one.
        if (!isEnded && said.length > 0 && /^\s*\d+\s*$/.test(lines[index - 1] ?? '')) said.pop();
        finish();
        cue = { start: readClock(times[1]!)!, end: times[2] === undefined ? null : readClock(times[2]), line: index + 1 };
        if (times[2] === undefined) warnings.add('missing-end', 'A cue says when it begins and not when it ends', index + 1);
        continue;
      }
      if (/^[\s\d:.,]*-{1,2}>/.test(line.slice(0, 1000))) {
        warnings.add('bad-time', 'The times of a cue cannot be read, and it is left out', index + 1);
        finish();
        cue = null;
        continue;
      }
    }
    if (isVtt && line === '') isEnded = true;
    else if (cue && !isEnded && line.trim() !== '') said.push(line);
  }
  finish();
  return found;
}
