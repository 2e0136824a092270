/** Code pages from before UTF-8, and the languages that were written in them. */
const CODE_PAGES: Record<string, string> = {
  'windows-1250': 'cs pl hu sk sl hr ro',
  'windows-1251': 'ru uk be bg mk sr',
  'windows-1253': 'el',
  'windows-1254': 'tr az',
  'windows-1255': 'he iw yi',
  'windows-1256': 'ar fa ur',
  'windows-1257': 'lt lv et',
  'windows-1258': 'vi',
  'windows-874': 'th',
  shift_jis: 'ja',
  gb18030: 'zh',
  'euc-kr': 'ko',
};

/**
 * The likeliest legacy encoding of a feed whose label is wrong, by the language it states.
 * @param head the beginning of the document, one character per byte (language tags are ASCII)
 */
export function guessEncoding(head: string): string {
  const stated =
    /<(?:dc:)?language>\s*(?:<!\[CDATA\[)?\s*([a-z]{2})\b/i.exec(head)?.[1] ?? /\bxml:lang\s*=\s*["']([a-z]{2})\b/i.exec(head)?.[1];
  const language = stated?.toLowerCase() ?? '';
  if (language === 'zh' && /zh[-_](?:tw|hk)/i.test(head)) return 'big5';
  const known = Object.entries(CODE_PAGES).find(([, languages]) => languages.split(' ').includes(language));
  return known?.[0] ?? 'windows-1252';
}
