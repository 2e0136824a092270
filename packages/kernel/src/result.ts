/** The outcome of one row of a batch: the good part is kept, the bad one says why. */
export type RowResult<T> = { ok: true; value: T } | { ok: false; row: number; code: string; message: string };
