import type { WhoGuess } from '@/lib/desk/annotations/types'
import { db } from '@/lib/platform/database/database'
import { textsHolding } from '@/lib/record/lookup/look-up'
import { wording } from '@/lib/text/message'

const MOST = 8
/** More texts than sources: several names of one may hold what was typed. */
const TEXTS = 4 * MOST

/** Sources of which a name or alias holds what was typed: first those that it begins, then the rest, short names first. */
export async function searchSources(typed: string): Promise<WhoGuess[]> {
  const texts = await textsHolding(db, 'source', typed, TEXTS)
  const called = new Map<string, string>()
  for (const { recordId, text } of texts) if (!called.has(recordId)) called.set(recordId, text)
  const rows = await db.source.findMany({
    where: { id: { in: [...called.keys()] } },
    select: { id: true, name: true, description: true, affiliation: { select: { name: true } } },
  })
  const order = [...called.keys()]
  return rows
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .slice(0, MOST)
    .map(({ id, name, description, affiliation }) => {
      const said = called.get(id) ?? name
      const why = said === name ? 'rules.annotation.who.name' : 'rules.annotation.who.alias'
      return {
        known: true,
        id,
        name,
        detail: affiliation?.name || description,
        why: wording(why, { name: said }),
      }
    })
}
