/** Bytes of a key as it grows. Encoding is synchronous, so that one writer can serve every key. */
export class KeyWriter {
  #bytes = Buffer.allocUnsafe(4096)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** The bytes written, as a buffer of their own; the writer is empty afterwards. */
  take(): Buffer {
    const key = Buffer.from(this.#bytes.subarray(0, this.#length))
    this.#length = 0
    return key
  }

  /** Forgets what a failed encoding left. */
  reset(): void {
    this.#length = 0
  }

  byte(byte: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = byte
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  uint32(value: number): void {
    this.#reserve(4)
    this.#length = this.#bytes.writeUInt32BE(value, this.#length)
  }

  /** UTF-8 with 0x00 escaped as 00 ff, ended by 00 01: a prefix sorts before what it begins. */
  string(text: string): void {
    this.#reserve(text.length * 3 + 2)
    const start = this.#length
    this.#length += this.#bytes.write(text, start, 'utf8')
    if (text.includes('\0')) this.#escapeZeros(start)
    this.byte(0)
    this.byte(1)
  }

  /** IEEE 754 bits, sign flipped (all bits when negative); NaN is eight zero bytes, below -Infinity. */
  double(value: number): void {
    this.#reserve(8)
    const start = this.#length
    this.#length += 8
    if (Number.isNaN(value)) {
      this.#bytes.fill(0, start, this.#length)
      return
    }
    // Adding zero turns -0 into 0, which it equals.
    this.#bytes.writeDoubleBE(value + 0, start)
    const first = this.#bytes.readUInt8(start)
    if (first >= 0x80) this.complement(start)
    else this.#bytes[start] = first | 0x80
  }

  /** Turns the order of everything from `start` on around. */
  complement(start: number): void {
    complementBytes(this.#bytes.subarray(start, this.#length))
  }

  #escapeZeros(start: number): void {
    const raw = Buffer.from(this.#bytes.subarray(start, this.#length))
    this.#length = start
    for (const byte of raw) {
      this.byte(byte)
      if (byte === 0) this.byte(0xff)
    }
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return
    const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + bytes))
    this.#bytes.copy(grown, 0, 0, this.#length)
    this.#bytes = grown
  }
}

/** Inverts every bit in place. */
export function complementBytes(bytes: Uint8Array): void {
  for (const [i, byte] of bytes.entries()) bytes[i] = ~byte
}
