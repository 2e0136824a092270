import { readTranscript } from '@castgraph/feeds/transcripts/read-transcript';
import { TRANSCRIPT_LIMITS } from '@castgraph/feeds/transcripts/transcript-limits';
import type { Command } from '../command.ts';
import { readBytes } from '../read-input.ts';
import { writeJson } from '../write-output.ts';

export const transcriptParse: Command = {
  path: ['transcript', 'parse'],
  summary: 'read a transcript: WebVTT, SubRip, JSON or HTML',
  positionals: ['FILE'],
  options: {},
  details: [
    'Input: WebVTT, SubRip, JSON or HTML of the podcast namespace, or plain text, in any encoding, up to 50 MB. What it is, is seen from the document.',
    `Output: {"segments":[{"start","end","text","speaker"}],"timesEstimated"}. Times are seconds; end is null where the document does not say.
A leading "Name:" becomes the speaker. JSON of one word a segment is merged to sentences, everything else stays as it is. timesEstimated: times
follow from the number of words, because the document has none. What was odd is told on stderr.`,
  ],
  examples: ['transcript parse episode.vtt', 'transcript parse - < episode.srt'],
  async run(args, io) {
    const { segments, timesEstimated, warnings } = readTranscript(await readBytes(args.positionals[0]!, io, TRANSCRIPT_LIMITS.bytes));
    for (const { code, message, line } of warnings) {
      io.stderr.write(`${code}${line === undefined ? '' : ` (line ${line})`}: ${message}\n`);
    }
    await writeJson(io.stdout, { segments, timesEstimated });
  },
};
