/** A column of a table of campaigns. */
interface ImportColumn {
  name: string;
  required?: boolean;
  description: string;
  /** What stands in the row of the template. */
  sample: string;
}

/** The columns of a table of campaigns, those of the campaign first. */
export const IMPORT_COLUMNS = [
  { name: 'sponsor', required: true, description: 'Name of the sponsor; made when there is none of it.', sample: 'Northwind Coffee' },
  {
    name: 'campaign',
    required: true,
    description: 'Name of the campaign; rows of one sponsor and name are one campaign.',
    sample: 'Autumn roast',
  },
  { name: 'first_day', required: true, description: 'First day of the flight, UTC: 2026-11-28.', sample: '2026-11-28' },
  { name: 'last_day', required: true, description: 'Last day of the flight, UTC, included.', sample: '2026-12-24' },
  { name: 'currency', required: true, description: 'ISO 4217 code of all amounts of the row.', sample: 'EUR' },
  {
    name: 'cost',
    required: true,
    description: 'What the campaign costs: 1250.00, 1.250,00 or 1,250.00. Needed in one row of each campaign.',
    sample: '4800.00',
  },
  { name: 'brand', description: 'Brand of the sponsor; made when there is none of it.', sample: 'Cold brew' },
  { name: 'objective', description: 'AWARENESS, TRAFFIC, LEADS or SALES.', sample: 'SALES' },
  { name: 'markets', description: 'ISO 3166-1 codes of countries, separated by |.', sample: 'DE|AT' },
  { name: 'draft', description: 'yes for a draft, no for a booking; no when empty.', sample: 'no' },
  {
    name: 'show',
    description: 'The show: its title, its feed’s address, or its id. Empty for a campaign without placements.',
    sample: 'Harbour Light',
  },
  { name: 'episode', description: 'The episode: its title, GUID or id. Empty for a run of the show.', sample: '' },
  { name: 'position', description: 'PRE_ROLL, MID_ROLL or POST_ROLL; MID_ROLL when empty.', sample: 'MID_ROLL' },
  { name: 'pod_position', description: 'Which ad of its break it is, from 1.', sample: '1' },
  { name: 'read_kind', description: 'HOST_READ or PRODUCED; HOST_READ when empty.', sample: 'HOST_READ' },
  { name: 'insertion', description: 'BAKED_IN or DYNAMIC; BAKED_IN when empty.', sample: 'BAKED_IN' },
  { name: 'length_seconds', description: 'Length of the spot in seconds.', sample: '60' },
  { name: 'impressions', description: 'Impressions that were contracted.', sample: '20000' },
  { name: 'cpm', description: 'Price of a thousand impressions of the placement.', sample: '24.00' },
  { name: 'price', description: 'Flat price of the placement, instead of cpm.', sample: '' },
  { name: 'talking_points', description: 'What the host is to say, separated by |.', sample: 'Roasted on Monday|Free delivery' },
  { name: 'forbidden_words', description: 'Words that must not be said, separated by |.', sample: 'cheap' },
  { name: 'competitors', description: 'Whose ads must not be in the same episode, separated by |.', sample: 'Southwind Coffee' },
  { name: 'url', description: 'The address that is said.', sample: 'https://northwind.example/podcast' },
] as const satisfies readonly ImportColumn[];

export type ColumnName = (typeof IMPORT_COLUMNS)[number]['name'];

const NAMES: ReadonlySet<string> = new Set(IMPORT_COLUMNS.map(({ name }) => name));

/** The column that a heading names, in whatever case; undefined for none. */
export function columnOf(heading: string): ColumnName | undefined {
  const name = heading
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return NAMES.has(name) ? (name as ColumnName) : undefined;
}

/** A table with all columns and one row. */
export function importTemplate(): string {
  return [IMPORT_COLUMNS.map(({ name }) => name), IMPORT_COLUMNS.map(({ sample }) => sample)]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');
}
