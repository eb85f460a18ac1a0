/** UTF-8 that comes in pieces, as text. */
export interface TextReader {
  /** The text these bytes complete; a character that is cut in two waits for its rest. */
  write(bytes: Uint8Array): string
  /** What is left: a cut-off character as U+FFFD. */
  end(): string
}

/** Pieces that end in ASCII, which nearly all do, take the decoder's quick way. */
export const createTextReader = (): TextReader => {
  const whole = new TextDecoder('utf-8', { ignoreBOM: true })
  const pieces = new TextDecoder('utf-8', { ignoreBOM: true })
  let cut = false
  return {
    write(bytes) {
      if (bytes.length === 0) return ''
      const endsWhole = (bytes[bytes.length - 1] as number) < 0x80
      if (!cut && endsWhole) return whole.decode(bytes)
      cut = !endsWhole
      return pieces.decode(bytes, { stream: cut })
    },
    end() {
      cut = false
      return pieces.decode()
    },
  }
}
