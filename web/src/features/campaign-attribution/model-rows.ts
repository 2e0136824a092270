import type { AttributionModel } from '../../graphql/generated/graphql.ts';

interface Credit {
  placement?: { id: string } | null | undefined;
  conversions: number;
  value: { amountMinor: number };
}

/** A spot, and what each model gives it, in the order of the models; 0 from one that does not name it. */
export interface ModelRow<T extends Credit> {
  /** `none` for signs that tell of no spot. */
  key: string;
  /** As the first model that names the spot has it. */
  credit: T;
  amounts: number[];
}

/** Lays models side by side, spot by spot: most by the first model first, what tells of no spot last. Values are minor units. */
export function layModels<T extends Credit>(
  models: ReadonlyArray<{ model: AttributionModel; spots: readonly T[] }>,
  unit: 'conversions' | 'value',
): ModelRow<T>[] {
  const rows = new Map<string, ModelRow<T>>();
  for (const [index, { spots }] of models.entries()) {
    for (const credit of spots) {
      const key = credit.placement?.id ?? 'none';
      const row = rows.get(key) ?? { key, credit, amounts: models.map(() => 0) };
      row.amounts[index] = unit === 'value' ? credit.value.amountMinor : credit.conversions;
      rows.set(key, row);
    }
  }
  const isNone = ({ key }: ModelRow<T>) => Number(key === 'none');
  return [...rows.values()].toSorted((a, b) => isNone(a) - isNone(b) || b.amounts[0]! - a.amounts[0]!);
}
