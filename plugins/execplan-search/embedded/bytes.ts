/** Numbers and words as bytes: small numbers take one byte, and what is sorted is written as differences. */

/** Collects bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** @param value a whole number from 0 to 2³²−1; seven bits a byte, the lowest first */
  number(value: number): void {
    let rest = value;
    this.#reserve(5);
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Writes bytes after their number. */
  block(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Writes a text as UTF-8. */
  text(text: string): void {
    this.block(encoder.encode(text));
  }

  /** @returns what was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws RangeError behind the end: the file was cut or is another one */
  number(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.#bytes[this.#position++];
      if (byte === undefined) throw new RangeError('Unexpected end of the index, expected a number');
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
    }
  }

  block(): Uint8Array {
    const length = this.number();
    const end = this.#position + length;
    if (end > this.#bytes.length) throw new RangeError('Unexpected end of the index, expected more bytes');
    const block = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    return block;
  }

  text(): string {
    return decoder.decode(this.block());
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
