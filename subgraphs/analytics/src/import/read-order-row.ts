import type { z } from 'zod';
import { dayStart } from '@castgraph/kernel/days';
import { isCastgraphError } from '@castgraph/kernel/errors';
import { campaignFields } from '../campaigns/campaign-input.ts';
import type { AdInsertion, AdPosition, AdReadKind, CampaignObjective } from '../generated/resolvers.ts';
import { placementFields } from '../placements/placement-input.ts';
import { brandFields, sponsorFields } from '../sponsors/sponsor-input.ts';
import type { ColumnName } from './import-columns.ts';
import { readAmount } from './read-amount.ts';
import type { RawRow } from './read-rows.ts';

/** Why a row cannot be taken, and in which column that stands. */
export interface RowFault {
  column: ColumnName;
  cause: string;
}

/** A row whose cells are each right by themselves. */
export interface OrderRow {
  line: number;
  sponsor: string;
  campaign: string;
  firstDay: string;
  lastDay: string;
  currency: string;
  costMinor: number | undefined;
  brand: string | undefined;
  objective: CampaignObjective | undefined;
  markets: string[] | undefined;
  draft: boolean | undefined;
  spot: OrderSpot | undefined;
}

/** The placement of a row; show and episode as they were named. */
export interface OrderSpot {
  show: string;
  episode: string | undefined;
  position: AdPosition;
  podPosition: number | null;
  readKind: AdReadKind;
  insertion: AdInsertion;
  lengthSeconds: number | null;
  impressions: number | null;
  cpmMinor: number | null;
  priceMinor: number | null;
  talkingPoints: string[];
  forbiddenWords: string[];
  competitors: string[];
  url: string | null;
}

class Faulty extends Error {
  readonly fault: RowFault;
  constructor(fault: RowFault) {
    super(fault.cause);
    this.fault = fault;
  }
}

/** Reads a row, cell by cell; the first cell that is wrong is the fault. */
export function readOrderRow(row: RawRow): OrderRow | RowFault {
  try {
    return readCells(row);
  } catch (error) {
    if (error instanceof Faulty) return error.fault;
    throw error;
  }
}

function readCells({ line, cells }: RawRow): OrderRow {
  const cell = new Cells(cells);
  const currency = cell.parse('currency', campaignFields.cost.shape.currency);
  const [firstDay, lastDay] = [cell.day('first_day'), cell.day('last_day')];
  if (lastDay < firstDay) throw new Faulty({ column: 'last_day', cause: 'The flight ends before it begins' });
  return {
    line,
    currency,
    firstDay,
    lastDay,
    sponsor: cell.parse('sponsor', sponsorFields.name),
    campaign: cell.parse('campaign', campaignFields.name),
    costMinor: cell.amount('cost', currency) ?? undefined,
    brand: cell.has('brand') ? cell.parse('brand', brandFields.name) : undefined,
    objective: cell.word('objective', campaignFields.objective) ?? undefined,
    markets: cell.has('markets') ? cell.parseList('markets', campaignFields.markets) : undefined,
    draft: cell.yesOrNo('draft'),
    spot: readSpot(cell, currency),
  };
}

function readSpot(cell: Cells, currency: string): OrderSpot | undefined {
  const show = cell.text('show');
  if (show === undefined) {
    if (cell.has('episode')) throw new Faulty({ column: 'show', cause: 'An episode needs its show' });
    return undefined;
  }
  const [cpmMinor, priceMinor] = [cell.amount('cpm', currency), cell.amount('price', currency)];
  if (cpmMinor !== null && priceMinor !== null) throw new Faulty({ column: 'price', cause: 'A placement has a CPM or a flat price' });
  return {
    show,
    cpmMinor,
    priceMinor,
    episode: cell.text('episode'),
    position: cell.word('position', placementFields.position) ?? 'MID_ROLL',
    podPosition: cell.whole('pod_position', placementFields.podPosition),
    readKind: cell.word('read_kind', placementFields.readKind) ?? 'HOST_READ',
    insertion: cell.word('insertion', placementFields.insertion) ?? 'BAKED_IN',
    lengthSeconds: cell.whole('length_seconds', placementFields.lengthSeconds),
    impressions: cell.whole('impressions', placementFields.contractedImpressions),
    talkingPoints: cell.parseList('talking_points', placementFields.talkingPoints),
    forbiddenWords: cell.parseList('forbidden_words', placementFields.forbiddenWords),
    competitors: cell.parseList('competitors', placementFields.competitors),
    url: cell.has('url') ? (cell.parse('url', placementFields.url) ?? null) : null,
  };
}

/** The cells of a row, each read by the rule that the mutation has for it. */
class Cells {
  readonly #cells: RawRow['cells'];
  constructor(cells: RawRow['cells']) {
    this.#cells = cells;
  }

  has(column: ColumnName): boolean {
    return this.#cells.has(column);
  }

  text(column: ColumnName): string | undefined {
    return this.#cells.get(column);
  }

  parse<Schema extends z.ZodType>(column: ColumnName, schema: Schema, value: unknown = this.#cells.get(column)): z.output<Schema> {
    if (value === undefined) throw new Faulty({ column, cause: 'The cell is empty' });
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new Faulty({ column, cause: parsed.error.issues[0]!.message });
    return parsed.data;
  }

  /** One of the words of an enum, in whatever case; null for an empty cell. */
  word<Schema extends z.ZodType>(column: ColumnName, schema: Schema): z.output<Schema> | null {
    const text = this.#cells
      .get(column)
      ?.toUpperCase()
      .replaceAll(/[\s-]+/g, '_');
    return text === undefined ? null : this.parse(column, schema, text);
  }

  whole<Schema extends z.ZodType<number | null | undefined>>(column: ColumnName, schema: Schema): number | null {
    const text = this.#cells.get(column);
    if (text === undefined) return null;
    if (!/^\d{1,10}$/.test(text)) throw new Faulty({ column, cause: 'Not a whole number, without thousands separated' });
    return this.parse(column, schema, Number(text)) ?? null;
  }

  parseList<Schema extends z.ZodType<string[]>>(column: ColumnName, schema: Schema): string[] {
    const entries = (this.#cells.get(column) ?? '').split('|').map((entry) => entry.trim());
    return this.parse(
      column,
      schema,
      entries.filter((entry) => entry !== ''),
    );
  }

  amount(column: ColumnName, currency: string): number | null {
    const text = this.#cells.get(column);
    if (text === undefined) return null;
    try {
      return readAmount(text, currency);
    } catch (error) {
      if (isCastgraphError(error)) throw new Faulty({ column, cause: error.message });
      throw error;
    }
  }

  day(column: ColumnName): string {
    const text = this.#cells.get(column) ?? '';
    try {
      dayStart(text);
      return text;
    } catch {
      throw new Faulty({ column, cause: text === '' ? 'The cell is empty' : 'A day is written like 2026-11-28' });
    }
  }

  yesOrNo(column: ColumnName): boolean | undefined {
    const text = this.#cells.get(column)?.toLowerCase();
    if (text === undefined) return undefined;
    if (text !== 'yes' && text !== 'no') throw new Faulty({ column, cause: 'Say yes or no' });
    return text === 'yes';
  }
}
