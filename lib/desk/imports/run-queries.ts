import { reviewedClaim } from '@/lib/desk/imports/claim-review'
import type { EntryRead } from '@/lib/desk/imports/entry'
import { readKnown } from '@/lib/desk/imports/read-known'
import { readReview } from '@/lib/desk/imports/review-row'
import { readRow } from '@/lib/desk/imports/row'
import { mappingFrom, optionsFrom, textsFrom } from '@/lib/desk/imports/schema'
import { db } from '@/lib/platform/database/database'

/** What a job needs of an import, or null where there is none. */
export async function getImportForWork(id: string) {
  const run = await db.importRun.findUnique({ where: { id } })
  if (!run) return null
  const mapping = mappingFrom(run.mapping)
  const read = (data: unknown): EntryRead => {
    if (run.kind !== 'claim_review') return readRow(textsFrom(data), mapping)
    const { success, data: reviewed } = reviewedClaim.safeParse(data)
    return success
      ? readReview(reviewed, mapping)
      : { ok: false, faults: [{ field: '', message: 'import_row' }] }
  }
  const { state, jobId, fileName, total } = run
  return { state, jobId, fileName, total, options: optionsFrom(run.options), read }
}

/** The next rows after `after`, in their order; with `open`, those alone that have no fate yet. */
export async function nextRows(importId: string, after: number, take: number, open: boolean) {
  return db.importRow.findMany({
    where: { importId, number: { gt: after }, ...(open ? { fate: null } : {}) },
    orderBy: { number: 'asc' },
    take,
    select: { number: true, data: true },
  })
}

/** How many rows have their fate. */
export async function countSettled(importId: string): Promise<number> {
  return db.importRow.count({ where: { importId, fate: { not: null } } })
}

/** The newest text of a document on record, or null. */
export async function newestText(documentId: string): Promise<string | null> {
  const snapshot = await db.snapshot.findFirst({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { text: true },
  })
  return snapshot?.text ?? null
}

/** The record as rows are compared with it, as it stands now. */
export async function getKnown() {
  return readKnown(db)
}
