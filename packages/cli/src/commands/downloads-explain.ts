import { createHash } from 'node:crypto';
import type { RequestOutcome } from '@castgraph/measurement/count-downloads';
import type { Command } from '../command.ts';
import { COUNTING_DETAILS, COUNTING_OPTIONS, countFile } from '../count-file.ts';
import { writeJsonLines } from '../write-output.ts';

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
    await writeJsonLines(io.stdout, explain(await countFile(args, io)));
  },
};

function* explain(outcomes: readonly RequestOutcome[]): Generator<unknown> {
  for (const { line, counted, cause, download } of outcomes) {
    yield { line, counted, cause, downloadKey: download && keyOf(download) };
  }
}

function keyOf({ episode, listener, windowStart }: NonNullable<RequestOutcome['download']>): string {
  return createHash('sha256').update([episode, listener.network, listener.userAgent, windowStart].join('\0')).digest('hex').slice(0, 32);
}
