import { expect } from 'vitest'
import type { Role } from '@/generated/prisma/enums'
import { annotate } from '@/lib/desk/annotations/annotate'
import { type AnnotateInput, annotateInput } from '@/lib/desk/annotations/schema'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { parsePosted } from '@/lib/platform/forms/parse-form'
import { refusal } from '@/tests/support/results'
import { person } from '../../support/people'
import { makeClaim, makeDocument, makeSource } from '../../support/records'

/** An invented report. The words of nobody. */
export const REPORT = [
  'The pier of Norbury was closed on Monday after a storm, Ada Holm, the mayor of Norbury, said on Thursday.',
  'At least 40 people were killed, the Norbury Health Office said. Jonas Reka, a spokesman for the port, denied that the pier had been closed.',
  'The Evening Post has been unable to verify the number of dead for itself.',
].join('\n\n')

/** A document with that text, its publisher, the mayor, a claim, and an editor who works on them. */
export async function scene(role: Role = 'editor') {
  const actor = await person(role)
  const publisherId = await makeSource(actor, 'The Evening Post', { kind: 'news_outlet' })
  const mayorId = await makeSource(actor, 'Ada Holm', { description: 'Mayor of Norbury.' })
  const documentId = await makeDocument(actor, publisherId, REPORT, {
    publishedAt: new Date('2023-10-26T00:00:00Z'),
    publishedPrecision: 'day',
  })
  const { id: snapshotId } = await db.snapshot.findFirstOrThrow({ where: { documentId } })
  const claimId = await makeClaim(actor, 'The pier of Norbury was closed on 23 October 2023')
  return { actor, publisherId, mayorId, documentId, snapshotId, claimId }
}

export type Scene = Awaited<ReturnType<typeof scene>>

/** Where words stand in the report, as a form posts it. The report has no character outside of the first plane. */
export function spansOf(...pieces: string[]): string {
  return pieces
    .map((words) => {
      const start = REPORT.indexOf(words)
      if (start < 0) throw new Error(`“${words}” is not in the report`)
      return `${start}-${start + words.length}`
    })
    .join(',')
}

/** What the panel's form posts: a statement of the mayor on the claim, unless told otherwise. */
export function posted(on: Scene, more: Record<string, string> = {}): FormData {
  const form = new FormData()
  const fields = {
    what: 'statement',
    documentId: on.documentId,
    snapshotId: on.snapshotId,
    spans: spansOf('The pier of Norbury was closed on Monday'),
    'who.source': 'Ada Holm',
    stance: 'asserts',
    mode: 'paraphrased',
    on: 'known',
    claimId: on.claimId,
    ...more,
  }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

/** The same, parsed as the action parses it. */
export function input(on: Scene, more: Record<string, string> = {}): AnnotateInput {
  const submission = parsePosted(posted(on, more), { schema: annotateInput })
  if (submission.status !== 'success') throw new Error(JSON.stringify(submission.error))
  return submission.value
}

/** The fields that the form's own schema refuses, with why. */
export function faultsOf(form: FormData): Record<string, string[] | null> {
  const submission = parsePosted(form, { schema: annotateInput })
  return submission.status === 'error' ? (submission.error ?? {}) : {}
}

/** How many records there are, to see that nothing was written. */
async function countRecords(): Promise<number[]> {
  return Promise.all([
    db.source.count(),
    db.claim.count(),
    db.statement.count(),
    db.rebuttal.count(),
    db.evidence.count(),
    db.comment.count(),
    db.anchor.count(),
    db.event.count(),
  ])
}

/** The lines of history that a step wrote: actions in order. */
export async function actionsAfter(seq: number): Promise<string[]> {
  const lines = await db.event.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: 'asc' } })
  return lines.map(({ action }) => action)
}

export async function lastSeq(): Promise<number> {
  return (await db.event.aggregate({ _max: { seq: true } }))._max.seq ?? 0
}

/** How a save is refused; nothing at all is written then. */
export async function refusalOf(on: Scene, more: Record<string, string>, by: Pick<Actor, 'id'> = on.actor) {
  const before = await countRecords()
  const no = refusal(await annotate(by, input(on, more)))
  expect(await countRecords()).toEqual(before)
  return no
}
