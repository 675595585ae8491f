import { cache } from 'react'
import type { Prisma } from '@/generated/prisma/client'
import type {
  Bearing,
  EvidenceKind,
  Level,
  RebuttalKind,
  RecordType,
  Stance,
  Standing,
} from '@/generated/prisma/enums'
import { EvidenceKind as EvidenceKinds, RebuttalKind as RebuttalKinds } from '@/generated/prisma/enums'
import { type ClaimLine, claimLine, claimLineSelect } from '@/lib/claims/refs'

import { db } from '@/lib/platform/database/database'
import { showsList, showsRecords } from '@/lib/platform/pages/shown-records'
import { type PageOf, pageOf } from '@/lib/platform/paging'
import { saidIn } from '@/lib/record/event-content'
import { publicEvents } from '@/lib/record/events'
import { mergedInto } from '@/lib/record/merged-records'

const PER_PAGE = 100

/** Who did it and what it says are left in the database, except where they are public by themselves (`subject`). */
const lineSelect = {
  seq: true,
  at: true,
  action: true,
  recordType: true,
  recordId: true,
  claimId: true,
  reason: true,
  before: true,
  after: true,
} satisfies Prisma.EventSelect

type Row = Prisma.EventGetPayload<{ select: typeof lineSelect }>

/** The lines that readers may see. */
const isPublic = { action: { in: publicEvents() } } satisfies Prisma.EventWhereInput

/**
 * One line of the history for readers. `subject` says what was changed in the words of that day: a statement that was
 * corrected later stays what it was in the lines before.
 */
export type LogLine = Omit<Row, 'before' | 'after'> & { subject: Subject | null; of?: FormerClaim }

/** The claim in whose history a line was written, where it was merged into the one that is shown. */
export type FormerClaim = { id: string; slug: string; proposition: string; language: string }

export type Subject =
  | { type: 'statement'; id: string; stance: Stance; source: { id: string; name: string } }
  | {
      type: 'rebuttal'
      id: string
      kind: RebuttalKind
      standing: Standing
      source: { id: string; name: string }
    }
  | { type: 'claim'; id: string; before: string; after: string }
  | { type: 'evidence'; id: string; kind: EvidenceKind; bearing: Bearing }
  | { type: 'assessment'; id: string; number: number; level: Level; author: string; reviewer: string | null }
  | { type: 'dissent'; id: string; level: Level; author: string }

/** A page of a claim's public history, latest first, with that of the claims that were merged into it. */
export const listClaimHistory = cache(
  async (
    claimId: string,
    asked: string | string[] | undefined,
    perPage = PER_PAGE,
  ): Promise<{ lines: LogLine[]; page: PageOf }> => {
    const family = await mergedInto(db, 'claim', claimId)
    const where = { claimId: { in: family }, ...isPublic }
    const page = pageOf(await db.event.count({ where }), perPage, asked)
    const rows = await db.event.findMany({
      where,
      orderBy: { seq: 'desc' },
      skip: page.skip,
      take: page.take,
      select: lineSelect,
    })
    const former = await formerClaims(family.filter((id) => id !== claimId))
    const lines = (await withSubjects(rows)).map((line) => {
      const of = former.get(line.claimId ?? '')
      return of ? { ...line, of } : line
    })
    return showsRecords({ lines, page })
  },
)

async function formerClaims(ids: string[]): Promise<Map<string, FormerClaim>> {
  if (ids.length === 0) return new Map()
  const rows = await db.claim.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, proposition: true, language: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

/** The claims that changed last, each with the last line of its public history. */
export async function listLatestChanges(
  take: number,
): Promise<{ claim: ClaimLine; changedAt: Date; line: LogLine | null }[]> {
  showsList('claims')
  const claims = await db.claim.findMany({
    where: { removedAt: null },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take,
    select: { ...claimLineSelect, changedAt: true },
  })
  const ids = claims.map((claim) => claim.id)
  const last = await db.event.groupBy({
    by: ['claimId'],
    where: { claimId: { in: ids }, ...isPublic },
    _max: { seq: true },
  })
  const rows = await db.event.findMany({
    where: { seq: { in: last.flatMap((row) => row._max.seq ?? []) } },
    select: lineSelect,
  })
  const lines = new Map((await withSubjects(rows)).map((line) => [line.claimId, line]))
  return showsRecords(
    claims.map((row) => ({
      claim: claimLine(row),
      changedAt: row.changedAt,
      line: lines.get(row.id) ?? null,
    })),
  )
}

async function withSubjects(rows: Row[]): Promise<LogLine[]> {
  const ids = (type: RecordType) => rows.filter((row) => row.recordType === type).map((row) => row.recordId)
  const source = { select: { id: true, name: true } }
  const author = { select: { id: true, name: true } }
  const [statements, rebuttals, evidence, assessments, dissents] = await Promise.all([
    db.statement.findMany({
      where: { id: { in: ids('statement') } },
      select: { id: true, stance: true, source },
    }),
    db.rebuttal.findMany({
      where: { id: { in: ids('rebuttal') } },
      select: { id: true, kind: true, standing: true, source },
    }),
    db.evidence.findMany({
      where: { id: { in: ids('evidence') } },
      select: { id: true, kind: true, bearing: true },
    }),
    db.assessment.findMany({
      where: { id: { in: ids('assessment') }, number: { not: null } },
      select: { id: true, number: true, level: true, author, reviewer: author },
    }),
    db.dissent.findMany({ where: { id: { in: ids('dissent') } }, select: { id: true, level: true, author } }),
  ])
  // Who signed is shown by name alone, and can be renamed.
  showsRecords([assessments, dissents])
  const subjects = new Map<string, Subject>()
  for (const it of statements) subjects.set(it.id, { type: 'statement', ...it })
  for (const it of rebuttals) subjects.set(it.id, { type: 'rebuttal', ...it })
  for (const it of evidence) subjects.set(it.id, { type: 'evidence', ...it })
  for (const { number, author, reviewer, ...it } of assessments) {
    if (number === null) continue
    subjects.set(it.id, {
      type: 'assessment',
      ...it,
      number,
      author: author.name,
      reviewer: reviewer?.name ?? null,
    })
  }
  for (const { author, ...it } of dissents)
    subjects.set(it.id, { type: 'dissent', ...it, author: author.name })
  const sources = await namesThen(rows)
  return rows.map(({ before, after, ...row }) => ({
    ...row,
    subject: asSaid(subjects.get(row.recordId) ?? null, { row, before, after, sources }),
  }))
}

/** The names of the sources that the lines speak of, which a later correction may have replaced. */
async function namesThen(rows: Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ before, after }) => saidIn(after ?? before).sourceId ?? [])
  const found = await db.source.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(showsRecords(found).map(({ id, name }) => [id, name]))
}

type Line = Pick<Row, 'before' | 'after'> & {
  row: Pick<Row, 'recordType' | 'recordId'>
  sources: ReadonlyMap<string, string>
}

function asSaid(subject: Subject | null, { row, before, after, sources }: Line): Subject | null {
  const [was, is] = [saidIn(before), saidIn(after)]
  const then = after ? is : was
  if (row.recordType === 'claim') {
    const reworded = was.proposition && is.proposition && was.proposition !== is.proposition
    return reworded
      ? { type: 'claim', id: row.recordId, before: was.proposition ?? '', after: is.proposition ?? '' }
      : null
  }
  const name = then.sourceId ? sources.get(then.sourceId) : undefined
  const source = then.sourceId && name ? { source: { id: then.sourceId, name } } : {}
  if (subject?.type === 'statement') return { ...subject, ...source, stance: then.stance ?? subject.stance }
  if (subject?.type === 'rebuttal') {
    const kind = Object.values(RebuttalKinds).find((it) => it === then.kind) ?? subject.kind
    return { ...subject, ...source, kind, standing: then.standing ?? subject.standing }
  }
  if (subject?.type === 'evidence') {
    const kind = Object.values(EvidenceKinds).find((it) => it === then.kind) ?? subject.kind
    return { ...subject, kind, bearing: then.bearing ?? subject.bearing }
  }
  return subject
}
