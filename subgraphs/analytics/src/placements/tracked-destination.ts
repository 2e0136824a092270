/** The query parameter that carries a click's id to the shop and back with the order. */
export const CLICK_PARAMETER = 'cg_click';

/** The sponsor's URL with the click's id and, where the sponsor set none of their own, UTM parameters naming the link. */
export function trackedDestination(destinationUrl: string, { slug, clickId }: { slug: string; clickId: string }): string {
  const url = new URL(destinationUrl);
  const defaults = { utm_source: 'podcast', utm_medium: 'audio', utm_campaign: slug };
  for (const [name, value] of Object.entries(defaults)) if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  url.searchParams.set(CLICK_PARAMETER, clickId);
  return url.href;
}
