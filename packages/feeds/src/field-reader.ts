import { decodeHTML } from 'entities';
import { readDate } from './read-date.ts';
import { readDuration } from './duration.ts';
import { looksLikeHtml, plainText, sanitizeShowNotes } from './sanitize-show-notes.ts';
import type { WarningLog } from './warning-log.ts';
import { childrenOf, findChild, hasElements, markupOf, textOf } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

/** Reads single fields of an element as the types that records have; what cannot be read is null and a warning. */
export class FieldReader {
  readonly warnings: WarningLog;
  /** What relative addresses are relative to. */
  readonly base: string | undefined;
  /** The base was stated by the document itself, not by where it was fetched. */
  readonly hasOwnBase: boolean;

  constructor(warnings: WarningLog, base: string | undefined, hasOwnBase = false) {
    this.warnings = warnings;
    this.base = base;
    this.hasOwnBase = hasOwnBase;
  }

  /** The same reader for the inside of an element that may carry its own `xml:base`. */
  within(element: XmlElement): FieldReader {
    const own = element.attributes.get('xml:base')?.trim();
    if (!own) return this;
    const base = URL.canParse(own, this.base) ? new URL(own, this.base).href : this.base;
    return new FieldReader(this.warnings, base, true);
  }

  /** One line of text: the first of the named children that is not empty, entities decoded, spaces collapsed. */
  text(parent: XmlElement, ...names: string[]): string | null {
    for (const name of names) {
      for (const child of childrenOf(parent, name)) {
        const text = oneLine(textOf(child));
        if (text !== null) return text;
      }
    }
    return null;
  }

  attribute(element: XmlElement, ...names: string[]): string | null {
    for (const name of names) {
      const value = oneLine(element.attributes.get(name) ?? '');
      if (value !== null) return value;
    }
    return null;
  }

  /** The first named child as sanitized HTML; null when none has content. */
  html(parent: XmlElement, ...names: string[]): string | null {
    for (const name of names) {
      const raw = this.raw(parent, name);
      const safe = raw === null ? '' : sanitizeShowNotes(raw, this.base);
      if (safe !== '') return safe;
    }
    return null;
  }

  /** The first named child that holds plain text, not HTML. */
  plain(parent: XmlElement, ...names: string[]): string | null {
    for (const name of names) {
      const raw = this.raw(parent, name);
      if (raw === null || looksLikeHtml(raw)) continue;
      const text = plainText(raw.replaceAll('\n', '<br>'));
      if (text !== '') return text;
    }
    return null;
  }

  raw(parent: XmlElement, name: string): string | null {
    const child = findChild(parent, name);
    if (child === undefined) return null;
    const text = hasElements(child) ? markupOf(child) : textOf(child);
    const trimmed = withoutCdata(text.trim());
    if (trimmed === '') return null;
    // Escaped twice: `&amp;lt;p&amp;gt;` in the document.
    return !looksLikeHtml(trimmed) && /&lt;\/?[a-z]/i.test(trimmed) ? decodeHTML(trimmed) : trimmed;
  }

  /** An address, absolute where the feed or the caller gives a base. */
  url(raw: string | null | undefined, line: number): string | null {
    const text = (raw ?? '')
      .replaceAll('&amp;', '&')
      .trim()
      .replace(/[\t\r\n]+\s*/g, '')
      .replaceAll(' ', '%20');
    if (text === '') return null;
    const absolute = /^[a-z][a-z\d+.-]*:/i.test(text);
    if (absolute && (URL.canParse(text) || !/^https?:/i.test(text))) return text;
    if (!absolute && this.base !== undefined && URL.canParse(text, this.base)) return new URL(text, this.base).href;
    this.warnings.add(absolute ? 'bad-url' : 'relative-url', `Not an absolute address: ${text.slice(0, 200)}`, line);
    return text;
  }

  textUrl(parent: XmlElement, ...names: string[]): string | null {
    const child = findChild(parent, ...names);
    return child === undefined ? null : this.url(textOf(child), child.line);
  }

  attributeUrl(element: XmlElement, ...names: string[]): string | null {
    return this.url(this.attribute(element, ...names), element.line);
  }

  date(parent: XmlElement, ...names: string[]): string | null {
    const child = findChild(parent, ...names);
    return child === undefined ? null : this.instant(textOf(child), child.line);
  }

  /** ISO 8601 in UTC. */
  instant(text: string | null, line: number): string | null {
    const trimmed = text?.trim() ?? '';
    if (trimmed === '') return null;
    const read = readDate(trimmed);
    if (read === undefined) this.warnings.add('bad-date', `Not a date: ${trimmed.slice(0, 100)}`, line);
    else if (read.oddities.length > 0) this.warnings.add('odd-date', `${trimmed.slice(0, 100)}: ${read.oddities.join('; ')}`, line);
    return read?.at ?? null;
  }

  duration(parent: XmlElement, ...names: string[]): number | null {
    const child = findChild(parent, ...names);
    const text = child === undefined ? '' : textOf(child).trim();
    if (child === undefined || text === '') return null;
    const seconds = readDuration(text);
    if (seconds === undefined) this.warnings.add('bad-duration', `Not a duration: ${text.slice(0, 100)}`, child.line);
    else if (seconds === 0) this.warnings.add('zero-duration', 'The duration is zero, so it is unknown', child.line);
    return seconds === undefined || seconds === 0 ? null : seconds;
  }

  /** A number; `pattern` says which spellings count. */
  number(text: string | null, what: string, line: number, pattern = /^\d+$/): number | null {
    if (text === null) return null;
    const value = pattern.test(text) ? Number(text) : Number.NaN;
    if (Number.isSafeInteger(Math.trunc(value))) return value;
    this.warnings.add('bad-number', `Not a ${what}: ${text.slice(0, 100)}`, line);
    return null;
  }

  childNumber(parent: XmlElement, what: string, pattern: RegExp, ...names: string[]): number | null {
    const child = names.map((name) => findChild(parent, name)).find((found) => found !== undefined && textOf(found).trim() !== '');
    return child === undefined ? null : this.number(oneLine(textOf(child)), what, child.line, pattern);
  }

  /** `yes`, `true`, `explicit` or `no`, `false`, `clean`. */
  flag(parent: XmlElement, what: string, ...names: string[]): boolean | null {
    const text = this.text(parent, ...names)?.toLowerCase();
    if (text === undefined) return null;
    if (['yes', 'true', 'explicit', '1'].includes(text)) return true;
    if (['no', 'false', 'clean', '0'].includes(text)) return false;
    this.warnings.add('bad-flag', `Neither yes nor no for ${what}: ${text.slice(0, 100)}`, findChild(parent, ...names)?.line);
    return null;
  }

  /** One of a fixed set of words. */
  word<T extends string>(parent: XmlElement, allowed: readonly T[], ...names: string[]): T | null {
    const text = this.text(parent, ...names)?.toLowerCase();
    if (text === undefined) return null;
    const found = allowed.find((word) => word === text);
    if (found === undefined) {
      this.warnings.add(
        'unknown-value',
        `${names[0]} is none of ${allowed.join(', ')}: ${text.slice(0, 100)}`,
        findChild(parent, ...names)?.line,
      );
    }
    return found ?? null;
  }
}

/** Trimmed, in one line, with what was escaped once too often decoded and without control characters; null when nothing is left. */
export function oneLine(text: string): string | null {
  const decoded = text.includes('&') ? decodeHTML(text) : text;
  const line = withoutCdata(decoded.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim());
  return line === '' ? null : line;
}

// oxlint-disable-next-line no-control-regex -- a reference such as `&#x1F;` brings in what the text itself may not hold
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** `<![CDATA[…]]>` as text: somebody escaped the section itself. */
function withoutCdata(text: string): string {
  return text.startsWith('<![CDATA[')
    ? text
        .slice(9)
        .replace(/\]\]>$/, '')
        .trim()
    : text;
}
