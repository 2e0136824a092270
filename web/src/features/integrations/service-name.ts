/** A service as people write it. */
export function serviceName(integrationType: string): string {
  return integrationType === 'shopify' ? 'Shopify' : integrationType.charAt(0).toUpperCase() + integrationType.slice(1);
}
