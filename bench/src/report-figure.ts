/** One measured value. */
export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | 's' | 'x' | 'MiB' | '1/s' | 'feeds';
  /** How `against` compares with this value: their value divided by this one. */
  ratio?: number;
  against?: string;
}

/** Prints a figure as a line of JSON, which `npm run bench` collects. */
export function reportFigure({ value, ratio, ...rest }: Figure): void {
  console.log(JSON.stringify({ ...rest, value: round(value), ...(ratio === undefined ? {} : { ratio: round(ratio) }) }));
}

/** More digits would claim more than was measured. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
