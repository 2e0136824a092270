import { describe, expect, it } from 'vitest';
import { attachmentDisposition } from './attachment-name.ts';

const FILE = 'campaign-2026-09-01-2026-09-30.csv';

/** The name that a browser saves under. */
const savedAs = (header: string) => decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(header)![1]!);

describe('the name of a download', () => {
  it('is the title and the days, with an ASCII name beside it', () => {
    const header = attachmentDisposition('Autumn café — 秋', FILE);
    expect(savedAs(header)).toBe(`Autumn café — 秋 ${FILE}`);
    expect(header).toMatch(/^attachment; filename="Autumn cafe campaign-2026-09-01-2026-09-30\.csv"; /);
  });

  it.each([
    'a"; filename="evil.exe',
    'a\r\nset-cookie: x=1',
    '../../etc/passwd',
    '..\\..\\boot.ini',
    'C:\\x',
    "it's (50%) 'x'",
    '\u202Egpj.exe',
    '\ud800',
    'a＂; filename=＂evil.exe',
    '．．／etc',
    '秋',
    '',
    '\0',
  ])('cannot be bent by a title such as %j', (title) => {
    const header = attachmentDisposition(title, FILE);
    expect(header).toMatch(/^attachment; filename="[^"\\\r\n/]*campaign-2026-09-01-2026-09-30\.csv"; filename\*=UTF-8''[\w%.~!*-]+$/);
    expect(savedAs(header)).toMatch(/^[^/\\:"\p{C}]*campaign-2026-09-01-2026-09-30\.csv$/u);
    expect(savedAs(header)).not.toMatch(/^\./);
  });

  it('keeps its ending however long the title is', () => {
    expect(savedAs(attachmentDisposition('x'.repeat(5_000), FILE))).toBe(`${'x'.repeat(100)} ${FILE}`);
  });
});
