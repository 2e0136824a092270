import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { openFileStorage } from './file-storage.ts';
import { sealedStorage } from './sealed-storage.ts';

const [older, newer] = [5, 6].map((fill) => Buffer.alloc(32, fill).toString('base64')) as [string, string];
let root: string;
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'castgraph-sealed-'))));
afterAll(() => rm(root, { recursive: true }));

const storageWith = (secretsKey: string) => sealedStorage(openFileStorage(root), secretsKey);
const textOf = async (secretsKey: string, key: string) => (await buffer((await storageWith(secretsKey).get(key))!.stream)).toString();
const newKey = () => `${newId()}/${newId()}.csv.sealed`;

it('keeps no readable byte of a report on the disk, and gives it back whole with its size', async () => {
  const key = newKey();
  await storageWith(older).put(key, Buffer.from('campaign,orders\nBrewer,12\n'));
  expect((await readFile(join(root, key))).includes('Brewer')).toBe(false);
  expect(await textOf(older, key)).toBe('campaign,orders\nBrewer,12\n');
  expect((await storageWith(older).get(key))!.sizeBytes).toBe(26);
});

it("refuses a file in another's place and a plain one in the place of a sealed one", async () => {
  const [mine, theirs] = [newKey(), newKey()];
  const storage = storageWith(older);
  await storage.put(mine, Buffer.from('mine'));
  await storage.put(theirs, Buffer.from('theirs'));
  await writeFile(join(root, mine), await readFile(join(root, theirs)));
  await expect(textOf(older, mine)).rejects.toThrow(/altered/);
  await writeFile(join(root, mine), 'plain text that is long enough to be taken for a header'.repeat(9));
  await expect(textOf(older, mine)).rejects.toThrow(/Not a sealed file/);
  await expect(storage.put(mine.replace('.sealed', ''), Buffer.from('x'))).rejects.toThrow(RangeError);
});

it('puts a file under the current key once, after which the key before it is needed no more', async () => {
  const key = newKey();
  await storageWith(older).put(key, Buffer.from('kept'));
  const changing = storageWith(`${newer},${older}`);
  expect(await changing.reseal(key)).toBe(true);
  expect(await changing.reseal(key)).toBe(false);
  expect(await changing.reseal(newKey())).toBe(false);
  expect(await textOf(newer, key)).toBe('kept');
});

it('gives files that were kept before there was sealing', async () => {
  const key = `${newId()}/${newId()}.csv`;
  await openFileStorage(root).put(key, Buffer.from('old'));
  expect(await textOf(older, key)).toBe('old');
});
