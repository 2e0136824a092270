import { feedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import { lineCounter } from './line-counter.ts';
import type { WarningLog } from './warning-log.ts';

/** A document whose closing tags all have an opening one; `items` counts the items that begin in it. */
export interface BalancedTags {
  text: string;
  items: number;
}

// Attribute values end at the next `<` at the latest, so a lost quote costs one tag and the scan stays linear.
const TAG = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*'){0,20000})>/g;
const ITEM = /^(?:(?:rss|atom):)?(?:item|entry)$/i;
const OUTER = /^(?:rss|(?:\w+:)?rdf|(?:\w+:)?feed|channel|items)$/i;

/**
 * Closes items that were left open and removes closing tags that close nothing. The parser answers the latter by closing
 * everything, the channel included, and all later items would silently be gone: the one fault that must not look like a short feed.
 */
export function balanceTags(text: string, firstLine: number, warnings: WarningLog): BalancedTags {
  const open: string[] = [];
  const depths = new Map<string, number>();
  const lineAt = lineCounter(text, firstLine);
  let items = 0;

  function opened(name: string, offset: number): string {
    let ended = '';
    if (ITEM.test(name)) {
      const names = Array.from({ length: endedByItem(open) }, () => closeInnermost(open, depths));
      if (names.some((closed) => ITEM.test(closed))) warnings.add('unclosed-item', 'An item begins inside another', lineAt(offset));
      else if (names.length > 0)
        warnings.add('unbalanced-tags', `<${names[0]!.slice(0, 80)}> is not closed before an item`, lineAt(offset));
      ended = names.map((closed) => `</${closed}>`).join('');
    }
    if (open.length >= FEED_LIMITS.openElements) {
      throw feedError('too-deep', `More than ${FEED_LIMITS.openElements} elements are open at once`, lineAt(offset));
    }
    open.push(name);
    depths.set(name, (depths.get(name) ?? 0) + 1);
    return ended;
  }

  const balanced = text.replace(TAG, (match, slash: string | undefined, name: string | undefined, rest: string, offset: number) => {
    if (name === undefined) return match;
    if (slash === '') {
      if (ITEM.test(name)) items++;
      return rest.endsWith('/') ? match : opened(name, offset) + match;
    }
    if ((depths.get(name) ?? 0) > 0) {
      closeTo(name, open, depths);
      return match;
    }
    const top = open.at(-1);
    if (isMisspelt(name, top)) {
      warnings.add('unbalanced-tags', `</${name.slice(0, 80)}> is taken for </${top}>`, lineAt(offset));
      closeInnermost(open, depths);
      return `</${top}>`;
    }
    warnings.add('unbalanced-tags', `</${name.slice(0, 80)}> closes nothing`, lineAt(offset));
    return '';
  });
  return { text: balanced, items };
}

/** How many of the innermost open elements a new item ends: all that stand in the channel, because items stand nowhere else. */
function endedByItem(open: readonly string[]): number {
  const outer = open.findLastIndex((name) => OUTER.test(name));
  return outer === -1 ? 0 : open.length - 1 - outer;
}

/** `</titel>`: the letters of the innermost open element in another order, or one too few or too many. */
function isMisspelt(name: string, top: string | undefined): top is string {
  if (top === undefined || name.length < 4 || Math.abs(name.length - top.length) > 1 || name[0] !== top[0]) return false;
  const letters = top.split('');
  let missing = 0;
  for (const letter of name) {
    const at = letters.indexOf(letter);
    if (at === -1) missing++;
    else letters.splice(at, 1);
  }
  return missing + letters.length <= 2;
}

function closeTo(name: string, open: string[], depths: Map<string, number>): void {
  while (open.length > 0) if (closeInnermost(open, depths) === name) return;
}

function closeInnermost(open: string[], depths: Map<string, number>): string {
  const closed = open.pop()!;
  depths.set(closed, (depths.get(closed) ?? 1) - 1);
  return closed;
}
