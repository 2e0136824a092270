/** Where a pixel is called. */
export function pixelUrl(publicUrl: string, token: string): string {
  return new URL(`/pixel/${token}.gif`, publicUrl).href;
}

/** An image tag for the page behind a purchase. The token is made of letters, digits, hyphens and underscores: nothing to escape. */
export function pixelSnippet(publicUrl: string, token: string): string {
  const query = 'event=purchase&amp;order=ORDER_ID&amp;value=TOTAL&amp;currency=CURRENCY&amp;code=PROMO_CODE&amp;consent=CONSENT';
  return `<img src="${pixelUrl(publicUrl, token)}?${query}" width="1" height="1" alt="" referrerpolicy="strict-origin-when-cross-origin">`;
}
