import { createCipheriv, randomBytes } from 'node:crypto';
import { Readable, Writable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { currentKeyId } from './data-key.ts';
import { deriveKey } from './derive-key.ts';
import { listenerSecret } from './listener-secret.ts';
import { openSecret, resealSecret, sealSecret, type SealPurpose } from './seal.ts';
import { HEADER_BYTES, keyIdOfHeader, openStream, openedSize, resealHeader, sealStream } from './sealed-stream.ts';
import { signPath, verifySignedPath } from './signed-url.ts';
import { signSubgraphRequest, verifySubgraphRequest } from './viewer-token.ts';

const [older, newer] = [5, 6].map((fill) => Buffer.alloc(32, fill).toString('base64')) as [string, string];
const both = `${newer},${older}`;
const purpose: SealPurpose = { organizationId: newId(), purpose: 'integration:shopify', secretsKey: older };

/** As texts were sealed before there were data keys. */
function sealDirectly(secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(older, 'castgraph:seal:k1'), nonce);
  cipher.setAAD(Buffer.from(JSON.stringify([purpose.organizationId, purpose.purpose])));
  return `k1.${Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString('base64url')}`;
}

describe('a sealed secret', () => {
  it('names the key it is under and stays readable when another becomes current', () => {
    const sealed = sealSecret('geheim ✓', purpose);
    expect(sealed.split('.')[1]).toBe(currentKeyId(older));
    expect(openSecret(sealed, { ...purpose, secretsKey: both })).toBe('geheim ✓');
    expect(() => openSecret(sealed, { ...purpose, secretsKey: newer })).toThrow(`Sealed with the key ${currentKeyId(older)}`);
  });

  it('is put under the current key without being encrypted again, once', () => {
    const sealed = sealSecret('geheim', purpose);
    const resealed = resealSecret(sealed, { ...purpose, secretsKey: both })!;
    expect(resealed.split('.')[3]).toBe(sealed.split('.')[3]);
    expect(openSecret(resealed, { ...purpose, secretsKey: newer })).toBe('geheim');
    expect(resealSecret(resealed, { ...purpose, secretsKey: both })).toBeUndefined();
    expect(() => resealSecret(sealed, { ...purpose, purpose: 'other', secretsKey: both })).toThrow(/altered/);
  });

  it('of the older form opens, and becomes an envelope', () => {
    const sealed = sealDirectly('alt');
    expect(openSecret(sealed, { ...purpose, secretsKey: both })).toBe('alt');
    const resealed = resealSecret(sealed, { ...purpose, secretsKey: both })!;
    expect(openSecret(resealed, { ...purpose, secretsKey: newer })).toBe('alt');
    expect(() => openSecret(sealed, { ...purpose, secretsKey: newer })).toThrow(/altered/);
  });

  it('takes neither the data key nor the content of another', () => {
    const [one, other] = [sealSecret('one', purpose).split('.'), sealSecret('other', purpose).split('.')];
    expect(() => openSecret([...one.slice(0, 3), other[3]].join('.'), purpose)).toThrow(/altered/);
    expect(() => openSecret([one[0], currentKeyId(newer), ...one.slice(2)].join('.'), { ...purpose, secretsKey: both })).toThrow(/altered/);
    for (const wrong of ['', 's2', 's2.x.y.z', `${one.join('.')}.x`, 'k1.', 'plain']) expect(() => openSecret(wrong, purpose)).toThrow();
  });
});

async function run(stream: Transform, content: Uint8Array, pieceBytes = 10_000): Promise<Buffer> {
  const pieces = Array.from({ length: Math.ceil(content.length / pieceBytes) }, (_, at) =>
    Buffer.from(content.subarray(at * pieceBytes, (at + 1) * pieceBytes)),
  );
  const out: Buffer[] = [];
  const sink = new Writable({
    write(bytes: Buffer, _, done) {
      out.push(bytes);
      done();
    },
  });
  await pipeline(Readable.from(pieces), stream, sink);
  return Buffer.concat(out);
}

describe('a sealed file', () => {
  const chunk = 65_536;
  const sealedChunk = chunk + 16;
  const seal = (content: Uint8Array) => run(sealStream(purpose), content);
  const open = (sealed: Uint8Array, over: Partial<SealPurpose> = {}) => run(openStream({ ...purpose, ...over }), sealed, 7_001);

  it.each([0, 1, 9_999, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 77])(
    'gives back its %i bytes and tells how many',
    async (size) => {
      const content = randomBytes(size);
      const sealed = await seal(content);
      expect(openedSize(sealed.length)).toBe(size);
      expect((await open(sealed)).equals(content)).toBe(true);
    },
  );

  it('opens for its organization, purpose and installation only', async () => {
    const sealed = await seal(Buffer.from('report'));
    expect(sealed.includes('report')).toBe(false);
    await expect(open(sealed, { organizationId: newId() })).rejects.toThrow(/altered/);
    await expect(open(sealed, { purpose: 'storage:other' })).rejects.toThrow(/altered/);
    await expect(open(sealed, { secretsKey: newer })).rejects.toThrow(/not in SECRETS_KEY/);
  });

  it('is refused with any part altered, cut off, moved, repeated or added', async () => {
    const sealed = await seal(randomBytes(3 * chunk + 5));
    const head = sealed.subarray(0, HEADER_BYTES);
    const parts = [0, 1, 2, 3].map((at) => sealed.subarray(HEADER_BYTES + at * sealedChunk, HEADER_BYTES + (at + 1) * sealedChunk));
    const [a, b, c, last] = parts as [Buffer, Buffer, Buffer, Buffer];
    const build = (...pieces: Buffer[]) => Buffer.concat([head, ...pieces]);
    expect((await open(build(a, b, c, last))).length).toBe(3 * chunk + 5);
    for (const wrong of [
      build(b, a, c, last),
      build(a, b, last),
      build(a, b, c),
      build(a, b, c, last, last),
      build(a, a, b, c, last),
      build(last),
      build(),
    ])
      await expect(open(wrong)).rejects.toThrow(/altered|cut off/);
    for (const at of [0, 5, 20, HEADER_BYTES - 1, HEADER_BYTES, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      await expect(open(changed)).rejects.toThrow();
    }
    await expect(open(sealed.subarray(0, -1))).rejects.toThrow(/altered/);
    await expect(open(head.subarray(0, 10))).rejects.toThrow(/Not a sealed file/);
  });

  it('goes under another key by its header alone', async () => {
    const sealed = await seal(Buffer.from('report'));
    const rewrap = { ...purpose, secretsKey: both };
    const header = resealHeader(sealed.subarray(0, HEADER_BYTES), rewrap)!;
    expect(header).toHaveLength(HEADER_BYTES);
    expect([keyIdOfHeader(sealed), keyIdOfHeader(header)]).toEqual([currentKeyId(older), currentKeyId(newer)]);
    expect(resealHeader(header, rewrap)).toBeUndefined();
    const moved = Buffer.concat([header, sealed.subarray(HEADER_BYTES)]);
    expect((await open(moved, { secretsKey: newer })).toString()).toBe('report');
  });
});

describe('while SECRETS_KEY changes', () => {
  it('requests and download addresses signed with the key before it are accepted', async () => {
    const url = signPath({ path: '/reports/x', seconds: 60, secretsKey: older });
    expect(verifySignedPath({ url, secretsKey: both })).toBe('/reports/x');
    expect(() => verifySignedPath({ url, secretsKey: newer })).toThrow(/not valid/);
    const request = { audience: 'analytics', body: '{}' };
    const token = await signSubgraphRequest({ ...request, viewer: null, secretsKey: older });
    await expect(verifySubgraphRequest({ ...request, token, secretsKey: newer })).rejects.toThrow(/verify/);
    expect(await verifySubgraphRequest({ ...request, token, secretsKey: both })).toBeNull();
  });

  it('listeners stay who they are, also when the first key may do nothing else any more', () => {
    expect(listenerSecret(both)).toEqual(listenerSecret(older));
    expect(listenerSecret(`${newer},hashing:${older}`)).toEqual(listenerSecret(older));
    const sealed = sealSecret('geheim', purpose);
    expect(() => openSecret(sealed, { ...purpose, secretsKey: `${newer},hashing:${older}` })).toThrow(/not in SECRETS_KEY/);
  });
});
