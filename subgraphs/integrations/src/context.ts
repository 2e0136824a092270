import type { OperationContext } from '@castgraph/service/context';
import type { ShopifyAdmin } from './shopify/shopify-admin.ts';

/** What connecting needs besides the database. */
export interface IntegrationServices {
  readonly secretsKey: string;
  /** The product's public origin, where webhooks arrive. */
  readonly publicUrl: string;
  readonly shopify: ShopifyAdmin;
}

declare module '@castgraph/service/context' {
  interface OperationContext {
    readonly integrations: IntegrationServices;
  }
}

/** Adds the services of integrations to each operation's context. */
export function withIntegrations(integrations: IntegrationServices): (base: OperationContext) => OperationContext {
  return (base) => Object.assign(base, { integrations });
}
