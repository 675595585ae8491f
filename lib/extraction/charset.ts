const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** As much as browsers look through for a page's own word of its charset (HTML standard, 13.2.3.2: 1,024 bytes), and more. */
const SNIFFED = 4_096

/**
 * The characters of a text or an HTML page. Its byte order mark decides; without one the header, then what the page says
 * of itself; then UTF-8 if it is that, and windows-1252 otherwise. What does not fit the charset becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, declared: string): string {
  const bom = BOMS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  const label = [bom?.[0], declared, ownWord(bytes)].find((it) => it && isCharset(it))
  if (label) return decode(bytes, label)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decode(bytes, 'windows-1252')
  }
}

/** What windows-1252 has from 0x80 to 0x9F (Encoding standard, index windows-1252). */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 takes windows-1252 for ISO 8859-1, which has control characters in place of quotation marks. */
function decode(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label)
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign)
}

/** `<meta charset>`, `<meta http-equiv>` or an XML declaration. */
function ownWord(bytes: Uint8Array): string | undefined {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED))
  const found =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(begin)?.[1] ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(begin)?.[1]
  // A page in UTF-16 could not have said so in these bytes.
  return found && /^utf-?16/i.test(found) ? 'utf-8' : found
}

function isCharset(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}
