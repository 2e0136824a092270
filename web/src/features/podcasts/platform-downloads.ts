/** The downloads among a platform's figures; 0 where it reports none. */
export function downloadsOf(metrics: unknown): number {
  const { downloads } = (metrics ?? {}) as { downloads?: unknown };
  return typeof downloads === 'number' ? downloads : 0;
}
