import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least that can answer a listener in Node: a 302 to where the path says, and nothing remembered. */
const server = createServer((request, response) => {
  const location = `https://${request.url!.slice('/r/00000000-0000-0000-0000-000000000000/'.length)}`;
  response.writeHead(302, { location, 'cache-control': 'no-store', 'content-length': '0' }).end();
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: (server.address() as AddressInfo).port, msg: 'listening' })));
