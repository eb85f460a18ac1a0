/** Ways in which a text is written otherwise, as tools at hand do it. All of UTF-8 bytes. */

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8')

export const base64 = (text: string): string => bytesOf(text).toString('base64')

const urlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_')

/**
 * What base64 of a longer text shows of this one, wherever it stands in there: encoding goes by three bytes, so there are
 * three ways. Without the characters at both ends that the neighbours have a share in; both alphabets.
 */
export const base64Within = (text: string): string[] => {
  const bytes = bytesOf(text)
  const shifted = [0, 1, 2].map(offset => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    return encoded.slice(Math.ceil((8 * offset) / 6), Math.floor((8 * (offset + bytes.length)) / 6))
  })
  return [...shifted, ...shifted.map(urlSafe)]
}

export const hex = (text: string): string => bytesOf(text).toString('hex')

export const reverse = (text: string): string => [...text].reverse().join('')

export const rot13 = (text: string): string =>
  text.replace(/[A-Za-z]/g, letter => {
    const first = letter <= 'Z' ? 65 : 97
    return String.fromCharCode(first + ((letter.charCodeAt(0) - first + 13) % 26))
  })

/** Every byte as a number, `before` in front of each: `\x6b`, `&#107;`, `[107, 101]`. */
export const numbers = (text: string, radix: number, { width = 0, before = '' } = {}): string =>
  [...bytesOf(text)].map(byte => before + byte.toString(radix).padStart(width, '0')).join('')

const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Whole characters only; no padding. */
export const base32 = (text: string): string => {
  const bits = numbers(text, 2, { width: 8 })
  return (bits.match(/.{5}/g) ?? []).map(five => base32Alphabet[Number.parseInt(five, 2)]).join('')
}

export const jsonEscaped = (text: string): string => JSON.stringify(text).slice(1, -1)

export const urlEncoded = (text: string): string[] => [
  encodeURIComponent(text),
  encodeURIComponent(text).replaceAll('%20', '+'),
  new URLSearchParams([['', text]]).toString().slice(1),
]

export const htmlEscaped = (text: string): string =>
  text.replace(/[&<>"']/g, character => `&${entities[character] ?? character};`)

const entities: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }
