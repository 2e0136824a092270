/** Which code page a language was written in before UTF-8. */
const CODE_PAGES: Record<string, string> = {
  he: 'windows-1255', iw: 'windows-1255', yi: 'windows-1255',
  ru: 'windows-1251', uk: 'windows-1251', be: 'windows-1251', bg: 'windows-1251', mk: 'windows-1251', sr: 'windows-1251',
  el: 'windows-1253',
  tr: 'windows-1254', az: 'windows-1254',
  ar: 'windows-1256', fa: 'windows-1256', ur: 'windows-1256',
  lt: 'windows-1257', lv: 'windows-1257', et: 'windows-1257',
  vi: 'windows-1258',
  cs: 'windows-1250', pl: 'windows-1250', hu: 'windows-1250', sk: 'windows-1250', sl: 'windows-1250', hr: 'windows-1250', ro: 'windows-1250',
  th: 'windows-874',
  ja: 'shift_jis', zh: 'gb18030', ko: 'euc-kr',
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
  return CODE_PAGES[language] ?? 'windows-1252';
}
