/** What begins an ID3v2 tag: its identifier, version, flags, and its size. */
export const ID3_HEADER_BYTES = 10;

/**
 * The size in bytes of the ID3v2 tag at the beginning of `bytes`, its header and footer included; 0 when there is none.
 * Sizes are written in seven bits per byte, so that no byte looks like the beginning of a frame (ID3v2.4, 3.1).
 */
export function id3TagBytes(bytes: Uint8Array): number {
  if (bytes.length < ID3_HEADER_BYTES || bytes[0] !== 0x49 || bytes[1] !== 0x44 || bytes[2] !== 0x33) return 0;
  const size = bytes.subarray(6, 10);
  if (bytes[3] === 0xff || bytes[4] === 0xff || size.some((byte) => byte > 0x7f)) return 0;
  const body = size.reduce((sum, byte) => sum * 128 + byte, 0);
  const hasFooter = (bytes[5]! & 0x10) !== 0;
  return ID3_HEADER_BYTES + body + (hasFooter ? ID3_HEADER_BYTES : 0);
}
