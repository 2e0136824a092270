import { pipeline } from 'node:stream/promises';
import { SealError } from '@castgraph/auth/data-key';
import { openStream } from '@castgraph/auth/sealed-stream';
import { badInput } from '@castgraph/kernel/errors';
import type { Command } from '../command.ts';
import { readChunks } from '../read-input.ts';
import { NAME_OPTION, filePurpose } from '../sealed-file-purpose.ts';

export const openFile: Command = {
  path: ['open-file'],
  summary: 'decrypt what seal-file made',
  positionals: ['FILE'],
  options: NAME_OPTION,
  details: [
    `FILE is - for standard input. Output: the content. The status is 2 when the file was altered or cut off, or was sealed under a key or a
name that is not given: what was written until then is genuine, but not all, so let no restore rely on a pipe whose status is not 0
(set -o pipefail).`,
    'A file that was sealed under an earlier SECRETS_KEY opens when SECRETS_KEY_PREVIOUS names that key.',
  ],
  examples: ['open-file backup.sealed > backup.dump', 'open-file - --name nightly < backup.sealed > backup.dump'],
  async run(args, io) {
    const opening = openStream(filePurpose(args.text('name'), io));
    try {
      await pipeline(readChunks(args.positionals[0]!, io), opening, io.stdout, { end: false });
    } catch (error) {
      throw error instanceof SealError ? badInput(error.message) : error;
    }
  },
};
