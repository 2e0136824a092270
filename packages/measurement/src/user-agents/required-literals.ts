/** A text that must stand in a string for a pattern to match it. */
export interface RequiredLiteral {
  text: string;
  /** It must stand at the very start. */
  isPrefix: boolean;
  /** Nothing else is asked for: the literal alone decides. */
  isWhole: boolean;
}

// Escapes that stand for one character by number, for a class of Unicode, or that quote: not read here.
const UNREAD_ESCAPES = /[xuUpPQkcGzA0-9]/;

/**
 * The literals of which one must be in every string that the pattern matches, one for each of its alternatives; null when
 * some alternative has none of three characters or more, or is written in a way that is not read here. It is a filter before
 * the pattern itself: it may let through what the pattern refuses, and never the other way round.
 */
export function requiredLiterals(pattern: string): RequiredLiteral[] | null {
  if (/\(\?(?!:)/.test(pattern)) return null;
  const literals: RequiredLiteral[] = [];
  for (const alternative of splitAlternatives(pattern)) {
    const literal = longestLiteral(alternative);
    if (!literal) return null;
    literals.push(literal);
  }
  return literals;
}

/** The parts between bars that stand in no group and no class. */
function splitAlternatives(pattern: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < pattern.length; at = skipItem(pattern, at)) {
    if (pattern[at] !== '|') continue;
    parts.push(pattern.slice(start, at));
    start = at + 1;
  }
  return [...parts, pattern.slice(start)];
}

/** The place behind the item that begins here: a character, an escape, a class or a whole group. */
function skipItem(pattern: string, at: number): number {
  const character = pattern[at];
  if (character === '\\') return at + 2;
  if (character === '[') {
    // A bracket that closes stands for itself when it comes first.
    let end = at + (pattern[at + 1] === '^' ? 2 : 1);
    if (pattern[end] === ']') end++;
    while (end < pattern.length && pattern[end] !== ']') end += pattern[end] === '\\' ? 2 : 1;
    return end + 1;
  }
  if (character !== '(') return at + 1;
  let end = at + 1;
  while (end < pattern.length && pattern[end] !== ')') end = skipItem(pattern, end);
  return end + 1;
}

function longestLiteral(alternative: string): RequiredLiteral | null {
  const isAnchored = alternative.startsWith('^');
  let best: { text: string; from: number } = { text: '', from: 0 };
  let run = '';
  let from = isAnchored ? 1 : 0;
  let isPlain = true;
  const endRun = (next: number) => {
    if (run.length > best.text.length) best = { text: run, from };
    run = '';
    from = next;
  };
  for (let at = from; at < alternative.length;) {
    const next = skipItem(alternative, at);
    const character = literalAt(alternative, at);
    if (character === null) return null;
    if (character === '') {
      isPlain = false;
      // What may be there or not is no longer required.
      if (/[*?{]/.test(alternative[at]!)) run = run.slice(0, -1);
      const after = alternative[at] === '{' ? endOfCount(alternative, at) : next;
      endRun(after);
      at = after;
      continue;
    }
    run += character;
    at = next;
  }
  endRun(alternative.length);
  if (best.text.length < 3) return null;
  return { text: best.text, isPrefix: isAnchored && best.from === 1, isWhole: isPlain };
}

/** The character that must stand here, the empty text where anything else than one certain character may, null where unread. */
function literalAt(pattern: string, at: number): string | null {
  const character = pattern[at]!;
  if (character === '\\') {
    const escaped = pattern[at + 1] ?? '';
    if (escaped === '' || UNREAD_ESCAPES.test(escaped)) return null;
    return /\w/.test(escaped) ? '' : escaped;
  }
  if (character === '{') return endOfCount(pattern, at) > at ? '' : null;
  return '.^$*+?([)|'.includes(character) ? '' : character;
}

/** The place behind `{2}` or `{2,5}`; where it began when it is none. */
function endOfCount(pattern: string, at: number): number {
  const count = /^\{\d+(?:,\d*)?\}/.exec(pattern.slice(at, at + 24));
  return at + (count ? count[0].length : 0);
}
