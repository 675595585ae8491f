import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'

const compress = promisify(brotliCompress)

/** Well below the best, which takes a hundred times as long for a tenth less. */
const QUALITY = 5

/** The bytes of a page or a file as they are kept: compressed, with the SHA-256 and the size of the original. */
export type PackedCopy = { bytes: Uint8Array<ArrayBuffer>; size: number; sha256: string }

/** Packs bytes for keeping; off the thread that serves. */
export async function packCopy(bytes: Uint8Array): Promise<PackedCopy> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return {
    bytes: new Uint8Array(await compress(bytes, { params })),
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** The row of a raw copy. */
export function rawCopyOf(
  packed: PackedCopy,
  of: { intakeId: string; url?: string; fileName?: string; mediaType: string; createdById: string },
) {
  return { id: newId(), ...packed, ...of, retrievedAt: now() }
}
