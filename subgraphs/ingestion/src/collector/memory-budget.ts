import { unavailable } from '@castgraph/service/door-refusal';

/** Memory that requests may hold among them. Who would go beyond is sent away while there still is some. */
export class MemoryBudget {
  readonly #maxBytes: number;
  #heldBytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** A share that grows with what a request holds, to be released when it is answered. */
  open(): { take(bytes: number): void; release(): void } {
    let own = 0;
    return {
      /** Throws a 503 when there is not so much left. */
      take: (bytes) => {
        if (this.#heldBytes + bytes > this.#maxBytes)
          throw unavailable('Too much is being taken in at the moment; send this again shortly');
        own += bytes;
        this.#heldBytes += bytes;
      },
      release: () => {
        this.#heldBytes -= own;
        own = 0;
      },
    };
  }
}
