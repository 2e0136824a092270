import { afterAll, beforeAll, expect, it } from 'vitest';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openWorkspace, type Workspace } from '../../test/workspace.ts';
import { openFileStorage } from '../storage/file-storage.ts';
import { sealedStorage } from '../storage/sealed-storage.ts';
import { makeReport } from './make-report.ts';
import { resealFiles } from './reseal-files.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const { signal } = new AbortController();
const next = Buffer.alloc(32, 'next').toString('base64');
const storageWith = (secretsKey: string) => sealedStorage(openFileStorage(workspace.directory), secretsKey);

async function makeOne(): Promise<string> {
  const { id, organizationId } = await workspace.request();
  await makeReport(workspace, { organizationId, reportId: id, signal });
  return id;
}

async function textOf(id: string, secretsKey: string): Promise<string> {
  const { fileKey } = await workspace.read(id);
  return (await buffer((await storageWith(secretsKey).get(fileKey!))!.stream)).toString();
}

it('brings files under the current key, seals those that were kept plain, and is done after one round', async () => {
  const { secretsKey } = workspace.database;
  const [sealed, plain] = [await makeOne(), await makeOne()];
  const text = await textOf(plain, secretsKey);
  const plainKey = `${workspace.organizationId}/${plain}.json`;
  await openFileStorage(workspace.directory).put(plainKey, Buffer.from(text));
  await workspace
    .as()
    .transact((em) => em.execute('update reporting.report set file_key = ?, file_sealed_by = null where id = ?', [plainKey, plain]));
  expect(await textOf(plain, secretsKey)).toBe(text);

  const services = { orm: workspace.orm, storage: storageWith(`${next},${secretsKey}`) };
  expect(await resealFiles(services, signal)).toEqual({ resealed: 2, unopened: 0 });
  expect(await resealFiles(services, signal)).toEqual({ resealed: 0, unopened: 0 });
  expect(await textOf(plain, next)).toBe(text);
  expect(await textOf(sealed, next)).toContain('"');
  const names = await readdir(join(workspace.directory, workspace.organizationId));
  expect(names.filter((name) => !name.endsWith('.sealed'))).toEqual([]);
});

it('leaves a file that no key opens, counts it, and goes on with the others', async () => {
  const [lost, good] = [await makeOne(), await makeOne()];
  const { fileKey } = await workspace.read(lost);
  await storageWith(Buffer.alloc(32, 'gone').toString('base64')).put(fileKey!, Buffer.from('x'));
  const services = { orm: workspace.orm, storage: storageWith(`${next},${workspace.database.secretsKey}`) };
  expect(await resealFiles(services, signal)).toEqual({ resealed: 1, unopened: 1 });
  expect(await textOf(good, next)).toContain('"');
});
