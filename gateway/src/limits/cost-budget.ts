import type { Viewer } from '@castgraph/kernel/viewer';
import type { CostBudgets } from './limits.ts';

const READERS = new Set<string>(['sponsor', 'read-only']);

/** What an operation of this caller may cost. */
export function costBudget(budgets: CostBudgets, viewer: Viewer | undefined, isTrusted: boolean): number {
  if (isTrusted) return budgets.trusted;
  if (!viewer) return budgets.anonymous;
  if (viewer.kind === 'link') return budgets.reader;
  return viewer.kind === 'user' && viewer.roles.every((role) => READERS.has(role)) ? budgets.reader : budgets.member;
}
