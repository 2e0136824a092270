/** What a feed may get wrong about an item; each occurs in feeds of today. */
export type Flaw =
  | 'no-guid'
  | 'listed-twice'
  | 'no-enclosure'
  | 'length-zero'
  | 'length-wrong'
  | 'misspelt-month'
  | 'comma-in-time'
  | 'offset-with-name'
  | 'no-date';

/** How an item's audio is addressed: as it is, behind one measurement prefix, behind two, or with a client's query. */
export type Addressing = 'plain' | 'prefix' | 'prefix-chain' | 'query';

/** A show of the demo. Shows, people and companies are invented. */
export type Show = {
  /** In addresses: `/feeds/{slug}.xml`. */
  slug: string;
  title: string;
  author: string;
  language: string;
  /** HTML. */
  description: string;
  category: readonly [string, string];
  /** Ground and foreground of the cover. */
  colours: readonly [string, string];
  /** Short text on the cover. */
  mark: string;
  /** Published every week on this day (0 is Sunday) at this hour, UTC. */
  weekday: number;
  hour: number;
  /** The week in which the first episode came out (a day of it, `YYYY-MM-DD`). */
  since: string;
  /** How many of the newest episodes the feed lists. */
  listed: number;
  /** Titles, taken in turn. */
  titles: readonly string[];
  /** Shortest and longest episode in minutes. */
  minutes: readonly [number, number];
  /** How likely a listener of the demo follows it, beside the others. */
  popularity: number;
  /** By the last digits of the episode's number, as `number % every`. */
  flaws: ReadonlyArray<{ every: number; rest: number; flaw: Flaw }>;
  addressing: ReadonlyArray<{ every: number; rest: number; addressing: Addressing }>;
  encoding: 'UTF-8' | 'ISO-8859-1';
  /** Stands before the XML declaration, where nothing may stand. */
  preamble: string;
};
