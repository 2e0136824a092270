import { feedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { WarningLog } from './warning-log.ts';

/** A document whose closing tags all have an opening one; `items` counts the items that begin in it. */
export interface BalancedTags {
  text: string;
  items: number;
}

// Attribute values end at the next `<` at the latest, so a lost quote costs one tag and the scan stays linear.
const TAG = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*'){0,20000})>/g;
const ITEM = /^(?:(?:rss|atom):)?(?:item|entry)$/;

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
    const insideItem = ITEM.test(name) && (depths.get(name) ?? 0) > 0;
    if (insideItem) {
      warnings.add('unclosed-item', 'An item begins inside another', lineAt(offset));
      closeTo(name, open, depths);
    }
    if (open.length >= FEED_LIMITS.openElements) {
      throw feedError('too-deep', `More than ${FEED_LIMITS.openElements} elements are open at once`, lineAt(offset));
    }
    open.push(name);
    depths.set(name, (depths.get(name) ?? 0) + 1);
    return insideItem ? `</${name}>` : '';
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
    warnings.add('unbalanced-tags', `</${name.slice(0, 80)}> closes nothing`, lineAt(offset));
    return '';
  });
  return { text: balanced, items };
}

/** The line of an offset; offsets must come in rising order. */
function lineCounter(text: string, firstLine: number): (offset: number) => number {
  let line = firstLine;
  let counted = 0;
  return (offset) => {
    for (; counted < offset; counted++) if (text.charCodeAt(counted) === 10) line++;
    return line;
  };
}

function closeTo(name: string, open: string[], depths: Map<string, number>): void {
  for (let closed = open.pop(); closed !== undefined; closed = open.pop()) {
    depths.set(closed, (depths.get(closed) ?? 1) - 1);
    if (closed === name) return;
  }
}
