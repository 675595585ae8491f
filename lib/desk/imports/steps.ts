import { setImmediate } from 'node:timers/promises'
import type { Prisma } from '@/generated/prisma/client'
import type { ReviewedClaim } from '@/lib/desk/imports/claim-review'
import { CONSTANT_FIELDS, type ImportField, whatIsMade } from '@/lib/desk/imports/fields'
import { guessMapping } from '@/lib/desk/imports/guess-mapping'
import { shortName } from '@/lib/desk/imports/names'
import { notePlans, type RowOutcome } from '@/lib/desk/imports/note-outcomes'
import { canImport } from '@/lib/desk/imports/policy'
import type { ImportContent } from '@/lib/desk/imports/read-file'
import type { MappingInput } from '@/lib/desk/imports/schema'
import { canDiscard, stageOf } from '@/lib/desk/imports/stage'
import type { Actor } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { type Books, keepBooks } from '@/lib/platform/database/bookkeeping'
import { type Refusal, type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { enqueueJob } from '@/lib/platform/jobs/queue'
import { wakeJobs } from '@/lib/platform/jobs/wake'

type By = Pick<Actor, 'id'>
type Made = { id: string }

/** As many rows are stored by one statement. */
const AT_ONCE = 500
/** An import whose process was killed is taken up again as often as need be. */
const TRIES = 1_000

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

/** Says how the columns are read, and begins the dry run. Refused once rows were written. */
export async function mapImport(actor: By, input: MappingInput): Promise<Result<Made>> {
  return forImporter(actor, async (tx) => {
    const found = await stageIn(tx, input.id)
    if (!found) return refuse('not_found')
    const { run, stage } = found
    if (stage !== 'mapping' && stage !== 'planned') return refuse('conflict', 'import_begun')
    if (run.version !== input.version) return stale({ version: run.version })
    const wrong = run.kind === 'claim_review' ? null : refuseMapping(input)
    if (wrong) return wrong
    const { columns, constants, same, alike, likeness } = input
    const jobId = await enqueueJob(tx, {
      kind: 'import',
      input: { importId: run.id, phase: 'plan' },
      createdById: actor.id,
      total: run.total,
      maxAttempts: TRIES,
    })
    await tx.importRun.update({
      where: { id: run.id },
      data: {
        mapping: { columns, constants },
        options: { same, alike, likeness },
        state: 'planning',
        jobId,
        version: { increment: 1 },
      },
    })
    return { ok: true, value: { id: run.id } }
  })
}

/** Begins to write the rows, or goes on with those that have no fate yet. */
export async function startImport(actor: By, id: string): Promise<Result<Made>> {
  return forImporter(actor, async (tx) => {
    const found = await stageIn(tx, id)
    if (!found) return refuse('not_found')
    const { run, stage } = found
    if (stage !== 'planned' && stage !== 'stopped') return refuse('conflict', 'import_not_ready')
    const jobId = await enqueueJob(tx, {
      kind: 'import',
      input: { importId: id, phase: 'run' },
      createdById: actor.id,
      total: run.total,
      maxAttempts: TRIES,
    })
    await tx.importRun.update({ where: { id }, data: { state: 'running', jobId, version: { increment: 1 } } })
    return { ok: true, value: { id } }
  })
}

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

/** Keeps what the dry run found, while the import is this job's; answers whether it still is. */
export async function keepPlans(
  importId: string,
  jobId: string,
  rows: readonly RowOutcome[],
): Promise<boolean> {
  return keepBooks(async (tx) => {
    const run = await tx.importRun.findUnique({
      where: { id: importId },
      select: { state: true, jobId: true },
    })
    if (run?.state !== 'planning' || run.jobId !== jobId) return false
    await notePlans(tx, importId, rows)
    return true
  })
}

/** Notes that a job has come to its end: every row is planned, or has its fate. */
export async function endImportPhase(
  importId: string,
  jobId: string,
  state: 'planned' | 'done',
): Promise<void> {
  await keepBooks(async (tx) => {
    await tx.importRun.updateMany({
      where: { id: importId, jobId },
      data: state === 'done' ? { state, endedAt: now() } : { state },
    })
  })
}

async function forImporter(actor: By, work: (tx: Books) => Promise<Result<Made>>): Promise<Result<Made>> {
  const result = await keepBooks(async (tx) => {
    const user = await tx.user.findFirst({
      where: { id: actor.id, disabledAt: null },
      select: { role: true },
    })
    return user && canImport(user) ? work(tx) : refuse('forbidden')
  })
  if (result.ok) wakeJobs()
  return result
}

async function stageIn(tx: Books, id: string) {
  const run = await tx.importRun.findUnique({ where: { id } })
  if (!run) return null
  const job = run.jobId
    ? await tx.job.findUnique({ where: { id: run.jobId }, select: { state: true } })
    : null
  return { run, stage: stageOf({ ...run, job }) }
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

/** A mapping that makes nothing, or reads two columns as the same, says so before any row is looked at. */
function refuseMapping({ columns, constants }: MappingInput): Refusal | null {
  const mapped = columns.filter((field): field is ImportField => field !== '')
  const twice = columns.findIndex((field, index) => field !== '' && columns.indexOf(field) < index)
  if (twice >= 0) return refuseField(`columns[${twice}]`, 'import_column_twice')
  const given = new Set([...mapped, ...CONSTANT_FIELDS.filter((field) => constants[field])])
  const makes = whatIsMade(given)
  if (!makes || mapped.length === 0) return refuseField('columns[0]', 'import_nothing_mapped')
  if (makes !== 'statement') return null
  if (!given.has('sourceName')) return refuseField('columns[0]', 'import_source_missing')
  const inDocument = given.has('documentTitle') || given.has('documentUrl')
  return inDocument ? null : refuseField('columns[0]', 'import_document_missing')
}
