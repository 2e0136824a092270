/** A shop of the stand-in of Shopify. */
export type StubShop = {
  /** `example.myshopify.com`. */
  domain: string;
  name: string;
  /** What it sells, shown on its page. */
  pitch: string;
  currency: string;
  /** Minor units of the currency to one of it: 100, or 1 for yen. */
  minorUnits: number;
  /** Prices of its goods in minor units, with their names. */
  goods: ReadonlyArray<{ name: string; priceMinor: number }>;
  /** Discount codes it takes, with the share they take off. */
  codes: Readonly<Record<string, number>>;
  /** The token that the Admin API asks for. */
  accessToken: string;
  /** The app's client secret, which signs webhooks. */
  clientSecret: string;
  /** First order number; ids follow from it. */
  firstOrder: number;
};
