import { describe, expect, it } from 'vitest';
import { createMailbox } from './mailbox.ts';

/** A client that takes what it is sent when the test says so. */
function slowClient(capacity?: number) {
  const client = { isFull: false, written: [] as string[], dropped: 0, resume: [] as (() => void)[] };
  const mailbox = createMailbox({
    write: (message) => {
      client.written.push(String(message));
    },
    isCongested: () => client.isFull,
    whenWritable: (resume) => void client.resume.push(resume),
    onDrop: () => void client.dropped++,
    capacity,
  });
  return { client, offer: (text: string) => mailbox.offer(Buffer.from(text)), mailbox };
}

describe('a mailbox', () => {
  it('passes on at once what a client can take', () => {
    const { client, offer } = slowClient();
    offer('1');
    offer('2');
    expect([client.written, client.resume.length]).toEqual([['1', '2'], 0]);
  });

  it('keeps the newest for a client that cannot, asks once when it can, and keeps their order', () => {
    const { client, offer } = slowClient(2);
    client.isFull = true;
    for (const text of ['1', '2', '3']) offer(text);
    expect([client.written, client.dropped, client.resume.length]).toEqual([[], 1, 1]);
    client.isFull = false;
    offer('4');
    client.resume.shift()!();
    expect([client.written, client.dropped, client.resume.length]).toEqual([['3', '4'], 2, 0]);
  });

  it('waits again for a client that is full again', () => {
    const { client, offer } = slowClient();
    client.isFull = true;
    offer('1');
    client.resume.shift()!();
    expect([client.written, client.resume.length]).toEqual([[], 1]);
  });

  it('finishes behind what is kept, and once', () => {
    const { client, offer, mailbox } = slowClient();
    client.isFull = true;
    offer('1');
    let ends = 0;
    mailbox.finish(() => void ends++);
    expect(ends).toBe(0);
    client.isFull = false;
    client.resume.shift()!();
    offer('2');
    expect([client.written, ends]).toEqual([['1', '2'], 1]);
  });

  it('forgets everything when the client has gone', () => {
    const { client, offer, mailbox } = slowClient();
    client.isFull = true;
    offer('1');
    mailbox.finish(() => expect.unreachable());
    mailbox.discard();
    client.isFull = false;
    client.resume.shift()!();
    expect(client.written).toEqual([]);
  });
});
