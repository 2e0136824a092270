import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { signUp, type Session } from '../set-up/session.ts';

const { publicUrl, ports } = inject('product');
let session: Session;
let inside: Server;
let port: number;
const reached: string[] = [];

beforeAll(async () => {
  session = await signUp(publicUrl);
  inside = createServer((request, response) => {
    reached.push(`${request.headers.host}${request.url}`);
    response.end('<rss version="2.0"><channel><title>Inside</title></channel></rss>');
  });
  await new Promise<void>((resolve) => void inside.listen({ port: 0, host: '0.0.0.0' }, resolve));
  port = (inside.address() as AddressInfo).port;
});
afterAll(() => inside?.close());

/** Loopback, private, link-local and special addresses, in the spellings that parsers have been fooled with. */
const HOSTS = [
  '127.0.0.1',
  'localhost',
  'localhost.',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '0',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:7f00:0001]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[fe80::1]',
  '[fd00::1]',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '①②⑦.⓪.⓪.①',
  'user:pass@127.0.0.1',
];

async function add(feedUrl: string): Promise<{ typename: string; id: string | undefined }> {
  const { data } = await session.send(
    'mutation A($input: AddPodcastInput!) { addPodcast(input: $input) { __typename ... on AddPodcastPayload { podcast { id } } } }',
    { input: { feedUrl } },
  );
  return { typename: data?.addPodcast.__typename, id: data?.addPodcast.podcast?.id };
}

async function faultOf(id: string): Promise<string> {
  const { data } = await session.send('query P($id: ID!) { podcast(id: $id) { lastError { code } } }', { id });
  return (data.podcast.lastError?.code as string | undefined) ?? 'none yet';
}

describe('an address that is not public is never asked', () => {
  it.each(HOSTS)('http://%s', async (host) => {
    const { id, typename } = await add(`http://${host}:${port}/feed`);
    // Where only the resolver can tell, the feed is taken on, and its reading says what is wrong.
    await expect.poll(() => (id === undefined ? typename : faultOf(id))).toMatch(/InvalidInputError|blocked|address|host|dns/i);
    expect(reached).toEqual([]);
  });

  it.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'gopher://127.0.0.1/', 'javascript:alert(1)', 'data:text/xml,<rss/>', 'http://'])(
    'nor is %s',
    async (address) => {
      expect((await add(address)).typename).toBe('InvalidInputError');
    },
  );

  it('nor is any process of ours', async () => {
    for (const own of Object.values(ports).slice(0, 3)) await add(`http://127.0.0.1:${own}/metrics`);
    expect(reached).toEqual([]);
  });
});
