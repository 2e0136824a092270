const ID3_BYTES = 256;
/** MPEG-1 Layer III, 64 kbit/s, 48 kHz, mono: 192 bytes hold exactly 24 ms, so that no frame needs padding. */
const FRAME_HEADER = [0xff, 0xfb, 0x54, 0xc4];
const FRAME_BYTES = 192;
const FRAMES_PER_SECOND = 1000 / 24;

/** A real MP3 of silence, as long as it says, of which nothing is stored: every byte follows from its place. */
export type SilentAudio = {
  sizeBytes: number;
  /** Bytes from `first` to `last`, both included. */
  read(first: number, last: number): Buffer;
};

/** Makes an MP3 with an ID3v2.3 title and `durationSeconds` of silence. */
export function makeSilentAudio({ title, durationSeconds }: { title: string; durationSeconds: number }): SilentAudio {
  const id3 = makeId3(title);
  const frame = Buffer.alloc(FRAME_BYTES);
  frame.set(FRAME_HEADER);
  const sizeBytes = ID3_BYTES + Math.ceil(durationSeconds * FRAMES_PER_SECOND) * FRAME_BYTES;
  return {
    sizeBytes,
    read: (first, last) => {
      const bytes = Buffer.alloc(last - first + 1);
      if (first < ID3_BYTES) id3.copy(bytes, 0, first, Math.min(ID3_BYTES, last + 1));
      const firstFrame = Math.max(0, Math.floor((first - ID3_BYTES) / FRAME_BYTES));
      for (let at = ID3_BYTES + firstFrame * FRAME_BYTES; at <= last; at += FRAME_BYTES) {
        const from = Math.max(0, first - at);
        frame.copy(bytes, at + from - first, from, Math.min(FRAME_BYTES, last - at + 1));
      }
      return bytes;
    },
  };
}

/** A tag with one text frame (TIT2, UTF-16 with byte order mark), padded to a fixed size. */
function makeId3(title: string): Buffer {
  const text = Buffer.concat([Buffer.from([1, 0xff, 0xfe]), Buffer.from(title, 'utf16le')]).subarray(0, ID3_BYTES - 21);
  const tag = Buffer.alloc(ID3_BYTES);
  tag.write('ID3', 0, 'latin1');
  tag.set([3, 0, 0, 0, 0, (ID3_BYTES - 10) >> 7, (ID3_BYTES - 10) & 0x7f], 3);
  tag.write('TIT2', 10, 'latin1');
  tag.writeUInt32BE(text.length, 14);
  text.copy(tag, 20);
  return tag;
}
