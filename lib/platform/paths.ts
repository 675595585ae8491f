import { join } from 'node:path'
import { env } from '@/lib/platform/env'

/** The database: one file (with `-wal` and `-shm` beside it while it is open). */
export function databaseFile(): string {
  return join(env().DATA_DIR, 'counterclaim.db')
}

/** Files that editors put beside evidence, each named by its SHA-256. */
export function uploadsFolder(): string {
  return join(env().DATA_DIR, 'uploads')
}
