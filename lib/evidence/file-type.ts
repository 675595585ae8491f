const ascii = (word: string) => [...word].map((letter) => letter.charCodeAt(0))

/** How files begin that are taken: images, video, sound and PDF. Nothing that a browser would run. */
const SIGNATURES: readonly { type: string; at: number; bytes: readonly number[] }[] = [
  { type: 'application/pdf', at: 0, bytes: ascii('%PDF-') },
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', at: 0, bytes: ascii('GIF8') },
  { type: 'image/webp', at: 8, bytes: ascii('WEBP') },
  { type: 'image/tiff', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { type: 'video/mp4', at: 4, bytes: ascii('ftyp') },
  { type: 'video/webm', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { type: 'audio/mpeg', at: 0, bytes: ascii('ID3') },
  { type: 'audio/wav', at: 8, bytes: ascii('WAVE') },
]

/** Text is taken by its name's ending: what begins like markup is refused all the same. */
const TEXT_ENDINGS: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  geojson: 'application/geo+json',
}

/** What a form lets one choose: the names' endings. */
export const ACCEPTED_FILES =
  '.pdf,.png,.jpg,.jpeg,.gif,.webp,.tif,.tiff,.mp4,.m4a,.mov,.webm,.mp3,.wav,.txt,.csv,.tsv,.json,.geojson'

/**
 * The media type of a file that may be kept, told by its first bytes (by its name only for plain text, which must be
 * UTF-8 without control characters), or null for every other one.
 */
export function fileType(bytes: Uint8Array, name: string): string | null {
  const known = SIGNATURES.find(({ at, bytes: begins }) =>
    begins.every((byte, index) => bytes[at + index] === byte),
  )
  if (known) return known.type
  const type = TEXT_ENDINGS[name.split('.').at(-1)?.toLowerCase() ?? '']
  return type && isPlainText(bytes) ? type : null
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return content !== '' && !/[\0-\x08\x0e-\x1f]/.test(content) && !/^\s*</.test(content)
  } catch {
    return false
  }
}

/** A file's name without folders and control characters, at most 200 characters; never empty. */
export function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return Array.from(clean).slice(-200).join('') || 'file'
}
