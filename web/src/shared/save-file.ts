/** Hands the reader a file that was made in the browser. */
export function saveFile({ name, type, text }: { name: string; type: string; text: string | Blob }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // A moment later: some browsers begin to read only then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
