/** The colours of the page as charts need them: read from its variables, so that they follow the colour scheme. */
export interface ChartInk {
  accent: string;
  soft: string;
  line: string;
  muted: string;
  surface: string;
  text: string;
  /** Colours that can be told apart, for several things in one chart. */
  several: readonly string[];
}

/** Reads the colours that are in force at an element. */
export function readInk(element: HTMLElement): ChartInk {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    accent: read('--cg-accent'),
    soft: read('--cg-accent-soft'),
    line: read('--cg-line'),
    muted: read('--cg-muted'),
    surface: read('--cg-surface'),
    text: read('--mantine-color-text'),
    several: [1, 2, 3, 4, 5, 6].map((number) => read(`--cg-series-${number}`)),
  };
}
