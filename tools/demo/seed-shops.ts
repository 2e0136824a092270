import { expectPayload } from './ask-gateway.ts';
import type { Gateway } from './ask-gateway.ts';
import { demoShops } from './shop/demo-shops.ts';

/** Connects the sponsors' shops; the product registers its webhooks at them. */
export async function seedShops(gateway: Gateway): Promise<void> {
  const { integrations } = await gateway.ask<{ integrations: Array<{ name: string }> }>('query DemoIntegrations { integrations { name } }');
  for (const { domain, accessToken, clientSecret } of demoShops) {
    if (integrations.some(({ name }) => name === domain)) continue;
    const { connectIntegration } = await gateway.ask<{ connectIntegration: { __typename: string } }>(
      `mutation DemoConnect($input: ConnectIntegrationInput!) {
         connectIntegration(input: $input) { __typename ... on UserError { message } } }`,
      { input: { shopify: { shopDomain: domain, webhookSecret: clientSecret, accessToken } } },
    );
    expectPayload(connectIntegration, 'ConnectIntegrationPayload');
  }
}
