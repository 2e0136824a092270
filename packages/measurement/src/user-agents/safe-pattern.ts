import { RE2JS } from 're2js';
import { badInput } from '@castgraph/kernel/errors';
import { type RequiredLiteral, requiredLiterals } from './required-literals.ts';

/** Says whether a text holds what the pattern looks for. */
export type SafePattern = (text: string) => boolean;

const MAX_PATTERN_CHARACTERS = 2_000;
// Steps for each character of the text, at most. The largest of the OPAWG list has some 700.
const MAX_PROGRAM = 4_000;

/**
 * Compiles a pattern that somebody else wrote, for an engine whose time grows with the length of the text and no faster
 * (RE2), so that no pattern can hold up the process. Lookarounds and backreferences do not exist there.
 * Throws BAD_INPUT for what does not compile and for patterns that are too large.
 */
export function compileSafePattern(pattern: string): SafePattern {
  if (pattern.length > MAX_PATTERN_CHARACTERS) throw badInput(`The pattern has more than ${MAX_PATTERN_CHARACTERS} characters`);
  const literals = requiredLiterals(pattern);
  if (!literals) {
    const compiled = compile(pattern);
    return (text) => compiled.test(text);
  }
  const mayMatch = anyLiteral(literals);
  // Two of three patterns are literals and nothing else: no engine is needed.
  if (literals.every(({ isWhole }) => isWhole)) return mayMatch;
  const compiled = compile(pattern);
  return (text) => mayMatch(text) && compiled.test(text);
}

function anyLiteral(literals: readonly RequiredLiteral[]): SafePattern {
  const [first, ...others] = literals;
  const { text: needed, isPrefix } = first!;
  if (others.length > 0)
    return (text) => literals.some((literal) => (literal.isPrefix ? text.startsWith(literal.text) : text.includes(literal.text)));
  return isPrefix ? (text) => text.startsWith(needed) : (text) => text.includes(needed);
}

function compile(pattern: string): RE2JS {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(pattern);
  } catch (error) {
    throw badInput(`The pattern cannot be used: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown fault'}`);
  }
  if (compiled.programSize() > MAX_PROGRAM) throw badInput('The pattern repeats too much');
  return compiled;
}
