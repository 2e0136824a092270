import type { Page } from 'playwright-core';
import { openBrowser } from './open-browser.ts';
import type { Session } from './session.ts';

/**
 * A page in which somebody is signed in already. In a browser of its own: the packaged one runs in a single process, in which a cookie
 * that is set for one person reaches the others.
 */
export async function enter(publicUrl: string, { cookie }: Pick<Session, 'cookie'>): Promise<Page> {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', acceptDownloads: true });
  const cookies = cookie.split('; ').map((one) => one.split(/=(.*)/s, 2) as [string, string]);
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: publicUrl })));
  return context.newPage();
}
