/** One cell as it stood in the file. */
export interface ReadCell {
  text: string;
  isQuoted: boolean;
}

/** Reads RFC 4180 text, written for tests so that the writer is not judged by its own library. */
export function readCsv(text: string): ReadCell[][] {
  const rows: ReadCell[][] = [];
  let row: ReadCell[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    const [, quoted, bare = '', end] = match;
    row.push(quoted === undefined ? { text: bare, isQuoted: false } : { text: quoted.replaceAll('""', '"'), isQuoted: true });
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
