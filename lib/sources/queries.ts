import { cache } from 'react'
import type { Grade } from '@/generated/prisma/enums'
import { db } from '@/lib/platform/database/database'
import { countByLevel } from '@/lib/platform/database/levels-of-source'
import { showsList, showsRecords } from '@/lib/platform/pages/shown-records'
import { type PageOf, pageOf } from '@/lib/platform/paging'
import { type SourceRef, sourceRefSelect } from '@/lib/sources/refs'

const PER_PAGE = 60

const gradeInForce = {
  where: { supersededAt: null },
  orderBy: { gradedAt: 'desc' },
  take: 1,
  select: { grade: true },
} as const

export type SourceLine = SourceRef & { grade: Grade | null; statementCount: number }

/** All sources by name, each with its grade and how often it spoke. */
export const listSources = cache(
  async (
    asked: string | string[] | undefined,
  ): Promise<{
    sources: SourceLine[]
    page: PageOf
  }> => {
    showsList('sources')
    const page = pageOf(await db.source.count({ where: { removedAt: null } }), PER_PAGE, asked)
    const rows = await db.source.findMany({
      where: { removedAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: page.skip,
      take: page.take,
      select: {
        ...sourceRefSelect,
        grades: gradeInForce,
        _count: { select: { statements: { where: { withdrawnAt: null } } } },
      },
    })
    const sources = rows.map(({ grades, _count, ...row }) => ({
      ...row,
      grade: grades[0]?.grade ?? null,
      statementCount: _count.statements,
    }))
    return showsRecords({ sources, page })
  },
)

/** A source with its grades (latest first), aliases and affiliates, or null where none has this address. */
export const getSource = cache(async (slug: string) => {
  const row = await db.source.findUnique({
    where: { slug, removedAt: null },
    select: {
      ...sourceRefSelect,
      country: true,
      url: true,
      aliases: { orderBy: { name: 'asc' }, take: 50, select: { name: true } },
      affiliates: {
        where: { removedAt: null },
        orderBy: { name: 'asc' },
        take: 50,
        select: { id: true, slug: true, name: true, description: true },
      },
      grades: {
        orderBy: { gradedAt: 'desc' },
        take: 50,
        select: { id: true, grade: true, reason: true, gradedAt: true, supersededAt: true },
      },
    },
  })
  return showsRecords(row && { ...row, aliases: row.aliases.map((alias) => alias.name) })
})

export type SourceView = NonNullable<Awaited<ReturnType<typeof getSource>>>

/**
 * What became of what a source said, as counts of claims: those that it asserts or confirms and those that it denies, by
 * the level they were given; and its rebuttals by standing. Counts only: they are never put into one number.
 */
export async function getSourceOutcomes(sourceId: string) {
  showsList('claims')
  const [asserted, denied, rebuttals, statementCount, documents] = await Promise.all([
    countByLevel(sourceId, ['asserts', 'confirms']),
    countByLevel(sourceId, ['denies']),
    db.rebuttal.groupBy({ by: ['standing'], where: { sourceId, supersededAt: null }, _count: true }),
    db.statement.count({ where: { sourceId, withdrawnAt: null } }),
    db.document.findMany({
      where: { publisherId: sourceId, visibility: { not: 'private' }, removedAt: null },
      orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      take: 20,
      select: { id: true, slug: true, title: true },
    }),
  ])
  return showsRecords({ asserted, denied, rebuttals, statementCount, documents })
}

export type SourceOutcomes = Awaited<ReturnType<typeof getSourceOutcomes>>
