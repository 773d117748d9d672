/** A change to the content of a file. */
export type Change = { kind: 'write'; offset: number; bytes: Uint8Array } | { kind: 'cut'; size: number };

/** The bytes of a file; what was never written is zero. */
export class Content {
  #bytes: Buffer;
  #size: number;

  constructor(bytes: Uint8Array = new Uint8Array()) {
    this.#bytes = Buffer.from(bytes);
    this.#size = bytes.length;
  }

  apply(change: Change): void {
    if (change.kind === 'write') {
      this.#resize(Math.max(this.#size, change.offset + change.bytes.length));
      this.#bytes.set(change.bytes, change.offset);
    } else {
      this.#bytes.fill(0, change.size, this.#size);
      this.#resize(change.size);
    }
  }

  /** The file becomes this long at least. */
  extend(size: number): void {
    this.#resize(Math.max(this.#size, size));
  }

  copy(): Content {
    return new Content(this.bytes());
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#size);
  }

  #resize(size: number): void {
    if (size > this.#bytes.length) {
      const larger = Buffer.alloc(size * 2);
      larger.set(this.bytes());
      this.#bytes = larger;
    }
    this.#size = size;
  }
}
