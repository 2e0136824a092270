import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** The packaged Chromium unpacks itself into the temporary folder, for its user alone: each user gets a folder of their own. */
const unpackedAt = join(tmpdir(), `castgraph-chromium-${userInfo().uid}`);

/** Nothing may leave for the network: neither updates nor services of the browser's maker. */
const quiet = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A real Chromium: CHROMIUM_PATH, or else the one that `@sparticuz/chromium` brings. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return playwright.launch({ executablePath: own, args: quiet });
  const chromium = await unpackForThisUser();
  // Its own list is for machines without a screen or a sandbox; WebGL is left out, which no page here uses.
  const args = chromium.args.filter((flag) => !flag.startsWith('--headless') && !flag.includes('swiftshader') && !flag.includes('angle'));
  return playwright.launch({ executablePath: await chromium.executablePath(), args: [...args, ...quiet] });
}

async function unpackForThisUser() {
  mkdirSync(unpackedAt, { recursive: true, mode: 0o700 });
  process.env['TMPDIR'] = unpackedAt;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium;
}
