import DataLoader from 'dataloader';

/** A loader over a verb that reads many keys at once into a map. */
export function byKey<T>(read: (keys: readonly string[]) => Promise<Map<string, T>>): DataLoader<string, T | undefined> {
  return new DataLoader(async (keys) => {
    const found = await read(keys);
    return keys.map((key) => found.get(key));
  });
}

/** As `byKey`, for verbs that want the whole row; rows are told apart by id. */
export function byRow<Row extends { id: string }, T>(
  read: (rows: readonly Row[]) => Promise<Map<string, T>>,
): DataLoader<Row, T | undefined, string> {
  return new DataLoader(
    async (rows) => {
      const found = await read(rows);
      return rows.map(({ id }) => found.get(id));
    },
    { cacheKeyFn: ({ id }) => id },
  );
}
