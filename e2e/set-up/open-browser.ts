import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Nothing may leave for the network: neither updates nor services of the browser's maker. */
const quiet = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A real Chromium: CHROMIUM_PATH, or else the one that `@sparticuz/chromium` brings. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return playwright.launch({ executablePath: own, args: quiet });
  // Its own list is for machines without a screen or a sandbox; WebGL is left out, which no page here uses.
  const args = chromium.args.filter((flag) => !flag.startsWith('--headless') && !flag.includes('swiftshader') && !flag.includes('angle'));
  return playwright.launch({ executablePath: await chromium.executablePath(), args: [...args, ...quiet] });
}
