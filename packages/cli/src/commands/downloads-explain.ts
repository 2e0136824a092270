import { createHash } from 'node:crypto';
import type { RequestOutcome } from '@castgraph/measurement/logged-request';
import type { Command } from '../command.ts';
import { COUNTING_DETAILS, COUNTING_OPTIONS, countFile } from '../count-file.ts';
import { Spill } from '../spill.ts';
import { writeJsonLines } from '../write-output.ts';

/** Outcomes come network by network; so many lines are put in order at a time. */
const LINES_AT_ONCE = 65_536;

export const downloadsExplain: Command = {
  path: ['downloads', 'explain'],
  summary: 'say of every request of an access log whether it counts, and why not',
  positionals: ['FILE'],
  options: COUNTING_OPTIONS,
  details: [
    ...COUNTING_DETAILS,
    `Output: one line per request, {"line","counted","cause","downloadKey"}: lines from 1, cause null for the counted one, exactly one
counted line for each download. The key is the same for all requests of one download (episode, listener and window) and
null for requests that belong to none; it is a hash and holds no address in the clear.`,
  ],
  examples: ['downloads explain requests.jsonl', 'downloads explain requests.jsonl --window last-touch'],
  async run(args, io) {
    const spill = new Spill();
    try {
      for await (const outcomes of countFile(args, io))
        for (const outcome of outcomes) await spill.add(Math.floor(outcome.line / LINES_AT_ONCE), explain(outcome));
      for (const bucket of spill.buckets()) {
        const explained = (await spill.take(bucket)).map((text) => JSON.parse(text) as { line: number });
        await writeJsonLines(
          io.stdout,
          explained.sort((a, b) => a.line - b.line),
        );
      }
    } finally {
      await spill.close();
    }
  },
};

function explain({ line, counted, cause, download }: RequestOutcome): string {
  return JSON.stringify({ line, counted, cause, downloadKey: download && keyOf(download) });
}

function keyOf({ episode, listener, windowStart }: NonNullable<RequestOutcome['download']>): string {
  return createHash('sha256').update([episode, listener.network, listener.userAgent, windowStart].join('\0')).digest('hex').slice(0, 32);
}
