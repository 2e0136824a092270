import { pipeline } from 'node:stream/promises';
import { sealStream } from '@castgraph/auth/sealed-stream';
import type { Command } from '../command.ts';
import { readChunks } from '../read-input.ts';
import { NAME_OPTION, filePurpose } from '../sealed-file-purpose.ts';

export const sealFile: Command = {
  path: ['seal-file'],
  summary: 'encrypt a backup under SECRETS_KEY as it streams by',
  positionals: ['FILE'],
  options: NAME_OPTION,
  details: [
    `FILE is - for standard input. Output: the sealed file (AES-256-GCM in chunks of 64 KiB, each bound to its place and to the end of the
file), readable by "open-file" with the same SECRETS_KEY. Memory stays the same whatever the size.`,
    `SECRETS_KEY, SECRETS_KEY_FILE and SECRETS_KEY_PREVIOUS are read as the product reads them; the current key seals. Keep it apart from the
backup: without it nobody opens the file.`,
  ],
  examples: ['seal-file backup.dump > backup.sealed', 'seal-file - --name nightly < backup.dump > backup.sealed'],
  async run(args, io) {
    await pipeline(readChunks(args.positionals[0]!, io), sealStream(filePurpose(args.text('name'), io)), io.stdout, { end: false });
  },
};
