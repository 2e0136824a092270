import { readFeed } from '@castgraph/feeds/read-feed';
import { guardedFetch } from '@castgraph/http/guarded-fetch';
import { badInput, CastgraphError } from '@castgraph/kernel/errors';
import type { Command, CommandIo } from '../command.ts';
import { readBytes } from '../read-input.ts';
import { writeJson } from '../write-output.ts';

const MAX_FEED_BYTES = 50_000_000;

export const feedParse: Command = {
  path: ['feed', 'parse'],
  summary: 'read a podcast feed from a file or URL',
  positionals: ['FILE|URL'],
  options: {},
  details: [
    'Input: RSS 2.0 or Atom in any encoding, up to 50 MB. A URL is fetched from public addresses only, unless OUTBOUND_ALLOW names its host:port.',
    `Output: {"podcast":{"title","language","link","guid",…},"episodes":[{"guid","title","publishedAt","durationSeconds","enclosures":
[{"url","type","lengthBytes"}],"transcripts","chaptersUrl",…}],"warnings":[{"code","message"}]}. Episodes are all items in the order of
the feed, duplicates (with a warning) and those without enclosure included.`,
  ],
  examples: ['feed parse feed.xml', 'feed parse https://example.com/feed.xml', 'feed parse - < feed.xml'],
  async run(args, io) {
    const source = args.positionals[0]!;
    await writeJson(io.stdout, /^https?:\/\//i.test(source) ? await parseUrl(source) : await parseFile(source, io));
  },
};

async function parseFile(file: string, io: CommandIo): Promise<unknown> {
  return readFeed(await readBytes(file, io, MAX_FEED_BYTES));
}

async function parseUrl(url: string): Promise<unknown> {
  const { status, headers, body, url: finalUrl } = await guardedFetch(url, { maxBytes: MAX_FEED_BYTES });
  if (status < 200 || status > 299) throw new CastgraphError('UNAVAILABLE', `${url} answered ${status}`);
  if (body.length === 0) throw badInput(`${url} answered without a body`);
  const contentType = headers['content-type'];
  return readFeed(body, { url: finalUrl, ...(typeof contentType === 'string' ? { contentType } : {}) });
}
