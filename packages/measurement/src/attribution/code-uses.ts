import { type Day, utcDay } from '@castgraph/kernel/days';
import { isLeakedCode, normalizePromoCode } from '../promo-code.ts';

/** Counts codes by the day they were used on. // A5 */
export class CodeUses {
  readonly #days = new Map<string, Map<Day, number>>();

  /** @param at Unix ms */
  add(code: string, at: number): void {
    const name = normalizePromoCode(code);
    const days = this.#days.get(name) ?? new Map<Day, number>();
    const day = utcDay(at);
    this.#days.set(name, days.set(day, (days.get(day) ?? 0) + 1));
  }

  /** The codes, as they are compared, that look leaked to coupon sites; see isLeakedCode. */
  leaked(): string[] {
    return [...this.#days].filter(([, days]) => isLeakedCode([...days.values()])).map(([code]) => code);
  }
}
