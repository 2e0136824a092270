import { badInput } from '@castgraph/kernel/errors';
import { computeRoi, type DailyValue } from '@castgraph/measurement/roi';
import type { Command, CommandIo } from '../command.ts';
import { readLines } from '../read-input.ts';
import { UsageError } from '../usage-error.ts';
import { writeJson } from '../write-output.ts';

export const roi: Command = {
  path: ['roi'],
  summary: 'the return on what a campaign cost',
  positionals: [],
  options: {
    cost: { value: 'N', required: true, help: 'what was spent, in whole minor units (cents)' },
    value: { value: 'N', required: true, help: 'what came back, in whole minor units of the same currency; refunds may make it negative' },
    daily: { value: 'FILE', help: 'CSV day,value with the net value of each day, for the payback day' },
  },
  details: [
    `Output: {"roi","roas","netProfit","paybackPeriodDays"}: roi = (value - cost) / cost, roas = value / cost, netProfit = value - cost in
minor units. Both ratios are null for a cost of 0.`,
    `paybackPeriodDays is the first day on which the values add up to the cost: the day's number where days are numbered, or the
count of days since the earliest date, which is day 1. Null without --daily, or when the cost is never reached. Days are YYYY-MM-DD or
numbers, in any order; a header line is passed over.`,
  ],
  examples: ['roi --cost 100000 --value 250000', 'roi --cost 100000 --value 250000 --daily days.csv'],
  async run(args, io) {
    const file = args.text('daily');
    const costMinor = readMinor('cost', args.text('cost')!);
    const valueMinor = readMinor('value', args.text('value')!);
    await writeJson(io.stdout, computeRoi({ costMinor, valueMinor, ...(file === undefined ? {} : { daily: await readDaily(file, io) }) }));
  },
};

function readMinor(name: string, text: string): number {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value)) throw new UsageError(`--${name} is a whole number of minor units, not ${text}`);
  if (name === 'cost' && value < 0) throw new UsageError('--cost is not negative');
  return value === 0 ? 0 : value;
}

async function readDaily(file: string, io: CommandIo): Promise<DailyValue[]> {
  const days: DailyValue[] = [];
  let line = 0;
  for await (const text of readLines(file, io)) {
    line++;
    const cells = text.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    if (text.trim() === '' || (line === 1 && cells[0]!.toLowerCase() === 'day')) continue;
    const [day = '', value = ''] = cells;
    const isRow = cells.length === 2 && /^(\d{1,6}|\d{4}-\d{2}-\d{2})$/.test(day) && /^[+-]?\d+$/.test(value);
    if (!isRow) throw badInput(`Line ${line}: not day,value with whole minor units: ${text.slice(0, 80)}`, { line });
    days.push({ day, valueMinor: Number(value) });
  }
  return days;
}
