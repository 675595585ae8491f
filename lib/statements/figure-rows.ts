import type { FigureView } from '@/lib/claims/figure-refs'
import type { FigureRow, StatementView } from '@/lib/claims/statement-refs'

/** The figures of statements that count, latest day first, those without a day last. */
export function figureRows(statements: readonly StatementView[]): FigureRow[] {
  return statements
    .filter((statement) => !statement.withdrawnAt)
    .flatMap(({ id, source, stance, figures }) =>
      figures.map((figure) => ({ figure, source, stance, statementId: id })),
    )
    .sort((a, b) => dayOf(b.figure) - dayOf(a.figure))
}

function dayOf({ asOf, periodTo, periodFrom }: FigureView): number {
  return (asOf ?? periodTo ?? periodFrom)?.at.getTime() ?? Number.MIN_SAFE_INTEGER
}
