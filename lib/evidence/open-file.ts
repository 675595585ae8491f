import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/platform/database/database'
import { uploadsFolder } from '@/lib/platform/paths'

/** The file of a piece of evidence with the name that it was sent under; null where it has none, or it is gone. */
export async function openEvidenceFile(
  id: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const row = await db.evidence.findUnique({ where: { id }, select: { fileSha256: true, fileName: true } })
  if (!row?.fileSha256) return null
  try {
    const bytes = await readFile(join(uploadsFolder(), row.fileSha256))
    return { name: row.fileName ?? 'file', bytes: new Uint8Array(bytes) }
  } catch {
    return null
  }
}
