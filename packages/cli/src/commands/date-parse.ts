import { readDate } from '@castgraph/feeds/read-date';
import { badInput } from '@castgraph/kernel/errors';
import type { Command } from '../command.ts';
import { writeJson } from '../write-output.ts';

export const dateParse: Command = {
  path: ['date', 'parse'],
  summary: "read a feed's date as found in the wild",
  positionals: ['TEXT'],
  options: {},
  details: ['Output: {"at"}, an instant in UTC (ISO 8601). A date that cannot be read, or does not exist, is an error.'],
  examples: ['date parse "Fri, 7 Ju1 2023 06:00:00 GMT+3"', 'date parse "2026-11-20T08:00:00+01:00"'],
  async run(args, io) {
    const text = args.positionals[0]!;
    const date = readDate(text);
    if (!date) throw badInput(`Not a date: ${text.slice(0, 200)}`);
    await writeJson(io.stdout, { at: date.at });
  },
};
