// Steps of an import that an editor makes in the browser: `new <rows>` keeps a file and begins its dry run, `start <id>`
// begins to write. Prints the import's id. DATA_DIR says where.

import { createImport } from '@/lib/desk/imports/create-import'
import { mapImport } from '@/lib/desk/imports/map-columns'
import { readFile } from '@/lib/desk/imports/read-file'
import { importMapping } from '@/lib/desk/imports/schema'
import { startImport } from '@/lib/desk/imports/start-import'
import { listenToRecord } from '@/lib/desk/listeners'
import { closeDatabase, db } from '@/lib/platform/database/database'
import { newId } from '@/lib/platform/ids'
import { SYSTEM, write } from '@/lib/record/command'

const [step, argument = ''] = process.argv.slice(2)
listenToRecord()
console.log(step === 'new' ? await begin(Number(argument)) : await start(argument))
await closeDatabase()

async function begin(rows: number): Promise<string> {
  const editor = { id: newId() }
  const made = await write(SYSTEM, async ({ tx, change }) => {
    await change({ type: 'user', id: editor.id, action: 'user.created' }, () =>
      tx.user.create({
        data: { ...editor, name: 'Bench', role: 'editor', email: `${editor.id}@bench.invalid` },
      }),
    )
    return { ok: true, value: null }
  })
  if (!made.ok) throw new Error(made.message)
  const read = await readFile(new TextEncoder().encode(file(rows)))
  if (!read.ok) throw new Error(read.message)
  const kept = await createImport(editor, 'sightings.csv', read.content)
  if (!kept.ok) throw new Error(kept.message)
  const columns = ['proposition', 'sourceName', 'documentUrl', 'event', 'place', 'counted', 'low']
  const mapped = await mapImport(editor, importMapping.parse({ id: kept.value.id, version: 1, columns }))
  if (!mapped.ok) throw new Error(mapped.message)
  return kept.value.id
}

async function start(id: string): Promise<string> {
  const { createdById } = await db.importRun.findUniqueOrThrow({ where: { id } })
  const started = await startImport({ id: createdById }, id)
  if (!started.ok) throw new Error(started.message)
  return id
}

/** Of ten rows seven are claims of their own, two say more of the claim before, one repeats a row. */
function file(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const claim = n % 10 === 8 ? n - 1 : n % 10 === 9 ? n - 2 : n % 10 === 5 ? n - 1 : n
    const document = n % 10 === 5 ? n - 1 : n
    const day = `2023-${String(1 + (claim % 12)).padStart(2, '0')}-${String(1 + (claim % 28)).padStart(2, '0')}`
    const speaker = n % 10 === 5 ? (n - 1) % 400 : n % 400
    return `Fishing boats were seen off cape ${claim},Harbour office ${speaker},https://sightings.example/${document},${day},Cape ${claim},boats,${claim % 90}`
  })
  return `claim,source,url,date,place,what,number\n${lines.join('\n')}\n`
}
