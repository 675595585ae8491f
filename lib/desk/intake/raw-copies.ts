import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { canReadRawCopies } from '@/lib/desk/intake/policy'
import { LARGEST_FILE } from '@/lib/desk/intake/schema'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'

const decompress = promisify(brotliDecompress)

/** What was retrieved, kept beside a snapshot of its text. */
export type RawCopyLine = {
  id: string
  number: number
  mediaType: string
  size: number
  sha256: string
  retrievedAt: Date
}

/** The raw copies of a document, those of its latest snapshot first; without their bytes. */
export async function listRawCopies(viewer: Pick<Actor, 'role'>, documentId: string): Promise<RawCopyLine[]> {
  if (!canReadRawCopies(viewer)) return []
  const rows = await db.rawCopy.findMany({
    where: { snapshot: { documentId } },
    orderBy: [{ snapshot: { number: 'desc' } }, { retrievedAt: 'desc' }],
    take: 100,
    select: {
      id: true,
      mediaType: true,
      size: true,
      sha256: true,
      retrievedAt: true,
      snapshot: { select: { number: true } },
    },
  })
  return rows.map(({ snapshot, ...row }) => ({ ...row, number: snapshot?.number ?? 0 }))
}

/** A raw copy as it was retrieved, with a name for it; null where there is none that the viewer may have. */
export async function openRawCopy(
  viewer: Pick<Actor, 'role'>,
  id: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  if (!canReadRawCopies(viewer)) return null
  const row = await db.rawCopy.findFirst({
    where: { id, snapshotId: { not: null } },
    select: { bytes: true, fileName: true, mediaType: true, sha256: true },
  })
  if (!row) return null
  const bytes = await decompress(row.bytes, { maxOutputLength: LARGEST_FILE })
  const ending = ENDINGS[row.mediaType.split(';', 1)[0] ?? ''] ?? 'bin'
  return { name: row.fileName || `${row.sha256.slice(0, 16)}.${ending}`, bytes: new Uint8Array(bytes) }
}

const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
}
