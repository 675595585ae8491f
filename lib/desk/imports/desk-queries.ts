import type { Prisma } from '@/generated/prisma/client'
import { ImportFate, type RecordType } from '@/generated/prisma/enums'
import { reviewedClaim } from '@/lib/desk/imports/claim-review'
import type { ImportField } from '@/lib/desk/imports/fields'
import { linksOf } from '@/lib/desk/imports/record-links'
import { type Said, saidFrom } from '@/lib/desk/imports/row-messages'
import { mappingFrom, optionsFrom, textsFrom } from '@/lib/desk/imports/schema'
import { stageOf } from '@/lib/desk/imports/stage'
import { db } from '@/lib/platform/database/database'
import { type PageOf, pageOf } from '@/lib/platform/paging'

const PER_PAGE = 50
/** So many rows are looked through for samples of what columns hold, and so many are shown. */
const SAMPLED = 60
const SAMPLES = 3

export type FateCounts = Record<ImportFate | 'open', number>

/** The files that were imported, or are being, the newest first. */
export async function listImports(asked: string | string[] | undefined) {
  const page: PageOf = pageOf(await db.importRun.count(), PER_PAGE, asked)
  const runs = await db.importRun.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: page.skip,
    take: page.take,
    select: {
      id: true,
      fileName: true,
      state: true,
      total: true,
      jobId: true,
      createdAt: true,
      createdBy: { select: { name: true } },
    },
  })
  const jobs = await jobsOf(runs)
  const imports = runs.map(({ jobId, state, createdBy, ...run }) => ({
    ...run,
    by: createdBy.name,
    stage: stageOf({ state, total: run.total, job: jobs.get(jobId ?? '') ?? null }),
  }))
  return { imports, page }
}

/** An import with how its columns are read and how many rows have which fate; or null. */
export async function getImport(id: string) {
  const run = await db.importRun.findUnique({
    where: { id },
    include: { createdBy: { select: { name: true } } },
  })
  if (!run) return null
  const job = (await jobsOf([run])).get(run.jobId ?? '') ?? null
  const stage = stageOf({ ...run, job })
  const foretold = stage === 'planned' || stage === 'planning'
  const { kind, fileName, total, jobId, version, createdAt, endedAt } = run
  return {
    id,
    kind,
    fileName,
    total,
    jobId,
    version,
    createdAt,
    endedAt,
    by: run.createdBy.name,
    stage,
    /** Why its job ended before its time. */
    trouble: job?.state === 'failed' ? job.error : '',
    columns: textsFrom(run.columns),
    mapping: mappingFrom(run.mapping),
    options: optionsFrom(run.options),
    foretold,
    counts: await countFates(id, foretold),
  }
}

export type ImportView = NonNullable<Awaited<ReturnType<typeof getImport>>>

/** For each column some of the values that it holds. */
export async function listSamples(id: string, columns: readonly string[]): Promise<string[][]> {
  const rows = await db.importRow.findMany({
    where: { importId: id },
    orderBy: { number: 'asc' },
    take: SAMPLED,
    select: { data: true },
  })
  const cells = rows.map(({ data }) => textsFrom(data))
  return columns.map((_, at) => {
    const values = cells.map((row) => (row[at] ?? '').replace(/\s+/g, ' ').trim()).filter((it) => it !== '')
    return [...new Set(values)].slice(0, SAMPLES).map((it) => (it.length > 60 ? `${it.slice(0, 59)}…` : it))
  })
}

/** One row of an import, as it is listed. */
export type RowView = {
  number: number
  text: string
  fate: ImportFate | null
  said: Said
  link: { href: string; text: string } | null
}

/** The fate that an address asks a list to be narrowed to; `open`: rows without one. */
export function fateAsked(asked: string | string[] | undefined): ImportFate | 'open' | undefined {
  if (asked === 'open') return asked
  return Object.values(ImportFate).find((it) => it === asked)
}

/** Rows of an import in their order, with what became of each, or would. */
export async function listImportRows(
  { id, foretold, mapping }: Pick<ImportView, 'id' | 'foretold' | 'mapping'>,
  fate: ImportFate | 'open' | undefined,
  asked: string | string[] | undefined,
): Promise<{ rows: RowView[]; page: PageOf }> {
  const wanted = fate === 'open' ? null : fate
  const where: Prisma.ImportRowWhereInput = {
    importId: id,
    ...(wanted === undefined ? {} : foretold ? { planned: wanted } : { fate: wanted }),
  }
  const page: PageOf = pageOf(await db.importRow.count({ where }), PER_PAGE, asked)
  const found = await db.importRow.findMany({
    where,
    orderBy: { number: 'asc' },
    skip: page.skip,
    take: page.take,
  })
  const links = await linksOf(found)
  const rows = found.map((row) => ({
    number: row.number,
    text: textOfRow(row.data, mapping.columns),
    fate: foretold ? row.planned : row.fate,
    said: saidFrom(foretold ? row.plannedWhy : row.why),
    link: linkOf(row, links),
  }))
  return { rows, page }
}

function linkOf(
  row: { recordType: RecordType | null; recordId: string | null },
  links: Map<string, RowLink>,
) {
  const link = links.get(row.recordId ?? '')
  return link && row.recordType ? { href: link.desk, text: link.text } : null
}

type RowLink = { desk: string; text: string }

async function countFates(importId: string, foretold: boolean): Promise<FateCounts> {
  const counts: FateCounts = { create: 0, add: 0, duplicate: 0, refuse: 0, skip: 0, open: 0 }
  const where = { importId }
  if (foretold) {
    const groups = await db.importRow.groupBy({ by: ['planned'], where, _count: true })
    for (const { planned, _count } of groups) counts[planned ?? 'open'] = _count
  } else {
    const groups = await db.importRow.groupBy({ by: ['fate'], where, _count: true })
    for (const { fate, _count } of groups) counts[fate ?? 'open'] = _count
  }
  return counts
}

async function jobsOf(runs: readonly { jobId: string | null }[]) {
  const ids = runs.flatMap(({ jobId }) => jobId ?? [])
  const jobs = await db.job.findMany({
    where: { id: { in: ids } },
    select: { id: true, state: true, error: true },
  })
  return new Map(jobs.map((job) => [job.id, job]))
}

/** By which words a row is known: what it claims or names, or the first cell that holds something. */
function textOfRow(data: unknown, columns: readonly (ImportField | '')[]): string {
  const review = reviewedClaim.safeParse(data)
  if (review.success) return review.data.proposition || review.data.review.url
  const cells = textsFrom(data)
  const named = (['proposition', 'documentTitle', 'sourceName', 'documentUrl'] as const).map(
    (field) => cells[columns.indexOf(field)],
  )
  const text = [...named, ...cells].find((it) => it?.trim()) ?? ''
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}
