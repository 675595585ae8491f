import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { Unreadable } from '@/lib/extraction/extracted'

const inflate = promisify(inflateRaw)

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
const MOST_ENTRIES = 10_000

/**
 * One file of a ZIP archive (APPNOTE.TXT: end record, central directory, local header), or null where there is none of
 * that name. Never more than `maxBytes` are made of it, whatever the archive says of its size.
 * @throws Unreadable for what is no archive, is damaged or encrypted, or becomes too large.
 */
export async function unzipOne(
  archive: Uint8Array,
  name: string,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  try {
    const found = entryOf(bytes, name)
    if (!found) return null
    const { at, size, method, flags } = found
    if (flags & 1) throw new Unreadable('locked')
    if (bytes.readUInt32LE(at) !== LOCAL) throw new Unreadable('broken')
    const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const packed = bytes.subarray(begin, begin + size)
    if (method === STORED && packed.length <= maxBytes) return packed
    if (method !== DEFLATED) throw new Unreadable('broken')
    return await inflate(packed, { maxOutputLength: maxBytes })
  } catch (error) {
    if (error instanceof Unreadable) throw error
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new Unreadable(tooLarge ? 'heavy' : 'broken')
  }
}

function entryOf(bytes: Buffer, name: string) {
  let end = bytes.length - 22
  const furthest = Math.max(0, end - 65_535)
  while (end >= furthest && bytes.readUInt32LE(end) !== END) end -= 1
  if (end < furthest) throw new Unreadable('broken')
  let at = bytes.readUInt32LE(end + 16)
  const count = Math.min(bytes.readUInt16LE(end + 10), MOST_ENTRIES)
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Unreadable('broken')
    const length = bytes.readUInt16LE(at + 28)
    if (bytes.toString('utf8', at + 46, at + 46 + length) === name) {
      return {
        flags: bytes.readUInt16LE(at + 8),
        method: bytes.readUInt16LE(at + 10),
        size: bytes.readUInt32LE(at + 20),
        at: bytes.readUInt32LE(at + 42),
      }
    }
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return null
}
