import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileType, plainName } from '@/lib/evidence/file-type'
import { LARGEST_FILE } from '@/lib/evidence/schema'
import type { Faults } from '@/lib/platform/forms/field-errors'
import { uploadsFolder } from '@/lib/platform/paths'

export type ReadFile = { fileSha256: string; fileName: string; bytes: Uint8Array }

/** A file that was sent, checked: its size and what it is; null where none was sent or it is refused. */
export async function readFile(file: File | null, faults: Faults): Promise<ReadFile | null> {
  if (!file) return null
  if (file.size > LARGEST_FILE) {
    faults.add('file', 'file_too_large')
    return null
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!fileType(bytes, file.name)) {
    faults.add('file', 'file_type')
    return null
  }
  const fileSha256 = createHash('sha256').update(bytes).digest('hex')
  return { fileSha256, fileName: plainName(file.name), bytes }
}

/** Keeps a file under its SHA-256 (mode 600): the same bytes are kept once, and never overwritten. */
export async function keepFile({ fileSha256, bytes }: ReadFile): Promise<void> {
  const folder = uploadsFolder()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, fileSha256)
  if (existsSync(path)) return
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(unfinished, bytes, { mode: 0o600, flag: 'wx' })
  await rename(unfinished, path)
}
