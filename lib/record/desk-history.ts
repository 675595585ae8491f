import type { Prisma } from '@/generated/prisma/client'
import type { RecordType } from '@/generated/prisma/enums'
import { type Actor, hasRole } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { type PageOf, pageOf } from '@/lib/platform/paging'
import { type Difference, differences, idsIn } from '@/lib/record/differences'
import { publicEvents } from '@/lib/record/events'

const PER_PAGE = 50

/** A line of the history for the desk, with what it changed. */
export type DeskLine = {
  seq: number
  at: Date
  actorName: string
  action: string
  recordType: RecordType
  recordId: string
  claimId: string | null
  reason: string
  differences: Difference[]
}

/** Which lines: those of one record, of one claim with all that belongs to it, or all. */
export type HistoryOf = { type?: RecordType; id?: string; claimId?: string }

/**
 * A page of the history for the desk, the latest first, each line with its differences field by field. What colleagues
 * have in draft is for editors; users, invitations and settings are for administrators.
 */
export async function listHistoryForDesk(
  viewer: Actor,
  of: HistoryOf,
  asked: string | string[] | undefined,
): Promise<{ lines: DeskLine[]; page: PageOf }> {
  const where: Prisma.EventWhereInput = { AND: [visibleTo(viewer), scope(of)] }
  const page = pageOf(await db.event.count({ where }), PER_PAGE, asked)
  const rows = await db.event.findMany({ where, orderBy: { seq: 'desc' }, skip: page.skip, take: page.take })
  const names = await namesOf(rows.flatMap(({ before, after }) => idsIn(before, after)))
  const lines = rows.map(({ before, after, hash: _hash, prevHash: _prev, actorId: _actor, ...line }) => ({
    ...line,
    differences: differences(before, after, (id) => names.get(id) ?? id),
  }))
  return { lines, page }
}

function scope({ type, id, claimId }: HistoryOf): Prisma.EventWhereInput {
  if (claimId) return { OR: [{ claimId }, { recordType: 'claim', recordId: claimId }] }
  return { recordType: type, recordId: id }
}

function visibleTo(viewer: Actor): Prisma.EventWhereInput {
  const hidden: RecordType[] = hasRole(viewer, 'admin') ? [] : ['user', 'invitation', 'setting']
  const record = { recordType: { notIn: hidden } }
  if (hasRole(viewer, 'editor')) return record
  const published = { action: { in: publicEvents('assessment') } }
  return { AND: [record, { OR: [{ recordType: { not: 'assessment' } }, published, { actorId: viewer.id }] }] }
}

/** What the records with these ids are called, for those that have a name. */
async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const where = { id: { in: [...new Set(ids)] } }
  const [sources, documents, claims, stories, users, evidence] = await Promise.all([
    db.source.findMany({ where, select: { id: true, name: true } }),
    db.document.findMany({ where, select: { id: true, title: true } }),
    db.claim.findMany({ where, select: { id: true, proposition: true } }),
    db.story.findMany({ where, select: { id: true, title: true } }),
    db.user.findMany({ where, select: { id: true, name: true } }),
    db.evidence.findMany({ where, select: { id: true, description: true } }),
  ])
  return new Map([
    ...sources.map(({ id, name }): [string, string] => [id, name]),
    ...documents.map(({ id, title }): [string, string] => [id, title]),
    ...claims.map(({ id, proposition }): [string, string] => [id, proposition]),
    ...stories.map(({ id, title }): [string, string] => [id, title]),
    ...users.map(({ id, name }): [string, string] => [id, name]),
    ...evidence.map(({ id, description }): [string, string] => [id, description]),
  ])
}
