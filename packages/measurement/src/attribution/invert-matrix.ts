/**
 * The inverse of a regular square matrix by LU decomposition with partial pivoting: O(n³). A row of zeros where a pivot should be
 * is a defect of the caller: matrices of absorbing chains have none.
 */
export function invertMatrix(size: number, matrix: readonly (readonly number[])[]): number[][] {
  const lu = matrix.map((row) => Float64Array.from(row));
  const order = Array.from({ length: size }, (_, at) => at);
  for (let step = 0; step < size; step++) {
    const pivot = findPivot(lu, step);
    [lu[step], lu[pivot]] = [lu[pivot]!, lu[step]!];
    [order[step], order[pivot]] = [order[pivot]!, order[step]!];
    eliminate(lu, step);
  }
  const inverse = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const column = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    for (let row = 0; row < size; row++) column[row] = order[row] === at ? 1 : 0;
    substitute(lu, column);
    for (let row = 0; row < size; row++) inverse[row]![at] = column[row]!;
  }
  return inverse;
}

function findPivot(lu: readonly Float64Array[], step: number): number {
  let pivot = step;
  for (let row = step + 1; row < lu.length; row++) if (Math.abs(lu[row]![step]!) > Math.abs(lu[pivot]![step]!)) pivot = row;
  if (lu[pivot]![step] === 0) throw new Error('The matrix has no inverse');
  return pivot;
}

function eliminate(lu: readonly Float64Array[], step: number): void {
  const top = lu[step]!;
  for (let row = step + 1; row < lu.length; row++) {
    const target = lu[row]!;
    if (target[step] === 0) continue;
    const factor = target[step]! / top[step]!;
    target[step] = factor;
    for (let at = step + 1; at < lu.length; at++) target[at]! -= factor * top[at]!;
  }
}

/** Solves for one column, in place: forward through L, whose diagonal is 1, then back through U. */
function substitute(lu: readonly Float64Array[], column: Float64Array): void {
  for (let row = 1; row < lu.length; row++) {
    let value = column[row]!;
    for (let at = 0; at < row; at++) value -= lu[row]![at]! * column[at]!;
    column[row] = value;
  }
  for (let row = lu.length - 1; row >= 0; row--) {
    let value = column[row]!;
    for (let at = row + 1; at < lu.length; at++) value -= lu[row]![at]! * column[at]!;
    column[row] = value / lu[row]![row]!;
  }
}
