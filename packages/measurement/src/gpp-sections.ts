/** One section of a GPP string: its id in the IAB's list, and its text. */
export interface GppSection {
  id: number;
  text: string;
}

const MOST_CHARACTERS = 4_000;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const TYPE = 3;
const VERSION = 1;
/** The list has fewer than thirty; more is a string that was made to be expensive. */
const HIGHEST_ID = 127;

/**
 * The sections that a GPP string has, by its header; null for what is none. The header is read here and not by the IAB's library, whose
 * reader fills a list from one number to another that the sender chose, whatever lies between: forty characters occupy it for hours.
 */
export function readGppSections(string: string): GppSection[] | null {
  if (string.length > MOST_CHARACTERS) return null;
  const [header = '', ...texts] = string.split('~');
  const ids = readIds(toBits(header));
  if (ids === null || ids.length !== texts.length || texts.includes('')) return null;
  return texts.map((text, index) => ({ id: ids[index]!, text }));
}

function toBits(text: string): string | null {
  const sextets = text.split('').map((character) => ALPHABET.indexOf(character));
  return sextets.includes(-1) ? null : sextets.map((value) => value.toString(2).padStart(6, '0')).join('');
}

/** Six bits of type, six of version, twelve that count the groups; each is a number, or a first and a last one, as steps from the one before. */
function readIds(bits: string | null): number[] | null {
  if (bits === null || bits.length < 24) return null;
  const whole = (from: number, length: number) => Number.parseInt(bits.slice(from, from + length), 2);
  if (whole(0, 6) !== TYPE || whole(6, 6) !== VERSION) return null;
  const ids: number[] = [];
  let at = 24;
  let last = 0;
  const step = (): number | null => {
    const end = bits.indexOf('11', at);
    const value = end < 0 ? null : readFibonacci(bits.slice(at, end + 1));
    at = end + 2;
    if (value === null || last + value > HIGHEST_ID) return null;
    return (last += value);
  };
  for (let group = whole(12, 12); group > 0; group--) {
    const isRange = bits[at++] === '1';
    const first = step();
    const end = first !== null && isRange ? step() : first;
    if (first === null || end === null) return null;
    for (let id = first; id <= end; id++) ids.push(id);
  }
  return ids;
}

/** A number in Fibonacci coding, without its final 1. Null where it is larger than any id. */
function readFibonacci(digits: string): number | null {
  let sum = 0;
  for (
    let index = 0, [small, large] = [1, 2];
    index < digits.length && small <= HIGHEST_ID;
    index++, [small, large] = [large, small + large]
  )
    if (digits[index] === '1') sum += small;
  return digits.length > 12 || sum === 0 ? null : sum;
}
