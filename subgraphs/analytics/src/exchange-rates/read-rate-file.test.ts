import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rateFile } from '../fixture/serve-rates.ts';
import { readRateFile } from './read-rate-file.ts';

const xml = rateFile({ '2024-06-28': { USD: '1.0705', JPY: '171.94' }, '2024-06-27': { USD: '1.0696' } });
const history = 'Date,USD,JPY,RUB,\n2024-06-28,1.0705,171.94,N/A,\n2024-06-27,1.0696,171.87,N/A,\n';
const read = (text: string) => readRateFile(strToU8(text));

describe('a file of reference rates', () => {
  it('is read from XML', () => {
    expect(read(xml)).toEqual([
      { currency: 'USD', day: '2024-06-28', perEuro: '1.0705' },
      { currency: 'JPY', day: '2024-06-28', perEuro: '171.94' },
      { currency: 'USD', day: '2024-06-27', perEuro: '1.0696' },
    ]);
  });

  it.each([
    ['the history', history],
    ['with a byte order mark and CRLF', `\uFEFF${history.replaceAll('\n', '\r\n')}`],
  ])('is read from CSV, currencies without a rate left out: %s', (_, text) => {
    expect(read(text)).toHaveLength(4);
    expect(read(text)[3]).toEqual({ currency: 'JPY', day: '2024-06-27', perEuro: '171.87' });
  });

  it('is read from the daily CSV, whose days are written in words', () => {
    expect(read('Date, USD, JPY, \n28 June 2024, 1.0705, 171.94, \n')).toEqual([
      { currency: 'USD', day: '2024-06-28', perEuro: '1.0705' },
      { currency: 'JPY', day: '2024-06-28', perEuro: '171.94' },
    ]);
  });

  it('is read from a ZIP archive', () => {
    expect(readRateFile(zipSync({ 'eurofxref-hist.csv': strToU8(history) }))).toHaveLength(4);
  });
});

describe('what is no such file is refused whole', () => {
  const archive = zipSync({ 'eurofxref-hist.csv': strToU8(history.repeat(50)) });
  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><html><body>Sorry</body></html>'],
    ['a page that is well-formed', '<html><body>Sorry</body></html>'],
    ['XML that breaks off between days', xml.slice(0, xml.indexOf("<Cube time='2024-06-27'"))],
    ['XML that breaks off within a rate', xml.slice(0, xml.indexOf("rate='1.0696'") + 9)],
    ['an envelope without rates', rateFile({})],
    ['entities of its own', xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "1">]>')],
    ['a rate of zero', rateFile({ '2024-06-28': { USD: '0' } })],
    ['a negative rate', rateFile({ '2024-06-28': { USD: '-1.07' } })],
    ['a rate in words', rateFile({ '2024-06-28': { USD: 'much' } })],
    ['a day that is none', rateFile({ '2024-02-30': { USD: '1.07' } })],
    ['a day before the euro', rateFile({ '1998-12-31': { USD: '1.07' } })],
    ['no day at all', xml.replace(" time='2024-06-28'", '')],
    ['a currency that is none', rateFile({ '2024-06-28': { dollar: '1.07' } })],
    ['a rate of the euro', rateFile({ '2024-06-28': { EUR: '1' } })],
    ['the same day twice', `${history}2024-06-28,1.0705,171.94,N/A,\n`],
    ['CSV that breaks off within a line', history.slice(0, -14)],
    ['CSV that breaks off within its last number', history.trimEnd().slice(0, -6)],
    ['another table', 'name,age\nAda,36\n'],
  ])('%s', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });

  it.each([
    ['an archive that breaks off', archive.slice(0, archive.length - 30)],
    ['an archive without CSV', zipSync({ 'readme.txt': strToU8('x') })],
    ['an archive with two files', zipSync({ 'a.csv': strToU8(history), 'b.csv': strToU8(history) })],
    ['an archive that unpacks to more than rates can be', zipSync({ 'a.csv': new Uint8Array(33 * 1024 * 1024) })],
    ['bytes', new Uint8Array([0xff, 0xfe, 0x00, 0x80])],
  ])('%s', (_, bytes) => {
    expect(() => readRateFile(bytes)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});
