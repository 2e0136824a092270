import { SaxesParser } from 'saxes';
import type { WarningLog } from '../warning-log.ts';
import { foldSpace } from './cue-text.ts';
import { readClock } from './cue-time.ts';
import { cleanSpeaker } from './split-speaker.ts';
import { transcriptError } from './transcript-error.ts';
import type { FoundSegment } from './transcript-record.ts';

/**
 * Reads Podlove's Simple Transcripts (XML): `speech` of a `speaker` in `item`s with `start` and `end`. Items are a few words each,
 * and those of one speech are one segment. @throws CastgraphError `ill-formed`
 */
export function readSimpleTranscripts(xml: string, warnings: WarningLog): FoundSegment[] {
  const found: (FoundSegment & { texts: string[] })[] = [];
  const parser = new SaxesParser({ position: true });
  let speaker: string | null = null;
  let isNew = true;
  let said = '';
  let times: { start: number | null; end: number | null; line: number } | null = null;
  parser.on('error', (error) => {
    throw transcriptError('ill-formed', `The XML cannot be read: ${error.message.slice(0, 200)}`, parser.line);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    said = '';
    if (local === 'speech') {
      isNew = true;
      speaker = null;
    }
    if (local !== 'item') return;
    const [start, end] = [attributes['start'], attributes['end']].map((stated) => (typeof stated === 'string' ? readClock(stated) : null));
    if (start === null) warnings.add('bad-time', 'An item does not say when it begins', parser.line);
    times = { start: start ?? null, end: end ?? null, line: parser.line };
  });
  parser.on('text', (text) => (said += text));
  parser.on('cdata', (text) => (said += text));
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    if (local === 'speaker') speaker = cleanSpeaker(said);
    if (local === 'item' && times) {
      const last = isNew ? undefined : found.at(-1);
      if (last) {
        last.texts.push(said);
        last.end = times.end ?? last.end;
      } else found.push({ ...times, text: '', texts: [said], speaker });
      isNew = false;
      times = null;
    }
    said = '';
  });
  parser.write(xml).close();
  return found.map(({ texts, ...segment }) => Object.assign(segment, { text: foldSpace(texts.join(' ')) }));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
