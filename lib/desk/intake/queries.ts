import type { Intake, IntakeState } from '@/generated/prisma/client'
import { canUseIntake } from '@/lib/desk/intake/policy'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { getJob, type JobView } from '@/lib/platform/jobs/queries'
import { type PartialDate, partialDate } from '@/lib/reasoning/dates'
import { resolveSource } from '@/lib/sources/resolve'

type Viewer = Pick<Actor, 'id' | 'role'>

/** What was brought in, as its page shows it. */
export type IntakeView = Pick<
  Intake,
  | 'id'
  | 'url'
  | 'fileName'
  | 'canonicalUrl'
  | 'finalUrl'
  | 'title'
  | 'byline'
  | 'publisherName'
  | 'language'
  | 'text'
  | 'problem'
  | 'detail'
  | 'retrievedAt'
  | 'documentId'
  | 'again'
  | 'batchId'
> & {
  /** What became of its job counts too: one that was cancelled before it began has no state of its own. */
  state: IntakeState
  published: PartialDate | null
  /** Whether a source on record goes by the publisher's name. */
  publisherKnown: boolean
  job: JobView | null
}

/** One intake, for those who may use it; null otherwise. */
export async function getIntake(viewer: Viewer, id: string): Promise<IntakeView | null> {
  const intake = await db.intake.findUnique({ where: { id } })
  if (!intake || !canUseIntake(viewer, intake)) return null
  const [job, publisher] = await Promise.all([
    intake.jobId ? getJob(viewer, intake.jobId) : null,
    intake.publisherName ? resolveSource(db, intake.publisherName) : null,
  ])
  const { publishedAt, publishedPrecision } = intake
  return {
    ...intake,
    state: stateOf(intake.state, job?.state),
    // Whoever looks while the server cannot say why is told so all the same.
    problem: intake.problem || (job?.state === 'failed' ? 'job_failed' : ''),
    published: partialDate(publishedAt, publishedPrecision),
    publisherKnown: publisher !== null && (publisher.ok || publisher.why === 'ambiguous'),
    job,
  }
}

/** An intake as a line of a list. */
export type IntakeLine = Pick<
  Intake,
  'id' | 'url' | 'fileName' | 'title' | 'publisherName' | 'problem' | 'detail' | 'documentId' | 'createdAt'
> & {
  state: IntakeState
  words: boolean
}

const LISTED = 200

/** The intakes of a batch, in the order in which they were given. */
export async function listBatch(viewer: Viewer, batchId: string): Promise<IntakeLine[]> {
  const rows = await db.intake.findMany({
    where: { batchId },
    orderBy: { id: 'asc' },
    take: LISTED,
    select: lineSelect,
  })
  return linesOf(rows.filter((row) => canUseIntake(viewer, row)))
}

/** What somebody brought in and has not saved yet, the latest first. */
export async function listUnsaved(viewer: Viewer, take = 20): Promise<IntakeLine[]> {
  const rows = await db.intake.findMany({
    where: {
      createdById: viewer.id,
      again: false,
      documentId: null,
      state: { notIn: ['saved', 'cancelled'] },
    },
    orderBy: { id: 'desc' },
    take,
    select: lineSelect,
  })
  return linesOf(rows)
}

/** What of a batch can be saved as it is: nothing is missing, and nobody has it yet. Ids in their order. */
export async function listComplete(viewer: Viewer, batchId: string): Promise<string[]> {
  const rows = await db.intake.findMany({
    where: {
      batchId,
      state: 'ready',
      again: false,
      documentId: null,
      title: { not: '' },
      publisherName: { not: '' },
      text: { not: '' },
    },
    orderBy: { id: 'asc' },
    take: LISTED,
    select: { id: true, createdById: true },
  })
  return rows.filter((row) => canUseIntake(viewer, row)).map(({ id }) => id)
}

const lineSelect = {
  id: true,
  url: true,
  fileName: true,
  title: true,
  publisherName: true,
  problem: true,
  detail: true,
  documentId: true,
  createdAt: true,
  createdById: true,
  state: true,
  sha256: true,
  jobId: true,
} as const

type Row = Pick<Intake, keyof typeof lineSelect>

async function linesOf(rows: Row[]): Promise<IntakeLine[]> {
  const open = rows.flatMap(({ state, jobId }) => (isOpen(state) && jobId ? [jobId] : []))
  const jobs = await db.job.findMany({ where: { id: { in: open } }, select: { id: true, state: true } })
  const states = new Map(jobs.map(({ id, state }) => [id, state]))
  return rows.map(({ sha256, jobId, createdById: _, ...row }) => ({
    ...row,
    state: stateOf(row.state, jobId ? states.get(jobId) : undefined),
    words: sha256 !== '',
  }))
}

function isOpen(state: IntakeState): boolean {
  return state === 'waiting' || state === 'fetching'
}

function stateOf(state: IntakeState, job: JobView['state'] | undefined): IntakeState {
  if (!isOpen(state)) return state
  return job === 'cancelled' || job === 'failed' ? job : state
}
