/** What a publisher puts before enclosure URLs so that downloads are counted: `https://castgraph.example/r/{organization}/`. */
export function measurementPrefix(publicUrl: string, organizationId: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/r/${organizationId}/`;
}

/** An audio URL behind the organization's prefix; one that stands behind it already stays as it is, or it would count twice. */
export function measuredAudioUrl(publicUrl: string, organizationId: string, audioUrl: string): string {
  const prefix = measurementPrefix(publicUrl, organizationId);
  return audioUrl.startsWith(prefix) ? audioUrl : prefix + audioUrl;
}
