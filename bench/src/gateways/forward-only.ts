import { createServer } from 'node:http';
import { Pool } from 'undici';

/** An HTTP server that hands every body on, unread, and its answer back: the floor below any gateway on Node. */
const { origin, pathname: path } = new URL(process.argv[2]!);
const pool = new Pool(origin, { connections: 32, pipelining: 1 });
createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const answer = await pool.request({
      path,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.concat(chunks),
    });
    const body = Buffer.from(await answer.body.bytes());
    response.writeHead(answer.statusCode, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
