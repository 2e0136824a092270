import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { readFeed } from './read-feed.ts';
import { WarningLog } from './warning-log.ts';

function decode(bytes: Uint8Array, contentType?: string): { text: string; encoding: string; codes: string[] } {
  const warnings = new WarningLog();
  const { text, encoding } = decodeText(bytes, contentType, warnings);
  return { text, encoding, codes: warnings.list().map(({ code }) => code) };
}

function feed(title: string, encoding: string, language = 'en'): string {
  const declaration = encoding === '' ? '' : `<?xml version="1.0" encoding="${encoding}"?>`;
  return `${declaration}<rss version="2.0"><channel><language>${language}</language><title>${title}</title></channel></rss>`;
}

describe('a label that is right', () => {
  it.each([
    ['utf-8', 'Grüße 北京 😀'],
    ['iso-8859-1', 'Grüße “1252” €'],
    ['windows-1252', 'Grüße “1252” €'],
    ['iso-8859-2', 'Žluťoučký kůň'],
    ['iso-8859-7', 'Καλημέρα κόσμε'],
    ['iso-8859-9', 'Türkçe şiir'],
    ['iso-8859-15', 'Œuvre à 5 €'],
    ['windows-1250', 'Příliš žluťoučký'],
    ['windows-1251', 'Привет, мир'],
    ['koi8-r', 'Привет, мир'],
    ['windows-1255', 'שלום עולם'],
    ['windows-1256', 'مرحبا بالعالم'],
    ['shift_jis', 'こんにちは世界'],
    ['gb2312', '你好世界朋友'],
    ['euc-kr', '안녕하세요'],
  ])('%s', (encoding, title) => {
    const written = encoding === 'iso-8859-1' ? 'windows-1252' : encoding === 'gb2312' ? 'gb18030' : encoding;
    const { text, codes } = decode(iconv.encode(feed(title, encoding), written));
    expect(text).toContain(title);
    expect(codes).toEqual([]);
  });

  it('comes from HTTP where the document has none', () => {
    const bytes = iconv.encode(feed('Привет, мир', ''), 'windows-1251');
    expect(decode(bytes, 'application/rss+xml; charset="Windows-1251"')).toMatchObject({ encoding: 'windows-1251', codes: [] });
  });

  it.each(['utf-16le', 'utf-16be', 'utf-32le'])('%s with a byte order mark', (encoding) => {
    const bytes = iconv.encode(feed('Grüße 😀', encoding.slice(0, 6)), encoding, { addBOM: true });
    expect(decode(bytes)).toMatchObject({ encoding, codes: [] });
    expect(readFeed(bytes).podcast.title).toBe('Grüße 😀');
  });
});

describe('a label that is wrong', () => {
  it('gives way to valid UTF-8', () => {
    const { text, codes } = decode(Buffer.from(feed('Grüße', 'iso-8859-1')), 'text/xml; charset=iso-8859-1');
    expect(text).toContain('Grüße');
    expect(codes).toEqual(['encoding-mismatch']);
  });

  it('says nothing when all is ASCII', () => {
    expect(decode(Buffer.from(feed('plain', 'x-nobody-knows'))).codes).toEqual([]);
  });

  it('of UTF-16 is wrong over single bytes, ASCII among them, in the document and in HTTP', () => {
    expect(decode(Buffer.from(feed('plain', 'UTF-16'))).codes).toEqual(['encoding-mismatch']);
    expect(decode(Buffer.from(feed('Grüße', 'utf-8')), 'text/xml; charset=utf-16')).toMatchObject({
      encoding: 'utf-8',
      codes: ['encoding-mismatch'],
    });
    expect(decode(iconv.encode(feed('Grüße', 'utf-16'), 'latin1')).text).toContain('Grüße');
  });

  it.each(['utf-16le', 'utf-16be'])('gives way to the NULs of %s', (encoding) => {
    const { text, codes } = decode(iconv.encode(feed('Grüße', 'utf-8'), encoding));
    expect(text).toContain('Grüße');
    expect(codes).toEqual(['encoding-mismatch']);
  });

  it.each([
    ['he', 'windows-1255', 'שלום עולם'],
    ['ru', 'windows-1251', 'Привет, мир'],
    ['el', 'windows-1253', 'Καλημέρα κόσμε'],
    ['en', 'windows-1252', 'Café “quoted”'],
    ['ru', 'koi8-r', 'Привет, Мир'],
    ['ru', 'iso-8859-5', 'Привет, Мир'],
    ['pl', 'iso-8859-2', 'Zażółć gęślą jaźń'],
    ['pl', 'windows-1250', 'Zażółć gęślą jaźń'],
    ['fr', 'iso-8859-15', 'Œuvre, sœur, cœur'],
    ['ja', 'euc-jp', 'こんにちは世界'],
    ['ja', 'shift_jis', 'こんにちは世界'],
    ['lt', 'windows-1257', 'Šešėlis žąsys'],
  ])('UTF-8 over %s text is guessed by language and flagged', (language, encoding, title) => {
    const { text, codes } = decode(iconv.encode(feed(title, 'utf-8', language), encoding));
    expect(text).toContain(title);
    expect(codes).toEqual(['encoding-mismatch']);
  });

  it('is kept for UTF-8 with a few slips', () => {
    const good = Buffer.from(feed('Grüße aus Köln, schöne Füße für Bär, Öl und Überfluß', 'utf-8'));
    const { text, encoding, codes } = decode(Buffer.concat([good.subarray(0, 90), Buffer.from([0xe4]), good.subarray(90)]));
    expect(encoding).toBe('utf-8');
    expect(text).toContain('Köln');
    expect(codes).toEqual(['invalid-utf8']);
  });
});

it('reads quotes of windows-1252 that were pasted into UTF-8', () => {
  const good = Buffer.from(feed('Grüße aus Köln, schöne Füße QUOTES', 'utf-8'));
  const at = good.indexOf('QUOTES');
  const { text, codes } = decode(Buffer.concat([good.subarray(0, at), Buffer.from([0x93, 0x41, 0x94, 0x96]), good.subarray(at)]));
  expect(text).toContain('Füße “A”–QUOTES');
  expect(codes).toEqual(['invalid-utf8']);
});

describe('UTF-16 without a byte order mark', () => {
  it.each(['utf-16le', 'utf-16be'])('is known behind white space: %s', (encoding) => {
    const { text, encoding: found } = decode(iconv.encode(`\r\n  ${feed('Подкаст', 'UTF-16')}`, encoding));
    expect(found).toBe(encoding);
    expect(text).toContain('<title>Подкаст</title>');
  });
});

describe('a code page that is called UTF-8, by a feed that names no language', () => {
  it.each([
    ['windows-1251', 'Подкаст о музыке и жизни, каждую неделю новый выпуск'],
    ['koi8-r', 'Подкаст о музыке и жизни, каждую неделю новый выпуск'],
    ['windows-1253', 'Εβδομαδιαίο podcast για την ιστορία και τον πολιτισμό'],
    ['windows-1255', 'פודקאסט שבועי על היסטוריה ותרבות בישראל'],
    ['windows-1256', 'بودكاست أسبوعي عن التاريخ والثقافة في العالم العربي'],
    ['windows-1252', 'Un épisode à écouter, déjà là, où l’été règne'],
  ])('is told by its letters: %s', (encoding, title) => {
    const bytes = iconv.encode(feed(title, 'UTF-8').replace(/<language>.*<\/language>/, ''), encoding);
    expect(decode(bytes)).toMatchObject({ encoding, text: expect.stringContaining(title), codes: ['encoding-mismatch'] });
  });
});

it('removes NULs and control characters and says where', () => {
  const warnings = new WarningLog();
  const { text } = decodeText(Buffer.from('<rss>\na\0b\x0bc\tend</rss>'), undefined, warnings);
  expect(text).toBe('<rss>\nabc\tend</rss>');
  expect(warnings.list()).toEqual([{ code: 'control-characters', message: '2 characters that XML forbids were removed', line: 2 }]);
});

describe('a body that is still compressed', () => {
  it('is unpacked, twice if need be', () => {
    expect(readFeed(gzipSync(gzipSync(feed('Twice', 'utf-8')))).podcast.title).toBe('Twice');
  });

  it('ends at the cap', () => {
    expect(() => readFeed(gzipSync(Buffer.alloc(60 * 1024 * 1024)))).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', details: { cause: 'too-large' } }),
    );
  });

  it('that is cut is truncated, not empty', () => {
    const cut = gzipSync(feed('Cut', 'utf-8')).subarray(0, 40);
    expect(() => readFeed(cut)).toThrow(expect.objectContaining({ details: { cause: 'truncated' } }));
  });
});
