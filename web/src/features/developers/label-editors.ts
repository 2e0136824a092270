const LABELS = [
  ['.graphiql-query-editor', 'Operation'],
  ['.graphiql-editor-tool', 'Variables or headers'],
  ['.graphiql-response', 'Answer'],
] as const;

/**
 * Gives GraphiQL's editors, whose fields have no names, names for those who hear them; again whenever it makes a new one. Returns what
 * ends this.
 */
export function labelEditors(place: HTMLElement): () => void {
  const label = () => {
    for (const field of place.querySelectorAll('.CodeMirror textarea:not([aria-label])')) {
      field.setAttribute('aria-label', LABELS.find(([selector]) => field.closest(selector))?.[1] ?? 'Editor');
    }
  };
  label();
  const observer = new MutationObserver(label);
  observer.observe(place, { childList: true, subtree: true });
  return () => observer.disconnect();
}
