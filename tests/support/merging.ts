import { expect } from 'vitest'
import { RecordType } from '@/generated/prisma/enums'
import { wrongLabels } from '@/lib/claims/verify-labels'
import { mergeRecords } from '@/lib/desk/merges/merge'
import { markOf, planMerge } from '@/lib/desk/merges/plan'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { databaseFile } from '@/lib/platform/paths'
import { readRecord } from '@/lib/record/command'
import { lookupFaults } from '@/lib/record/lookup/rebuild'
import type { Mergeable } from '@/lib/record/merged-records'
import { verifyHistory } from '@/lib/record/verify'

/** Merges as whoever has just looked at what would move. */
export async function merge(actor: Pick<Actor, 'id'>, type: Mergeable, fromId: string, intoId: string) {
  const seen = markOf(await planMerge(db, type, fromId, intoId))
  return mergeRecords(actor, { type, fromId, intoId, seen, reason: 'They are one.' })
}

const TABLES = [
  'story',
  'source',
  'document',
  'claim',
  'statement',
  'rebuttal',
  'evidence',
  'comment',
] as const

/** The content of every record, and who watches what. */
export async function everything(): Promise<Record<string, unknown>> {
  return inTransaction(async (tx) => {
    const found: Record<string, unknown> = {}
    const keep = async (type: RecordType, rows: { id: string }[]) => {
      for (const { id } of rows) found[`${type} ${id}`] = JSON.parse((await readRecord(tx, type, id)) ?? '')
    }
    const select = { select: { id: true } } as const
    const lists = {
      story: () => tx.story.findMany(select),
      source: () => tx.source.findMany(select),
      document: () => tx.document.findMany(select),
      claim: () => tx.claim.findMany(select),
      statement: () => tx.statement.findMany(select),
      rebuttal: () => tx.rebuttal.findMany(select),
      evidence: () => tx.evidence.findMany(select),
      comment: () => tx.comment.findMany(select),
    }
    for (const type of TABLES) await keep(type, await lists[type]())
    await keep(RecordType.assessment, await tx.assessment.findMany(select))
    found.watches = await tx.watch.findMany({ orderBy: [{ userId: 'asc' }, { recordId: 'asc' }] })
    found.labels = await tx.claim.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, level: true, disputeState: true, originCount: true, originAgainstCount: true },
    })
    return found
  })
}

/** The history accounts for every record, and every label is what the record gives. */
export async function expectWhole(): Promise<void> {
  expect(verifyHistory(databaseFile()).faults).toEqual([])
  expect(await wrongLabels()).toEqual([])
  expect(await lookupFaults()).toEqual([])
}

/** What the history says of a record, line by line. */
export async function actionsOn(recordId: string): Promise<string[]> {
  const lines = await db.event.findMany({
    where: { recordId },
    orderBy: { seq: 'asc' },
    select: { action: true },
  })
  return lines.map(({ action }) => action)
}
