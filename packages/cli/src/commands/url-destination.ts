import { resolvePrefixChain } from '@castgraph/measurement/prefix-chain';
import type { Command } from '../command.ts';
import { writeJson } from '../write-output.ts';

export const urlDestination: Command = {
  path: ['url', 'destination'],
  summary: 'find the audio behind a chain of measurement prefixes',
  positionals: ['URL'],
  options: {},
  details: [
    `Output: {"destination","prefixes":[{"vendor","url"}]}, the prefixes from the outermost inwards, each with the URL as it stands there
and its vendor, or its host where the vendor is unknown. The scheme is inherited from the prefix unless the URL spells one.
http:/ for http://, encoded slashes, ports and upper case are understood. Hosts are lower-cased and default ports dropped; the path
and query of the destination stay as they are.`,
  ],
  examples: ['url destination https://dts.podtrac.com/redirect.mp3/pdst.fm/e/media.example.com/episode.mp3'],
  async run(args, io) {
    await writeJson(io.stdout, resolvePrefixChain(args.positionals[0]!));
  },
};
