import type { Flag } from './check.ts';

/** A figure that went so much of its threshold further is another finding. */
const WORSE_SHARE = 0.25;

/**
 * Whether what is found now is another finding than one that a person dismissed: other words were said, or, where nothing is quoted, the
 * figure went further from its threshold by a quarter of it. A figure that only moves a little each day is the same finding.
 */
export function isNewEvidence(
  before: Pick<Flag, 'finding' | 'measured' | 'threshold' | 'quotes'>,
  now: Pick<Flag, 'finding' | 'measured' | 'threshold' | 'quotes'>,
): boolean {
  const words = ({ quotes }: typeof now) => quotes.map(({ text }) => text).join('\n');
  if (words(before) !== words(now)) return true;
  if (now.measured === null || before.measured === null || !now.threshold) return before.finding !== now.finding;
  const distance = (measured: number) => Math.abs(measured - now.threshold!) / now.threshold!;
  return distance(now.measured) - distance(before.measured) > WORSE_SHARE;
}
