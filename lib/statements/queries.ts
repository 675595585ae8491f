import { claimLine, claimLineSelect } from '@/lib/claims/refs'
import { type StatementView, statementSelect, statementView } from '@/lib/claims/statement-refs'
import { db } from '@/lib/platform/database/database'
import { showsRecords } from '@/lib/platform/pages/shown-records'

/** A claim's page shows so many statements at most; the history lists all. */
const SHOWN = 200

/** The statements on a claim in the order in which they were made, undated ones last, and how many there are in all. */
export async function listClaimStatements(
  claimId: string,
): Promise<{ statements: StatementView[]; total: number }> {
  const [rows, total] = await Promise.all([
    db.statement.findMany({
      where: { claimId },
      orderBy: [{ saidAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: SHOWN,
      select: statementSelect,
    }),
    db.statement.count({ where: { claimId } }),
  ])
  return showsRecords({ statements: rows.map(statementView), total })
}

/** What a source said, latest first; `claim` is what it was said on. */
export async function listSourceStatements(sourceId: string, { skip, take }: { skip: number; take: number }) {
  const rows = await db.statement.findMany({
    where: { sourceId, withdrawnAt: null, claim: { removedAt: null } },
    orderBy: [{ saidAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    skip,
    take,
    select: { ...statementSelect, claim: { select: claimLineSelect } },
  })
  return showsRecords(rows.map((row) => ({ ...statementView(row), claim: claimLine(row.claim) })))
}
