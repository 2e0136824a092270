/** Whoever says it, and what; the name is null where the text begins with none. */
export interface SpokenText {
  speaker: string | null;
  text: string;
}

const LEADING = /^(?:[-–—]\s+|>>\s*)?(?:\[([^[\]:]{1,50})\]|([\p{L}\p{N}][^:：\n]{0,60}?))\s*(?::\s+|：\s*)(?=\S)/u;
/** Words of names that have no capital. */
const PARTICLE = /^(?:and|und|y|et|of|the|de|del|della|di|da|do|dos|du|la|le|van|von|der|den|ter|bin|ibn|al|el|&|\+|-)$/;
/** What stands before a colon at the beginning of a text and is nobody. */
const NOBODY =
  /^(?:subtitles?|captions?|transcripts?|translation|note|notes|warning|ps|chapter|part|step|rule|tip|update|example|remember|spoiler|disclaimer|http|https)\b/i;
const MAX_WORDS = 6;

/**
 * Takes a leading `Name:` off a text. A name has at most six words, each with a capital or a figure at its front (scripts
 * without capitals pass) but for particles and what stands in brackets, so that `I have one rule: ask` stays a sentence.
 */
export function splitSpeaker(text: string): SpokenText {
  const match = LEADING.exec(text.length > 200 ? text.slice(0, 200) : text);
  const name = match ? (match[1] ?? match[2]!).trim() : '';
  if (!match || !isName(name)) return { speaker: null, text };
  return { speaker: name, text: text.slice(match[0].length) };
}

/** A name as `<cite>`, a voice span or a JSON field states it; null for an empty one. */
export function cleanSpeaker(stated: string): string | null {
  const name = stated
    .replace(/\s+/g, ' ')
    .replace(/\s*[:：]\s*$/, '')
    .trim()
    .slice(0, 200);
  return name === '' ? null : name;
}

/** Whether words may be somebody's name. */
export function isName(name: string): boolean {
  if (NOBODY.test(name) || !/\p{L}/u.test(name) || /[.!?…]\s/u.test(name.replace(/\b(?:\p{L}|dr|mr|mrs|ms|prof|st|jr|sr)\.\s/giu, '')))
    return false;
  const words = name
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .trim()
    .split(/[\s_/,]+/);
  return words.length <= MAX_WORDS && words.every((word) => word === '' || PARTICLE.test(word) || !/^['"“‘]?\p{Ll}/u.test(word));
}
