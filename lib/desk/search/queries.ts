import type { Found } from '@/lib/desk/search/schema'
import { deskAddress } from '@/lib/platform/addresses/record-address'
import { db } from '@/lib/platform/database/database'

/** As many of each kind are offered. */
const EACH = 6

/**
 * Records whose name holds all of the words typed, in any order, without regard to case where the alphabet is Latin: claims
 * by their proposition, sources by name or alias, documents and stories by title. Those that begin with what was typed
 * come first. Nothing for fewer than two signs.
 */
export async function findRecords(typed: string): Promise<Found[]> {
  const words = typed.normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 8)
  if (words.join('').length < 2) return []
  const holds = <K extends string>(key: K) => words.map((word) => ({ [key]: { contains: word } }))
  const take = 4 * EACH
  const [claims, sources, documents, stories] = await Promise.all([
    db.claim.findMany({
      where: { removedAt: null, AND: holds('proposition') },
      orderBy: { changedAt: 'desc' },
      take,
      select: { id: true, proposition: true },
    }),
    db.source.findMany({
      where: {
        removedAt: null,
        OR: [{ AND: holds('name') }, { aliases: { some: { AND: holds('name') } } }],
      },
      orderBy: { name: 'asc' },
      take,
      select: { id: true, name: true, description: true },
    }),
    db.document.findMany({
      where: { removedAt: null, AND: holds('title') },
      orderBy: { createdAt: 'desc' },
      take,
      select: { id: true, title: true, publisher: { select: { name: true } } },
    }),
    db.story.findMany({
      where: { removedAt: null, AND: holds('title') },
      orderBy: { createdAt: 'desc' },
      take,
      select: { id: true, title: true },
    }),
  ])
  const found: Found[][] = [
    claims.map(({ id, proposition }) => of('claim', id, proposition)),
    sources.map(({ id, name, description }) => of('source', id, name, description)),
    documents.map(({ id, title, publisher }) => of('document', id, title, publisher.name)),
    stories.map(({ id, title }) => of('story', id, title)),
  ]
  return found.flatMap((some) => nearest(some, typed).slice(0, EACH))
}

const of = (type: Found['type'], id: string, text: string, detail = ''): Found => ({
  type,
  id,
  text,
  detail,
  href: deskAddress(type, id),
})

function nearest(found: Found[], typed: string): Found[] {
  const begins = (it: Found) => it.text.toLowerCase().startsWith(typed.trim().toLowerCase())
  return [...found.filter(begins), ...found.filter((it) => !begins(it))]
}
