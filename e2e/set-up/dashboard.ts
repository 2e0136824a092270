import type { Locator, Page } from 'playwright-core';

/** The pages as a reader uses them. */
export type Dashboard = {
  /** Goes to a page by the navigation, so that the document stays the same. */
  follow(name: string): Promise<void>;
  /** An input by what its label begins with: a section of that name, or a required field's asterisk, is not in the way. */
  field(label: string): Locator;
  /** The exact number behind a figure on screen. */
  figure(testId: string): Promise<number>;
  /** Cards whose name begins so, in a state: `loading`, `ready` or `unavailable`. */
  cardsThat(state: string, name?: string): Locator;
  /** Whether the page is still the document that was marked by `markDocument`. */
  isSameDocument(): Promise<boolean>;
  markDocument(): Promise<void>;
};

/** What a test does on the pages. */
export function useDashboard(page: Page): Dashboard {
  return {
    follow: (name) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click(),
    field: (label) => page.locator('input').and(page.getByLabel(new RegExp(`^${label}\\b`))),
    figure: async (testId) => Number(await page.getByTestId(testId).getAttribute('data-value')),
    cardsThat: (state, name = '') => page.locator(`[data-testid^="card-${name}"][data-state="${state}"]`),
    markDocument: async () => void (await page.evaluate('window.stillHere = true')),
    isSameDocument: () => page.evaluate<boolean>('window.stillHere === true'),
  };
}
