import { cache } from 'react'
import type { Prisma } from '@/generated/prisma/client'
import { type FigureView, figureSelect, figureView } from '@/lib/claims/figure-refs'
import { type ClaimLine, claimLine, claimLineSelect } from '@/lib/claims/refs'
import type { FigureRow } from '@/lib/claims/statement-refs'
import { db } from '@/lib/platform/database/database'
import { showsList, showsRecords } from '@/lib/platform/pages/shown-records'
import { type PageOf, pageOf } from '@/lib/platform/paging'
import { type PartialDate, partialDate } from '@/lib/reasoning/dates'
import { sourceRefSelect } from '@/lib/sources/refs'

const PER_PAGE = 30

const storySelect = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  language: true,
  periodFrom: true,
  periodPrecision: true,
  periodTo: true,
  periodToPrecision: true,
  _count: { select: { claims: { where: { claim: { removedAt: null } } } } },
} satisfies Prisma.StorySelect

type Row = Prisma.StoryGetPayload<{ select: typeof storySelect }>

export type StoryView = ReturnType<typeof storyView>

/** A story, or null where none has this address. */
export const getStory = cache(async (slug: string): Promise<StoryView | null> => {
  const row = await db.story.findUnique({ where: { slug, removedAt: null }, select: storySelect })
  return showsRecords(row && storyView(row))
})

/** All stories, the newest first. */
export const listStories = cache(
  async (
    asked: string | string[] | undefined,
    perPage = PER_PAGE,
  ): Promise<{ stories: StoryView[]; page: PageOf }> => {
    showsList('stories')
    const page = pageOf(await db.story.count({ where: { removedAt: null } }), perPage, asked)
    const rows = await db.story.findMany({
      where: { removedAt: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: page.skip,
      take: page.take,
      select: storySelect,
    })
    return showsRecords({ stories: rows.map(storyView), page })
  },
)

/** What a source said on a story's claims, for its time line. */
export type SaidOn = {
  id: string
  said: PartialDate
  stance: Prisma.StatementGetPayload<{ select: { stance: true } }>['stance']
  source: { id: string; slug: string; name: string }
  figures: FigureView[]
  claim: ClaimLine
}

/** The dated statements on a story's claims, in order, at most `take`. */
export async function listStoryStatements(storyId: string, take: number): Promise<SaidOn[]> {
  const rows = await db.statement.findMany({
    where: {
      claim: { removedAt: null, stories: { some: { storyId } } },
      saidAt: { not: null },
      withdrawnAt: null,
    },
    orderBy: [{ saidAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    take,
    select: {
      id: true,
      stance: true,
      saidAt: true,
      saidPrecision: true,
      source: { select: { id: true, slug: true, name: true } },
      figures: { where: { supersededAt: null }, select: figureSelect },
      claim: { select: claimLineSelect },
    },
  })
  return showsRecords(
    rows.flatMap(({ saidAt, saidPrecision, claim, figures, ...row }) => {
      const said = partialDate(saidAt, saidPrecision)
      return said ? [{ ...row, said, claim: claimLine(claim), figures: figures.map(figureView) }] : []
    }),
  )
}

/** The figures in force that statements on a story's claims gave, at most `take`, latest day first. */
export async function listStoryFigures(storyId: string, take: number) {
  const rows = await db.figure.findMany({
    where: {
      supersededAt: null,
      statement: { withdrawnAt: null, claim: { removedAt: null, stories: { some: { storyId } } } },
    },
    orderBy: [{ asOf: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take,
    select: {
      ...figureSelect,
      statement: { select: { id: true, stance: true, source: { select: sourceRefSelect } } },
    },
  })
  return showsRecords(
    rows.map(
      ({ statement: { id, stance, source }, ...row }): FigureRow => ({
        figure: figureView(row),
        source,
        stance,
        statementId: id,
      }),
    ),
  )
}

function storyView(row: Row) {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    language: row.language,
    from: partialDate(row.periodFrom, row.periodPrecision),
    to: partialDate(row.periodTo, row.periodToPrecision),
    claimCount: row._count.claims,
  }
}
