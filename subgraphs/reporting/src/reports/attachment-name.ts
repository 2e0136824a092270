/** No file system and no header takes these, or they hide where a name ends. */
const FORBIDDEN = /[\p{C}\p{Zl}\p{Zp}"*/:<>?\\|%;=]+/gu;
const MAX_CHARACTERS = 100;

/**
 * The `content-disposition` of a download (RFC 6266): saved under the title, cleaned of whatever could end the header,
 * name a path or hide its ending, with an ASCII name beside it for old programs.
 */
export function attachmentDisposition(title: string, fileName: string): string {
  const clean = tidy(title.toWellFormed().normalize('NFC'));
  const whole = [clean.slice(0, MAX_CHARACTERS).toWellFormed().replace('\uFFFD', '').trim(), fileName].filter(Boolean).join(' ');
  // Cleaned again: a full-width quotation mark comes apart into a plain one.
  const ascii = tidy(whole.normalize('NFKD').replace(/[^\x20-\x7e]/g, ''));
  // RFC 8187: what encodeURIComponent leaves bare besides attr-char.
  const extended = encodeURIComponent(whole).replace(/['()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${extended}`;
}

function tidy(name: string): string {
  return name
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/, '')
    .trimEnd();
}
