import manifest from '../../package.json' with { type: 'json' };

/** How we introduce ourselves to feed servers: who asks, and where to find out why. */
export function userAgent(publicUrl: string): string {
  return `Castgraph/${manifest.version} (+${publicUrl})`;
}
