import { mkdtemp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import type { FileStorage } from './file-storage.ts';
import { checkStorageUrl, openStorage } from './open-storage.ts';

let root: string;
let storage: FileStorage;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'castgraph-storage-'));
  storage = openStorage(`file:${join(root, 'kept')}`);
  await writeFile(join(root, 'canary.json'), 'secret');
});
afterAll(() => rm(root, { recursive: true }));

const newKey = () => `${newId()}/${newId()}.json`;
const textOf = async (key: string) => {
  const file = await storage.get(key);
  return file && (await buffer(file.stream)).toString();
};

describe('files in a directory', () => {
  it('are kept, replaced whole, and removed', async () => {
    const key = newKey();
    await storage.put(key, Buffer.from('a longer first version'));
    await storage.put(key, Buffer.from('second'));
    expect(await textOf(key)).toBe('second');
    expect((await storage.get(key))?.sizeBytes).toBe(6);
    expect(await readdir(dirname(join(root, 'kept', key)))).toHaveLength(1);
    await storage.delete(key);
    await storage.delete(key);
    expect(await storage.get(key)).toBeUndefined();
  });

  it('leave no half of one behind when writing fails', async () => {
    const key = newKey();
    const path = join(root, 'kept', key);
    // A folder in the place of the file lets everything succeed but the last step.
    await mkdir(join(path, 'occupied'), { recursive: true });
    await expect(storage.put(key, Buffer.from('x'))).rejects.toThrow();
    expect(await readdir(dirname(path))).toEqual([key.split('/')[1]]);
    expect(await storage.get(key)).toBeUndefined();
  });

  it.each([
    '../canary.json',
    '/etc/passwd',
    'a/b.json',
    `${newId()}/../../canary.json`,
    `${newId()}/${newId()}.json/..`,
    `${newId()}/${newId()}.json\0`,
    '',
  ])('S16: has no key %j', async (key) => {
    await expect(storage.get(key)).rejects.toThrow(RangeError);
    await expect(storage.put(key, Buffer.from('x'))).rejects.toThrow(RangeError);
    await expect(storage.delete(key)).rejects.toThrow(RangeError);
  });

  it('S16: follows no link out of the directory', async () => {
    const key = newKey();
    await mkdir(dirname(join(root, 'kept', key)), { recursive: true });
    await symlink(join(root, 'canary.json'), join(root, 'kept', key));
    expect(await storage.get(key)).toBeUndefined();
  });
});

describe('STORAGE_URL', () => {
  it('may be a file: URL and says what is wrong with any other', () => {
    expect(checkStorageUrl('file:/srv/castgraph')).toBeNull();
    expect(checkStorageUrl('file:///srv/castgraph')).toBeNull();
    expect(checkStorageUrl('s3://bucket/reports')).toMatch(/S3 storage/);
    expect(checkStorageUrl('https://example.com')).toMatch(/not https:/);
    expect(checkStorageUrl('/srv/castgraph')).toMatch(/absolute path/);
    expect(checkStorageUrl('file://elsewhere/srv')).toMatch(/this machine/);
    expect(() => openStorage('s3://bucket')).toThrow(/STORAGE_URL names S3/);
  });
});
