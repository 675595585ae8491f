import { db } from '@/lib/platform/database/database'
import { listUndecidedIds } from '@/lib/platform/database/undecided-placements'
import { type PageOf, pageOf } from '@/lib/platform/paging'
import { placementLineSelect } from '@/lib/quotes/placement-refs'

const SHOWN = 8
const PER_PAGE = 50

/** The first of the quotes that have to be placed in a changed text, the longest waiting first, and how many there are. */
export async function getLostQuotes() {
  const ids = await listUndecidedIds()
  return { total: ids.length, entries: await entriesOf(ids.slice(0, SHOWN)) }
}

/** A page of the quotes that have to be placed in a changed text. */
export async function listLostQuotes(asked: string | string[] | undefined) {
  const ids = await listUndecidedIds()
  const page: PageOf = pageOf(ids.length, PER_PAGE, asked)
  return { page, entries: await entriesOf(ids.slice(page.skip, page.skip + page.take)) }
}

export type LostQuote = Awaited<ReturnType<typeof entriesOf>>[number]

async function entriesOf(ids: string[]) {
  const claim = { select: { id: true, proposition: true, language: true } }
  const rows = await db.quotePlacement.findMany({
    where: { id: { in: ids } },
    orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...placementLineSelect,
      placedAt: true,
      anchor: { select: { exact: true } },
      snapshot: { select: { number: true, document: { select: { id: true, title: true, language: true } } } },
      statement: { select: { source: { select: { name: true } }, claim } },
      evidence: { select: { description: true, claim } },
    },
  })
  return rows.map(({ anchor, statement, evidence, ...row }) => ({
    ...row,
    quote: anchor.exact,
    who: statement?.source.name ?? evidence?.description ?? '',
    claim: statement?.claim ?? evidence?.claim ?? null,
  }))
}
