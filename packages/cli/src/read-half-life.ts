import { DAY_MS } from '@castgraph/kernel/days';
import type { ParsedArguments } from './command.ts';
import { UsageError } from './usage-error.ts';

export const HALF_LIFE_OPTION = { value: 'N', help: 'of time decay: the days after which a touch weighs half (default 7)' } as const;

/** The half-life of the command line, ms. */
export function readHalfLife(args: ParsedArguments): { halfLifeMs?: number } {
  const text = args.text('half-life-days');
  if (text === undefined) return {};
  const days = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : 0;
  if (!(days > 0 && Number.isFinite(days))) throw new UsageError(`--half-life-days is a number of days above 0, not ${text}`);
  return { halfLifeMs: days * DAY_MS };
}
