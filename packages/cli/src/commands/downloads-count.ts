import { DownloadTotals } from '@castgraph/measurement/download-totals';
import type { Command } from '../command.ts';
import { COUNTING_DETAILS, COUNTING_OPTIONS, countFile } from '../count-file.ts';
import { writeJson } from '../write-output.ts';

export const downloadsCount: Command = {
  path: ['downloads', 'count'],
  summary: 'count the downloads and listeners of an access log',
  positionals: ['FILE'],
  options: COUNTING_OPTIONS,
  details: [
    ...COUNTING_DETAILS,
    `Output: {"requests","downloads","listeners","rejected":{cause: n},"episodes":{id:{"downloads","listeners"}}}. "listeners" are the
distinct listeners among counted downloads, so they do not add up over episodes; "rejected" counts requests, duplicates included.`,
  ],
  examples: [
    'downloads count requests.jsonl',
    'downloads count - --window first-touch < requests.jsonl',
    'downloads count requests.jsonl --data-centre-list clouds.txt --max-per-ip 100',
  ],
  async run(args, io) {
    const totals = new DownloadTotals();
    for await (const outcomes of countFile(args, io)) totals.add(outcomes);
    await writeJson(io.stdout, totals.summary());
  },
};
