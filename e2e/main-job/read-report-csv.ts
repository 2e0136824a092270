/** Reads a report's CSV: section, metric and method, joined by slashes, to the value's text. Its cells hold no line ends here. */
export function readReportCsv(text: string): Map<string, string> {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .slice(1);
  return new Map(
    lines.map((line) => {
      const cells = Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, bare]) =>
        quoted === undefined ? bare! : quoted.replaceAll('""', '"'),
      );
      const [section, metric, value = '', , method = ''] = cells;
      return [`${section}/${metric}/${method}`, value];
    }),
  );
}
