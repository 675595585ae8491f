/** How a file's bytes were read as text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** As many bytes are looked at for the zeros that UTF-16 has in most scripts. */
const LOOKED_AT = 4096

/**
 * The text of a file that does not say how it is written: by its byte order mark; without one UTF-16 where every other
 * byte is zero, UTF-8 where the bytes are valid, otherwise Windows-1252, in which every byte means something. The mark
 * itself is left out.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = markedEncoding(bytes) ?? zeroedEncoding(bytes)
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252' }
  }
}

function markedEncoding([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

function zeroedEncoding(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, LOOKED_AT)
  const zeros = [0, 0]
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > length / 6 && even * 10 < odd) return 'utf-16le'
  return even > length / 6 && odd * 10 < even ? 'utf-16be' : null
}

/** What Windows-1252 has where Latin 1 has control characters, 0x80 to 0x9F (WHATWG Encoding, index windows-1252). */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** By hand: some versions of Node read Windows-1252 as Latin 1. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => HIGH[letter.charCodeAt(0) - 0x80] ?? letter)
}
