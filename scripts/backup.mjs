// `npm run backup -- <file>`: a copy of the database while the app runs, whole and in one piece. Uploads are files of
// their own beside it and are copied as such.
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { tsImport } from 'tsx/esm/api'

const { databaseFile } = await tsImport('../lib/platform/paths.ts', import.meta.url)
const target = process.argv[2]
const source = databaseFile()

if (!target || existsSync(target) || !existsSync(source)) {
  console.error(
    !target
      ? 'Say where the copy goes: npm run backup -- counterclaim-backup.db'
      : existsSync(target)
        ? `${target} is there already; name a file that is not.`
        : `There is no database at ${source}.`,
  )
  process.exitCode = 2
} else {
  const db = new Database(source, { readonly: true })
  const { totalPages } = await db.backup(target)
  db.close()
  console.log(`Copied ${totalPages} pages to ${target}.`)
}
