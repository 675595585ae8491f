import { type By, forImporter, type Made, stageIn } from '@/lib/desk/imports/as-importer'
import { canDiscard } from '@/lib/desk/imports/stage'
import { type Result, refuse } from '@/lib/platform/errors'

/** Takes away a file of which nothing was written. */
export async function discardImport(actor: By, id: string): Promise<Result<Made>> {
  return forImporter(actor, async (tx) => {
    const found = await stageIn(tx, id)
    if (!found) return refuse('not_found')
    if (!canDiscard(found.stage)) return refuse('conflict', 'import_begun')
    await tx.importRun.delete({ where: { id } })
    return { ok: true, value: { id } }
  })
}
