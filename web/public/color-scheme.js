// Sets the colour scheme before the first paint, from what the reader chose before or what the system prefers.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('castgraph-color-scheme');
  } catch {
    // Storage may be refused; the system's preference stands.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
