import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { guessEncoding } from './guess-encoding.ts';
import type { WarningLog } from './warning-log.ts';

/** A document as text; `encoding` is the one that was really used, in WHATWG spelling where there is one. */
export interface DecodedText {
  text: string;
  encoding: string;
}

/**
 * Turns the bytes of an XML document into text. The order of trust: byte order mark, the pattern of NULs of UTF-16,
 * valid UTF-8, then the XML declaration and the HTTP charset, then a guess by the feed's language. Labels are
 * believed last because the bytes cannot lie: text in a legacy code page is practically never valid UTF-8.
 * Every contradiction is a warning `encoding-mismatch`; characters that XML forbids are removed with `control-characters`.
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined, warnings: WarningLog): DecodedText {
  const decoded = decodeBytes(bytes, contentType, warnings);
  return { ...decoded, text: withoutForbidden(decoded.text, warnings) };
}

function decodeBytes(bytes: Uint8Array, contentType: string | undefined, warnings: WarningLog): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide) return decodeWide(bytes, wide, warnings);

  const [declared, http] = readLabels(bytes, contentType);
  const legacy = [declared, http].find((label) => label !== undefined && !isUnicode(label) && canDecode(label));

  if (legacy === 'iso-2022-jp') return { text: new TextDecoder(legacy).decode(bytes), encoding: legacy };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) {
    // Pure ASCII agrees with every label of single bytes, so only real multi-byte characters make a contradiction.
    const wide = [declared, http].find((label) => label !== undefined && isWide(label));
    const wrong = wide ?? (utf8.length === bytes.length ? undefined : legacy);
    if (wrong) warnings.add('encoding-mismatch', `The document is UTF-8 although it claims ${wrong}`, 1);
    return { text: utf8, encoding: 'utf-8' };
  }
  if (legacy) {
    if (declared && http && declared !== http) {
      warnings.add('encoding-mismatch', `The XML declaration says ${declared}, HTTP says ${http}; read as ${legacy}`, 1);
    }
    return { text: iconv.decode(Buffer.from(bytes), legacy), encoding: legacy };
  }
  return decodeBroken(bytes, declared ?? http, warnings);
}

/** True for UTF-8 that nothing claims to be anything else: any part of it between two tags means the same by itself. */
export function isPlainUtf8(bytes: Uint8Array, contentType: string | undefined): boolean {
  return !wideEncoding(bytes) && readLabels(bytes, contentType).every((label) => label === undefined || label === 'utf-8') && isUtf8(bytes);
}

/** The encodings that the XML declaration and the HTTP header claim. */
function readLabels(bytes: Uint8Array, contentType: string | undefined): [string | undefined, string | undefined] {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return [
    normalLabel(/^[^<]*<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/.exec(head)?.[1]),
    normalLabel(/\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1]),
  ];
}

/** UTF-16 and UTF-32, by byte order mark, by where the NULs of `<` stand, or by where most NULs of the beginning do. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0x3c && b === 0 && c !== 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && d !== undefined) return 'utf-16be';
  return wideByNuls(bytes.subarray(0, 512));
}

/** What stands before the first tag, white space as a rule, hides it; the letters of markup are a NUL and a byte each all the same. */
function wideByNuls(head: Uint8Array): string | undefined {
  const nuls = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) nuls[index % 2]!++;
  const [even, odd] = nuls as [number, number];
  const most = head.length / 4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}

function decodeWide(bytes: Uint8Array, encoding: string, warnings: WarningLog): DecodedText {
  const text = iconv.decode(Buffer.from(bytes), encoding);
  const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w-]+)/.exec(text)?.[1]?.toLowerCase();
  if (declared && !declared.startsWith(encoding.slice(0, 6))) {
    warnings.add('encoding-mismatch', `The document is ${encoding.toUpperCase()} although it claims ${declared}`, 1);
  }
  return { text, encoding };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes that claim UTF-8 (or nothing) and are not: a few slips in UTF-8, or another code page altogether. */
function decodeBroken(bytes: Uint8Array, claimed: string | undefined, warnings: WarningLog): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes);
  let slips = 0;
  let good = 0;
  for (const { index } of text.matchAll(/[^\0-\x7f]/g)) {
    if (text.charCodeAt(index) === 0xfffd) slips++;
    else good++;
  }
  const brokeOff = slips === 1 && text.endsWith('\ufffd');
  // Text of another code page makes valid sequences of UTF-8 by chance only, and far fewer of them than broken ones.
  if (brokeOff || slips <= good / 2) {
    warnings.add('invalid-utf8', `${slips} broken UTF-8 sequences were replaced`, lineOf(text, text.indexOf('\ufffd')));
    return { text: brokeOff ? text : mendPunctuation(bytes), encoding: 'utf-8' };
  }
  const encoding = guessEncoding(bytes.subarray(0, 64 * 1024));
  warnings.add('encoding-mismatch', `The document claims ${claimed ?? 'no encoding'} but is not UTF-8; read as ${encoding}`, 1);
  return { text: iconv.decode(Buffer.from(bytes), encoding), encoding };
}

const SEQUENCE =
  /[\0-\x7f]+|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xbf]/g;

/** Quotes and dashes that were pasted from windows-1252 into UTF-8 are bytes that stand alone; they are read as what they were. */
function mendPunctuation(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1');
  const mended = latin.replace(SEQUENCE, (part) => {
    if (part.length > 1 || part <= '\x7f') return part;
    return Buffer.from(iconv.decode(Buffer.from(part, 'latin1'), 'windows-1252')).toString('latin1');
  });
  return new TextDecoder('utf-8').decode(Buffer.from(mended, 'latin1'));
}

function isWide(label: string): boolean {
  return /^(?:utf-?(?:16|32)|ucs-?[24]|unicode$|iso-10646-ucs)/.test(label);
}

function isUnicode(label: string): boolean {
  return /^(?:utf|ucs|unicode|us-ascii$|ascii$|iso-10646)/.test(label);
}

function canDecode(label: string): boolean {
  return label === 'iso-2022-jp' || iconv.encodingExists(label);
}

/** Labels mean what browsers take them for: Latin-1 is windows-1252, Latin-5 is windows-1254. */
function normalLabel(label: string | undefined): string | undefined {
  const lower = label?.toLowerCase();
  if (lower && /^(?:iso[-_]?8859[-_]?1|latin-?1|l1|cp819)$/.test(lower)) return 'windows-1252';
  if (lower && /^(?:iso[-_]?8859[-_]?9|latin-?5|l5)$/.test(lower)) return 'windows-1254';
  if (lower === 'gb2312' || lower === 'gbk') return 'gb18030';
  return lower;
}

// oxlint-disable-next-line no-control-regex -- these are the characters XML 1.0 forbids (section 2.2)
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

function withoutForbidden(decoded: string, warnings: WarningLog): string {
  const text = decoded.isWellFormed() ? decoded : decoded.toWellFormed();
  const first = text.search(FORBIDDEN);
  if (first === -1) return text;
  let count = 0;
  const clean = text.replace(FORBIDDEN, () => {
    count++;
    return '';
  });
  warnings.add('control-characters', `${count} characters that XML forbids were removed`, lineOf(text, first));
  return clean;
}

function lineOf(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
