import type { Page } from 'playwright-core';

/** Hands a page other show notes than its server does, as a server that cleans nothing would. */
export async function serveNotes(page: Page, notes: string): Promise<void> {
  await page.unroute('**/graphql');
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('EpisodeNotes')) return route.fallback();
    const response = await route.fetch();
    const answer = (await response.json()) as { data: { episode: { normalized: { showNotes: string | null } } } };
    answer.data.episode.normalized.showNotes = notes;
    return route.fulfill({ response, json: answer });
  });
}

/** What of the shown notes is more than text, its marks and links; and how far they reach out of the window. */
export function inspectNotes(page: Page): Promise<{ excess: string[]; overflow: number; ran: unknown }> {
  return page.evaluate(() => {
    const kept = /^(p|br|ul|ol|li|strong|b|em|i|blockquote|code|pre|hr|s|u|sub|sup|h3|a)$/;
    const card = document.querySelector('[data-testid="card-show-notes"]')!;
    const excess: string[] = [];
    for (const element of card.querySelectorAll('[dir="auto"] *')) {
      const { localName: name } = element;
      if (!kept.test(name)) excess.push(`<${name}>`);
      for (const { name: attribute, value } of element.attributes) {
        const isOfLink =
          name === 'a' && (attribute === 'target' || attribute === 'rel' || /^href=(https?:|mailto:)/.test(`${attribute}=${value}`));
        if (!isOfLink) excess.push(`<${name} ${attribute}="${value.slice(0, 80)}">`);
      }
    }
    const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return { excess, overflow, ran: (globalThis as { __ran?: unknown }).__ran };
  });
}
