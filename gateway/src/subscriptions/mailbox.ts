/** What stands between a stream and one slow client. */
export interface Mailbox {
  /** Writes now, or keeps the message until the client has read what it was sent; only the newest are kept. */
  offer: (message: Uint8Array) => void;
  /** Calls `done` once everything kept is written. */
  finish: (done: () => void) => void;
  /** Forgets what is kept. */
  discard: () => void;
}

export interface MailboxOptions {
  write: (message: Uint8Array) => void;
  /** True while the client has not taken what was written. */
  isCongested: () => boolean;
  /** Calls back once, when a client that was congested has taken what was written; never before the caller returns. */
  whenWritable: (resume: () => void) => void;
  /** Told of every value that a newer one replaced. */
  onDrop: () => void;
  capacity?: number;
}

/** A mailbox that keeps the 32 newest messages while its client is congested. It needs no timer: the client's connection says when. */
export function createMailbox({ write, isCongested, whenWritable, onDrop, capacity = 32 }: MailboxOptions): Mailbox {
  const kept: Uint8Array[] = [];
  let isWaiting = false;
  let whenDone: (() => void) | undefined;

  const wait = () => {
    if (isWaiting) return;
    isWaiting = true;
    whenWritable(() => {
      isWaiting = false;
      flush();
    });
  };
  const flush = () => {
    while (kept.length > 0 && !isCongested()) write(kept.shift()!);
    if (kept.length > 0) return wait();
    whenDone?.();
    whenDone = undefined;
  };
  return {
    offer(message) {
      if (kept.length === 0 && !isCongested()) return write(message);
      kept.push(message);
      if (kept.length > capacity) {
        kept.shift();
        onDrop();
      }
      wait();
    },
    finish(done) {
      if (kept.length === 0) return done();
      whenDone = done;
    },
    discard() {
      kept.length = 0;
      whenDone = undefined;
    },
  };
}
