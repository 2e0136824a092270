import { decodeHTML } from 'entities';
import { cleanSpeaker, splitSpeaker, type SpokenText } from './split-speaker.ts';

const VOICE = /<v(?:\.[^\s<>]*)?(?:\s+([^<>]*))?>/gi;
// Formats and karaoke times of WebVTT and HTML, and the overrides of SubStation that SubRip files carry.
const MARKUP = /<\/?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}/gi;

/**
 * What a cue says, without markup: one text for each voice span, else one, whose leading `Name:` is its speaker. A text in which
 * nothing is said is left out.
 */
export function readCueText(raw: string): SpokenText[] {
  const parts = raw.split(VOICE);
  // split() gives the text before the first voice, then a name and a text for each.
  const spoken = [splitSpeaker(plain(parts[0]!))];
  for (let at = 1; at < parts.length; at += 2) {
    const speaker = cleanSpeaker(plain(parts[at] ?? ''));
    const text = plain(parts[at + 1] ?? '');
    spoken.push(speaker === null ? splitSpeaker(text) : { speaker, text });
  }
  return spoken.filter(({ text }) => text !== '');
}

function plain(markup: string): string {
  const text = markup.includes('<') || markup.includes('{') ? markup.replace(MARKUP, '') : markup;
  return foldSpace(text.includes('&') ? decodeHTML(text) : text);
}

/** White space folded to single blanks; what is seen nowhere, such as a byte order mark within, counts as none. */
export function foldSpace(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
