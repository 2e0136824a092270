/** Where a service sends the webhooks of a connection. */
export function webhookUrl(publicUrl: string, { provider, id }: { provider: string; id: string }): string {
  return new URL(`/webhooks/${provider}/${id}`, publicUrl).href;
}
