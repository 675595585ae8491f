import type { MergePlan, Step } from '@/lib/desk/merges/schema'
import { deskAddress } from '@/lib/platform/addresses/record-address'
import { db } from '@/lib/platform/database/database'
import { excerptOf } from '@/lib/text/excerpt'

/** As many records of each kind are named; the count tells of all. */
const NAMED = 50

/** A record that moves, as it is named before it does. `words` go with a translated term: a stance, a kind, a level. */
export type Moving = {
  id: string
  href: string
  text: string
  term: { group: 'stance' | 'rebuttalKind' | 'evidenceKind' | 'level'; value: string } | null
}
export type MovingGroup = { type: Step['type']; count: number; records: Moving[] }

/** What a plan moves, by kind of record, the first of each by name. */
export async function listMoving({ steps }: MergePlan): Promise<MovingGroup[]> {
  const types = [...new Set(steps.map(({ type }) => type))]
  return Promise.all(
    types.map(async (type) => {
      const ids = steps.filter((step) => step.type === type).map(({ id }) => id)
      return { type, count: ids.length, records: await NAMES[type](ids.slice(0, NAMED)) }
    }),
  )
}

const where = (ids: string[]) => ({ where: { id: { in: ids } }, orderBy: { id: 'asc' } }) as const
const source = { select: { name: true } } as const

const NAMES: Record<Step['type'], (ids: string[]) => Promise<Moving[]>> = {
  statement: async (ids) => {
    const rows = await db.statement.findMany({ ...where(ids), select: { id: true, stance: true, source } })
    return rows.map(({ id, stance, source: { name } }) => ({
      id,
      href: `/desk/statements/${id}/edit`,
      text: name,
      term: { group: 'stance', value: stance },
    }))
  },
  rebuttal: async (ids) => {
    const rows = await db.rebuttal.findMany({ ...where(ids), select: { id: true, kind: true, source } })
    return rows.map(({ id, kind, source: { name } }) => ({
      id,
      href: deskAddress('rebuttal', id),
      text: name,
      term: { group: 'rebuttalKind', value: kind },
    }))
  },
  evidence: async (ids) => {
    const select = { id: true, kind: true, description: true } as const
    const rows = await db.evidence.findMany({ ...where(ids), select })
    return rows.map(({ id, kind, description }) => ({
      id,
      href: `/desk/evidence/${id}/edit`,
      text: excerptOf(description, 'en'),
      term: { group: 'evidenceKind', value: kind },
    }))
  },
  assessment: async (ids) => {
    const select = { id: true, level: true, author: { select: { name: true } } } as const
    const rows = await db.assessment.findMany({ ...where(ids), select })
    return rows.map(({ id, level, author }) => ({
      id,
      href: deskAddress('assessment', id),
      text: author.name,
      term: { group: 'level', value: level },
    }))
  },
  comment: async (ids) => {
    const rows = await db.comment.findMany({ ...where(ids), select: { id: true, text: true } })
    return rows.map(({ id, text }) => ({ id, href: '', text: excerptOf(text, 'en'), term: null }))
  },
  document: async (ids) => {
    const rows = await db.document.findMany({ ...where(ids), select: { id: true, title: true } })
    return rows.map(({ id, title }) => ({ id, href: deskAddress('document', id), text: title, term: null }))
  },
  source: async (ids) => {
    const rows = await db.source.findMany({ ...where(ids), select: { id: true, name: true } })
    return rows.map(({ id, name }) => ({ id, href: deskAddress('source', id), text: name, term: null }))
  },
}
