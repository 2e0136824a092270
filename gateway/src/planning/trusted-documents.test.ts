import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';

let bench: TestBench;
let folder: string;
const wide = `query Wide { ${Array.from({ length: 60 }, (_, index) => `a${index}: podcast(id: "p${index}") { id }`).join(' ')} }`.replace(
  'query Wide {',
  'query Wide { ...Q } fragment Q on Query {',
);
const id = createHash('sha256').update(wide).digest('hex');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'castgraph-documents-'));
  await writeFile(join(folder, 'documents.json'), JSON.stringify({ [id]: wide }));
  bench = await startTestBench({ trustedDocumentsPath: folder });
});
afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

describe('trusted documents', () => {
  it('are run by id, in either way of naming it, beyond the limits for others', async () => {
    for (const named of [
      { documentId: id },
      { documentId: `sha256:${id}` },
      { extensions: { persistedQuery: { version: 1, sha256Hash: id } } },
      { query: wide },
    ]) {
      const { body } = await bench.post(named);
      expect(body.errors).toBeUndefined();
      expect(body.data!['a7']).toEqual({ id: 'p7' });
    }
    const byGet = await fetch(`${bench.url}?documentId=${id}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(((await byGet.json()) as { data: Record<string, unknown> }).data['a7']).toEqual({ id: 'p7' });
  });

  it('are named in the metrics; nothing else is', async () => {
    await bench.post({ query: 'query Somebody { podcast(id: "p1") { id } }' });
    const metrics = await (await fetch(bench.url.replace('/graphql', '/metrics'))).text();
    expect(metrics).toContain('graphql_operation_duration_seconds_count{operation="Wide",outcome="ok"');
    expect(metrics).not.toContain('Somebody');
  });

  it('are not learned from callers', async () => {
    const unknown = await bench.post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } } });
    expect(unknown.body.errors![0]!.extensions['code']).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await bench.post({ query: `${wide} ` })).body.errors![0]!.extensions['code']).toBe('LIMIT_EXCEEDED');
  });
});
