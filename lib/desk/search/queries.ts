import type { Found } from '@/lib/desk/search/schema'
import { deskAddress } from '@/lib/platform/addresses/record-address'
import { db } from '@/lib/platform/database/database'
import { textsHolding } from '@/lib/record/lookup/look-up'
import { FOUND_TYPES, type FoundType } from '@/lib/record/lookup/texts'

/** As many of each kind are offered. */
const EACH = 6

/**
 * Records whose name holds all of the words typed, or words that begin so, in any order: claims by their proposition,
 * sources by name or alias, documents by title or address on the web, stories by title. Those that begin with what was
 * typed come first. Nothing for fewer than two signs.
 */
export async function findRecords(typed: string): Promise<Found[]> {
  if (typed.replace(/\s/g, '').length < 2) return []
  const found = await Promise.all(FOUND_TYPES.map((type) => findOfType(type, typed)))
  return found.flat()
}

async function findOfType(type: FoundType, typed: string): Promise<Found[]> {
  const texts = await textsHolding(db, type, typed, 4 * EACH)
  const ids = [...new Set(texts.map(({ recordId }) => recordId))].slice(0, EACH)
  const called = await NAMES[type](ids)
  return ids.flatMap((id) => {
    const name = called.get(id)
    return name ? [{ type, id, href: deskAddress(type, id), ...name }] : []
  })
}

type Names = Map<string, Pick<Found, 'text' | 'detail'>>

const NAMES: Record<FoundType, (ids: string[]) => Promise<Names>> = {
  async claim(ids) {
    const rows = await db.claim.findMany({
      where: { id: { in: ids } },
      select: { id: true, proposition: true },
    })
    return new Map(rows.map(({ id, proposition }) => [id, { text: proposition, detail: '' }]))
  },
  async source(ids) {
    const rows = await db.source.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true, description: true },
    })
    return new Map(rows.map(({ id, name, description }) => [id, { text: name, detail: description }]))
  },
  async document(ids) {
    const rows = await db.document.findMany({
      where: { id: { in: ids } },
      select: { id: true, title: true, publisher: { select: { name: true } } },
    })
    return new Map(rows.map(({ id, title, publisher }) => [id, { text: title, detail: publisher.name }]))
  },
  async story(ids) {
    const rows = await db.story.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } })
    return new Map(rows.map(({ id, title }) => [id, { text: title, detail: '' }]))
  },
}
