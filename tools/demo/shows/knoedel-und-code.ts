import type { Show } from './show.ts';

/** German, in ISO 8859-1, with dates as a hand-made feed has them. */
export const knoedelUndCode: Show = {
  slug: 'knoedel-und-code',
  title: 'Knödel & Code',
  author: 'Jörg Brändle und Käthe Süß',
  language: 'de-AT',
  description:
    '<p>Zwei Informatiker kochen ein Gericht und lösen dabei ein Problem. Meistens gelingt eines davon.</p><p>Größtenteils unfallfrei.</p>',
  category: ['Technology', ''],
  colours: ['#6b2d1a', '#ffe3b3'],
  mark: 'KNÖDEL & CODE',
  weekday: 4,
  hour: 4,
  since: '2025-10-02',
  listed: 12,
  titles: [
    'Semmelknödel und Warteschlangen',
    'Strudelteig, hauchdünn verteilt',
    'Gulasch mit später Bindung',
    'Käsespätzle im Dauerlauf',
    'Süßes für den Garbage Collector',
    'Rösti, rekursiv',
    'Grießnockerl unter Last',
    'Der Topf läuft über: Rückstau',
    'Kürbisöl und Konsens',
    'Zwetschkenröster ohne Ausfallzeit',
    'Sauerteig, dritte Generation',
    'Marillenknödel aus dem Zwischenspeicher',
    'Übriggebliebenes, neu geschrieben',
  ],
  minutes: [42, 75],
  popularity: 3,
  flaws: [
    { every: 4, rest: 0, flaw: 'misspelt-month' },
    { every: 4, rest: 1, flaw: 'offset-with-name' },
    { every: 4, rest: 2, flaw: 'comma-in-time' },
    { every: 11, rest: 3, flaw: 'no-guid' },
  ],
  addressing: [{ every: 5, rest: 1, addressing: 'prefix' }],
  encoding: 'ISO-8859-1',
  preamble: '',
};
