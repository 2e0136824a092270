import { balanceTags } from './balance-tags.ts';
import { lineCounter } from './line-counter.ts';
import { feedError } from './feed-error.ts';
import type { WarningLog } from './warning-log.ts';

/** A document made readable; `firstLine` is the line of the original on which `text` begins, `items` how many begin in it. */
export interface RepairedXml {
  text: string;
  firstLine: number;
  items: number;
}

// Every pattern here ends at the next `<` or runs to the end once, so that no input makes it go back and forth.
const ROOT = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(?:rss|(?:rdf:)?RDF|(?:\w+:)?feed|channel)(?=[\s>])/gi;
const BARE_AMPERSAND = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,31};)/gi;

// A `<` that opens nothing: no name behind it, or another `<` before the `>` of its tag.
const BARE_LESS_THAN = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<(?![/!?A-Za-z_])|<(?=[A-Za-z_/][^<>"']{0,2000}<)/g;

const LOST_QUOTE =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|(<[A-Za-z_][\w:.-]*(?:[^<>"']|"[^"<]*"|'[^'<]*'){0,20000}=\s*)(["'])([^"'<>]*?)(\s*\/?>)(?=[^"'<]*<)/g;

/**
 * Prepares an ill-formed document for a second, tolerant reading: whatever stands before the root element goes
 * (blank lines, messages of a web server, a second declaration), stray closing tags too; lost quotes are closed, bare ampersands and less-than signs escaped.
 * Errors: `not-a-feed` when there is no root element of a feed, or an HTML page stands before it; `unsafe-xml` for a DTD.
 */
export function repairXml(text: string, warnings: WarningLog): RepairedXml {
  const start = findRoot(text);
  if (start === undefined) throw feedError('not-a-feed', 'The document holds no RSS or Atom feed', 1);
  const prefix = text.slice(0, start);
  if (/<!DOCTYPE[^<>[]{0,2000}\[/i.test(prefix)) throw feedError('unsafe-xml', 'The feed was rejected: it declares entities', 1);
  if (/<html[\s>]/i.test(prefix)) throw feedError('not-a-feed', 'The document is an HTML page', 1);
  if (/^[^<]*[^<\s]|^\s+<\?xml/.test(prefix) || /<(?![?!])/.test(prefix)) {
    warnings.add('text-before-declaration', 'Text stands before the XML declaration', 1);
  }
  const firstLine = prefix.split('\n').length;
  const body = text.slice(start).replace(/<!\[CDATA\[/gi, '<![CDATA[');
  const balanced = balanceTags(escapeSigns(closeQuotes(body), firstLine, warnings), firstLine, warnings);
  return { text: escapeAmpersands(balanced.text, firstLine, warnings), firstLine, items: balanced.items };
}

/** `type="audio/mpeg/>`: the parser would read on to the next quote, and lose all between. It reports the fault itself. */
function closeQuotes(text: string): string {
  return text.replace(LOST_QUOTE, (match, before: string | undefined, quote: string, value: string, end: string) =>
    before === undefined ? match : `${before}${quote}${value}${quote}${end}`,
  );
}

function findRoot(text: string): number | undefined {
  for (const match of text.matchAll(ROOT)) if (!match[0].startsWith('<!')) return match.index;
  return undefined;
}

function escapeSigns(text: string, firstLine: number, warnings: WarningLog): string {
  const lineAt = lineCounter(text, firstLine);
  return text.replace(BARE_LESS_THAN, (match, offset: number) => {
    if (match !== '<') return match;
    warnings.add('bare-less-than', 'A less-than sign is not written as &lt;', lineAt(offset));
    return '&lt;';
  });
}

function escapeAmpersands(text: string, firstLine: number, warnings: WarningLog): string {
  const lineAt = lineCounter(text, firstLine);
  return text.replace(BARE_AMPERSAND, (match, offset: number) => {
    if (match !== '&') return match;
    warnings.add('bare-ampersand', 'An ampersand is not written as &amp;', lineAt(offset));
    return '&amp;';
  });
}
