import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveShow } from './serve-show.ts';
import { ShopifyStub } from './shop/shopify-stub.ts';
import type { StubShop } from './shop/stub-shop.ts';

/** A running server of the demo's outside world. */
export type FixtureServer = {
  /** `http://127.0.0.1:32100`. */
  url: string;
  /** The shops of its stand-in of Shopify. */
  shopify: ShopifyStub;
  close(): Promise<void>;
};

/** What to serve and where. */
export type FixtureServerOptions = {
  host?: string;
  /** 0 for any that is free. */
  port?: number;
  shops: readonly StubShop[];
  /** Keeps webhook subscriptions and orders from run to run; undefined keeps them in memory. */
  stateFile?: string;
  /** Where saved webhook subscriptions lead now, should the product have moved: `http://localhost:4000`. */
  publicUrl?: string;
};

/**
 * Starts the outside world of the demo on one local port: the shows' feeds, audio, covers and extras, and the sponsors'
 * shops with the part of Shopify's Admin API that connects them. Nothing of it is part of the product.
 *
 * @throws Error when the port is taken
 */
export async function startFixtureServer({ host = '127.0.0.1', port = 0, ...options }: FixtureServerOptions): Promise<FixtureServer> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const shopify = new ShopifyStub({ ...options, baseUrl: url });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (await shopify.answer(request, response)) return;
      if (serveShow(request, response, url)) return;
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.\n');
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`${String(error)}\n`);
    }
  }

  return {
    url,
    shopify,
    close: async () => {
      await shopify.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
