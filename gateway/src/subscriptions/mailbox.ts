/** What stands between a stream and one slow client. */
export interface Mailbox {
  /** Writes now, or keeps the text until the client has read what it was sent; only the newest are kept. */
  offer: (text: string) => void;
  /** Calls `done` once everything kept is written. */
  finish: (done: () => void) => void;
  /** Forgets what is kept. */
  discard: () => void;
}

export interface MailboxOptions {
  write: (text: string) => void;
  /** True while the client has not taken what was written. */
  isCongested: () => boolean;
  /** Told of every value that a newer one replaced. */
  onDrop: () => void;
  capacity?: number;
  retryMs?: number;
}

/** A mailbox that keeps the 32 newest values while its client is congested and looks every 25 ms whether it still is. */
export function createMailbox({ write, isCongested, onDrop, capacity = 32, retryMs = 25 }: MailboxOptions): Mailbox {
  const kept: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let whenDone: (() => void) | undefined;

  const flush = () => {
    timer = undefined;
    while (kept.length > 0 && !isCongested()) write(kept.shift()!);
    if (kept.length > 0) timer = setTimeout(flush, retryMs);
    else whenDone?.();
  };
  return {
    offer(text) {
      if (kept.length === 0 && !isCongested()) return write(text);
      kept.push(text);
      if (kept.length > capacity) {
        kept.shift();
        onDrop();
      }
      timer ??= setTimeout(flush, retryMs);
    },
    finish(done) {
      if (kept.length === 0) return done();
      whenDone = done;
    },
    discard() {
      clearTimeout(timer);
      timer = undefined;
      kept.length = 0;
      whenDone = undefined;
    },
  };
}
