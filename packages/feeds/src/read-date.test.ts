import { describe, expect, it } from 'vitest';
import { readDate } from './read-date.ts';

/** The instant to the second, or undefined. */
const at = (text: string): string | undefined => readDate(text)?.at.replace('.000Z', 'Z');

describe('correct dates', () => {
  it.each([
    ['Fri, 09 Oct 2020 04:30:38 GMT', '2020-10-09T04:30:38Z'],
    ['Wed, 21 Jan 2026 14:38:48 +0100', '2026-01-21T13:38:48Z'],
    ['Tue, 18 May 2021 13:49:20 -0000', '2021-05-18T13:49:20Z'],
    ['Thu, 28 Jan 2016 10:12:15 PST', '2016-01-28T18:12:15Z'],
    ['Thu, 01 Aug 2019 16:15 EDT', '2019-08-01T20:15:00Z'],
    ['2 Aug 2005 12:09:14 Z', '2005-08-02T12:09:14Z'],
    ['2005-07-31T12:29:29Z', '2005-07-31T12:29:29Z'],
    ['2003-12-13T08:29:29.250-04:00', '2003-12-13T12:29:29.250Z'],
    ['2023-07-07 10:00:00+02', '2023-07-07T08:00:00Z'],
    ['20230707T101112Z', '2023-07-07T10:11:12Z'],
    ['Fri Jul  7 10:00:00 UTC 2023', '2023-07-07T10:00:00Z'],
  ])('%s', (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  it('are free of oddities', () => {
    expect(readDate('Fri, 09 Oct 2020 04:30:38 GMT')?.oddities).toEqual([]);
    expect(readDate('2003-12-13T08:29:29-04:00')?.oddities).toEqual([]);
  });
});

describe('dates as feeds really write them', () => {
  it.each([
    ['Fri, 7 Ju1 2023', '2023-07-07T00:00:00Z'],
    ['Fri, 7 Ju1 2023 10:00:00 GMT', '2023-07-07T10:00:00Z'],
    ['Thu, 0ct 12 2023', '2023-10-12T00:00:00Z'],
    ['Fri, O7 Jul 2O23 10:00:00 GMT', '2023-07-07T10:00:00Z'],
    ['So, 24 Dez 2023 00:00,00 GMT+3', '2023-12-23T21:00:00Z'],
    ['Thu, 07 Jul 2022 00:00,00 +0000', '2022-07-07T00:00:00Z'],
    ['Fri, 07 Jul 2023 10:00:00 UTC-05:30', '2023-07-07T15:30:00Z'],
    ['Fri Jul 07 2023 10:00:00 GMT+0200 (CEST)', '2023-07-07T08:00:00Z'],
    ['Fri, 07 Jul 2023 10:00:00 Europe/Berlin', '2023-07-07T08:00:00Z'],
    ['Sat, 07 Jan 2023 10:00:00 America/New_York', '2023-01-07T15:00:00Z'],
    ['Sun, 28 Apr 2013 15:12:352 CST', '2013-04-28T21:12:35Z'],
    ['Mon, 03 Jan 2011 012:31:50 CST', '2011-01-03T18:31:50Z'],
    ['Fri, 07 Jul 2023 24:00:00 GMT', '2023-07-08T00:00:00Z'],
    ['Tue, 08 Mar 2022 15:30:00 -3000', '2022-03-08T15:30:00Z'],
    ['03 Apr 02 1500 GMT', '2002-04-03T15:00:00Z'],
    ['Fri, 07 Jul 99 10:00:00 GMT', '1999-07-07T10:00:00Z'],
    ['Sun, 07 Jul 102 10:00:00 GMT', '2002-07-07T10:00:00Z'],
    ['7-Jul-23', '2023-07-07T00:00:00Z'],
    ['Thurs, 18 Jun 2009 21:16:13 GMT', '2009-06-18T21:16:13Z'],
    ['July 7th, 2023 3:05 PM EST', '2023-07-07T20:05:00Z'],
    ['Friday, July 7, 2023 - 12:00 am', '2023-07-07T00:00:00Z'],
    ['10:00 7 July 2023', '2023-07-07T10:00:00Z'],
    ['22.11.2022 12:16:00', '2022-11-22T12:16:00Z'],
    ['25/12/2021', '2021-12-25T00:00:00Z'],
    ['10/08/2021 13:52:18', '2021-10-08T13:52:18Z'],
    ['07/Jul/2023:10:00:00 +0000', '2023-07-07T10:00:00Z'],
    ['1688724000', '2023-07-07T10:00:00Z'],
    ['1688724000000', '2023-07-07T10:00:00Z'],
    ['20230707101112', '2023-07-07T10:11:12Z'],
    ['@1688724000', '2023-07-07T10:00:00Z'],
    ['1688724000000000', '2023-07-07T10:00:00Z'],
    ['/Date(1688724000000+0200)/', '2023-07-07T10:00:00Z'],
    ['2023-W27-5T10:00:00Z', '2023-07-07T10:00:00Z'],
    ['2020-W53-7', '2021-01-03T00:00:00Z'],
    ['Fri, 07 07 2023 10:00:00 GMT', '2023-07-07T10:00:00Z'],
    ['Fri, 07 Jul 20 23 10:00:00 GMT', '2023-07-07T10:00:00Z'],
    ['Fri, 07 JuI 2O23 1O:OO:OO GMT', '2023-07-07T10:00:00Z'],
    ['5 Ocotber 2023', '2023-10-05T00:00:00Z'],
    ['Thu, 06/07/2023 10:00 GMT', '2023-07-06T10:00:00Z'],
    ['Wed, 06/07/2023 10:00 GMT', '2023-06-07T10:00:00Z'],
    ['Fri, 07 Jul 2023 10:00:00 Eastern Daylight Time', '2023-07-07T14:00:00Z'],
    ['vendredi 7 juillet 2023 à 10h30', '2023-07-07T10:30:00Z'],
    ['7. juli 2023 kl. 10.30', '2023-07-07T10:30:00Z'],
    ['2023년 7월 7일 오후 3:05', '2023-07-07T15:05:00Z'],
    ['2023年7月7日 10時30分', '2023-07-07T10:30:00Z'],
    ['金, 07 7月 2023 10:00:00 +0900', '2023-07-07T01:00:00Z'],
    ['٧ يوليو ٢٠٢٣', '2023-07-07T00:00:00Z'],
    ['7 กรกฎาคม 2566', '2023-07-07T00:00:00Z'],
    ['<![CDATA[ Fri, 07 Jul 2023 10:00:00 &#43;0200 ]]>', '2023-07-07T08:00:00Z'],
  ])('%s', (text, expected) => {
    const read = readDate(text);
    expect(read?.at.replace('.000Z', 'Z')).toBe(expected);
  });

  it('are noted as odd', () => {
    expect(readDate('Fri, 7 Ju1 2023')?.oddities).toEqual(['the month is written Ju1', 'no time zone; read as UTC']);
    expect(readDate('Sun, 10 Mar 2007 23:59:59 GMT')?.oddities).toEqual(['the day of the week (Sun) does not fit the date']);
    expect(readDate('10/08/2021 10:00 UTC')?.oddities).toContain('day and month may be exchanged; read as month first');
    expect(readDate('Thu, 06/07/2023 10:00 GMT')?.oddities).toEqual(['the month is written as a number']);
    expect(readDate('Thu, 01 Jan 1970 00:00:00 GMT')?.oddities).toEqual([
      'the date is the beginning of Unix time, which software writes for none',
    ]);
    expect(readDate('Tue, 08 Mar 2022 15:30:00 -3000')?.oddities).toEqual(['unknown time zone -3000; read as UTC']);
  });
});

describe('months in other languages', () => {
  it.each([
    ['24 Dez 2022', 12],
    ['Mo, 6 März 2023', 3],
    ['15 Mai 2023', 5],
    ['mar. 4 juil. 2023 10:00:00 +0200', 7],
    ['1er août 2023', 8],
    ['7 de julio de 2023', 7],
    ['mar, 4 mar 2023', 3],
    ['12 gennaio 2023', 1],
    ['Qua, 3 Out 2023', 10],
    ['5 maart 2023', 3],
    ['7 июля 2023 г. 10:00', 7],
    ['12 травня 2023', 5],
    ['Mon, 7 Ağu 2023', 8],
    ['3 lis 2023', 11],
    ['12 lipca 2023', 7],
    ['3. marraskuuta 2023', 11],
    ['2023年7月7日 10:00', 7],
    ['3 Νοε 2023', 11],
    ['7. července 2023', 7],
    ['7. června 2023', 6],
    ['5 Μάρτιος 2023', 3],
    ['7 јул 2023', 7],
    ['2023 m. liepos 7 d.', 7],
    ['7. jūlijs 2023', 7],
    ['7 ביולי 2023', 7],
    ['7 जुलाई 2023', 7],
    ['7 tháng 12 2023', 12],
    ['7 Disember 2023', 12],
    ['Sa, 4. Maerz 2023', 3],
    ['5 ліпеня 2023', 7],
    ['5 rugpjūčio 2023', 8],
    ['5 rugsėjo 2023', 9],
    ['5 xuño 2023', 6],
    ['5 azaroa 2023', 11],
  ])('%s', (text, month) => {
    expect(Number(readDate(text)?.at.slice(5, 7))).toBe(month);
  });
});

it.each([
  '',
  ' ',
  'yesterday',
  'now',
  'hello 7',
  '31 Feb 2023',
  '2023-13-01',
  '0000-00-00',
  'Mon, 01 Jan 0001 00:00:00 GMT',
  'Fri, 7 Foo 2023',
  'Fri, 07 Jul 20223',
  'Fri, 07 Jul',
  'Jul 2023',
  'Invalid Date',
  '-62135596800',
  '9991688724000',
  'x'.repeat(1000),
])('is no date: %s', (text) => {
  expect(readDate(text)).toBeUndefined();
});
