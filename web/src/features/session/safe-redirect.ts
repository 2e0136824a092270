/** The page to go to after signing in: a path of this site, never an address elsewhere. */
export function safeRedirect(target: unknown): string {
  if (typeof target !== 'string' || !target.startsWith('/')) return '/';
  const url = new URL(target, 'http://here.invalid');
  // `/.//elsewhere` is a path here, but by itself it names a host.
  return url.host === 'here.invalid' && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/';
}
