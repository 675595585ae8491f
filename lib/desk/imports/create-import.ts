import { setImmediate } from 'node:timers/promises'
import type { Prisma } from '@/generated/prisma/client'
import { type By, forImporter, type Made, TRIES } from '@/lib/desk/imports/as-importer'
import type { ReviewedClaim } from '@/lib/desk/imports/claim-review'
import { guessMapping } from '@/lib/desk/imports/guess-mapping'
import { shortName } from '@/lib/desk/imports/names'
import type { ImportContent } from '@/lib/desk/imports/read-file'
import { now } from '@/lib/platform/clock'
import { type Books, keepBooks } from '@/lib/platform/database/bookkeeping'
import type { Result } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { enqueueJob } from '@/lib/platform/jobs/queue'

/** As many rows are stored by one statement. */
const AT_ONCE = 500

/** Keeps the rows of a file, all or none, with a first guess at what its columns hold. Nothing of the record is written. */
export async function createImport(
  actor: By,
  fileName: string,
  content: ImportContent,
): Promise<Result<Made>> {
  return forImporter(actor, async (tx) => {
    const id = newId()
    await tx.importRun.create({
      data: {
        id,
        kind: content.kind,
        fileName: shortName(fileName),
        ...heads(content),
        createdAt: now(),
        createdById: actor.id,
      },
    })
    await storeRows(tx, id, content.rows)
    return { ok: true, value: { id } }
  })
}

/** Begins an import of what is published at an address: a job reads it. */
export async function createImportFromAddress(actor: By, url: string): Promise<Result<Made>> {
  return forImporter(actor, async (tx) => {
    const id = newId()
    const { host, pathname } = new URL(url)
    const jobId = await enqueueJob(tx, {
      kind: 'import',
      input: { importId: id, phase: 'read', url },
      createdById: actor.id,
      maxAttempts: TRIES,
    })
    await tx.importRun.create({
      data: {
        id,
        kind: 'claim_review',
        fileName: `${host}${pathname === '/' ? '' : pathname}`.slice(0, 120),
        state: 'planning',
        columns: [],
        jobId,
        createdAt: now(),
        createdById: actor.id,
      },
    })
    return { ok: true, value: { id } }
  })
}

/** Keeps what was read from an address; does nothing where the import has its rows, or is no longer this job's. */
export async function keepReviews(importId: string, jobId: string, reviews: ReviewedClaim[]): Promise<void> {
  await keepBooks(async (tx) => {
    const run = await tx.importRun.findUnique({ where: { id: importId } })
    if (run?.jobId !== jobId || run.total > 0) return
    const content: ImportContent = { kind: 'claim_review', rows: reviews }
    await tx.importRun.update({ where: { id: importId }, data: { ...heads(content), state: 'mapping' } })
    await storeRows(tx, importId, reviews)
  })
}

function heads(content: ImportContent) {
  const columns = content.kind === 'claim_review' ? [] : content.columns
  return {
    columns,
    total: content.rows.length,
    mapping: { columns: guessMapping(columns), constants: {} },
  } satisfies Partial<Prisma.ImportRunUncheckedCreateInput>
}

async function storeRows(tx: Books, importId: string, rows: readonly Prisma.InputJsonValue[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await setImmediate() // others have their turn
    const part = rows.slice(from, from + AT_ONCE)
    await tx.importRow.createMany({
      data: part.map((data, index) => ({ importId, number: from + index + 1, data })),
    })
  }
}
