import { defineConfig } from '@graphql-hive/gateway';

/** Hive's defaults; subscriptions go to the subgraphs over WebSocket, as ours do. */
export const gatewayConfig = defineConfig({
  transportEntries: { '*': { options: { subscriptions: { kind: 'ws', location: '/graphql' } } } },
});
