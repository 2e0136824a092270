import { decodeHTML } from 'entities';
import sanitize from 'sanitize-html';

/**
 * Show notes made safe to put into a page: structure, emphasis and links stay; scripts, styles, forms, frames and
 * images go (an image from a stranger's server would report every reader). Links open apart and pass no rank or referrer.
 * Text without markup becomes paragraphs. Relative links are resolved against `base` where it is given.
 */
export function sanitizeShowNotes(html: string, base?: string): string {
  const text = html.trim();
  if (!looksLikeHtml(text)) return paragraphs(decodeHTML(text));
  if (isHostile(text)) return paragraphs(decodeHTML(text.replace(/<[^<>]*>/g, ' ')));
  return sanitize(text, { ...OPTIONS, transformTags: { ...OPTIONS.transformTags, a: (_, attributes) => link(attributes, base) } }).trim();
}

/** What a reader of the (sanitized) HTML would see, as plain text with line breaks. */
export function plainText(sanitized: string): string {
  const spaced = sanitized
    .replace(/\s+/g, ' ')
    .replace(/<li[^<>]*>/g, '\n- ')
    .replace(/<br[^<>]*>|<\/(?:p|div|h[1-6]|ul|ol|li|blockquote|pre|tr|table)>/g, '\n')
    // A tag ends before the next begins, so that a row of `<` is not looked through again from each of them.
    .replace(/<[^<>]*>/g, '');
  return decodeHTML(spaced)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** True when the text contains tags, or names characters as HTML does. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:[a-z][a-z0-9]*[\s/>]|\/[a-z]|!--)/i.test(text);
}

const OPTIONS: sanitize.IOptions = {
  allowedTags: [
    'p',
    'br',
    'hr',
    'div',
    'span',
    'a',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'small',
    'sub',
    'sup',
    'mark',
    'code',
    'pre',
    'blockquote',
    'q',
    'cite',
    'abbr',
    'time',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
    'caption',
    'figure',
    'figcaption',
  ],
  allowedAttributes: { a: ['href', 'title', 'rel', 'target'], time: ['datetime'], abbr: ['title'], '*': ['dir', 'lang'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 50,
  transformTags: {},
};

/** A thousand elements open at once are no show notes, and the sanitizer's time grows with their square: only the words stay. */
function isHostile(html: string): boolean {
  let open = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z\d]*)[^<>]*>/gi)) {
    if (slash === '/') open = Math.max(0, open - 1);
    else if (!CLOSES_ITSELF.test(name ?? '') && ++open > 1000) return true;
  }
  return false;
}

const CLOSES_ITSELF = /^(?:p|li|dt|dd|td|th|tr|option|br|hr|img|input|wbr|meta|link|source|area|col|embed)$/i;

function link(attributes: Record<string, string>, base: string | undefined): { tagName: string; attribs: Record<string, string> } {
  const { href, title } = attributes;
  const target = href !== undefined && base !== undefined && URL.canParse(href, base) ? new URL(href, base).href : href;
  return {
    tagName: 'a',
    attribs: {
      ...(target === undefined ? {} : { href: target }),
      ...(title ? { title } : {}),
      rel: 'nofollow noopener noreferrer',
      target: '_blank',
    },
  };
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escape(paragraph).replace(/\s*\n\s*/g, '<br />')}</p>`)
    .join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
