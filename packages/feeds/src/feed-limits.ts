/**
 * What one feed may cost. The largest honest feeds known have some ten thousand items and 20 MB;
 * everything beyond is an attack or a defect, and ends early with a typed error or a warning.
 */
export const FEED_LIMITS = {
  /** Bytes after decompression. */
  bytes: 50 * 1024 * 1024,
  /** Items kept; the rest is reported, and the feed counts as truncated. */
  items: 20_000,
  /** Elements inside one another. */
  depth: 64,
  /** Elements open at once in the document, those included that are left open. */
  openElements: 1000,
  /** Faults of markup that are read over before the document is given up. */
  faults: 20_000,
  attributesPerElement: 256,
  /** Elements inside one item, and beside the items of one channel. */
  elementsPerPart: 20_000,
  /** Characters of one text; the rest is cut with a warning. */
  textCharacters: 1024 * 1024,
  /** Warnings kept per code; the rest is counted. */
  warningsPerCode: 200,
} as const;
