import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { continueTrace, span, startTracing, stopTracing } from './tracing.ts';

interface Exported {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  status?: { code?: number };
}

it('exports spans with their parents and failures to the collector, and nothing without one', async () => {
  const spans: Exported[] = [];
  const collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as { resourceSpans: { scopeSpans: { spans: Exported[] }[] }[] };
      spans.push(...body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
      response.end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  await startTracing({ service: 'analytics', endpoint: undefined });
  await span('unseen', {}, async () => undefined);
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;
  await startTracing({ service: 'analytics', endpoint });
  await continueTrace('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 'outer', { kind: 'test' }, async () => {
    await span('inner', {}, async () => Promise.reject(new Error('jane@example.org'))).catch(() => undefined);
  });
  await stopTracing();
  collector.close();
  const [inner, outer] = spans;
  expect(spans.map(({ name }) => name)).toEqual(['inner', 'outer']);
  expect(outer).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' });
  expect(inner).toMatchObject({ traceId: outer!.traceId, parentSpanId: outer!.spanId, status: { code: 2 } });
  expect(JSON.stringify(spans)).not.toContain('jane@');
});
