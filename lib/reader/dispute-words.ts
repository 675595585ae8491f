import type { OnRecord } from '@/lib/claims/on-record'
import type { StatementView } from '@/lib/claims/statement-refs'
import type { DocumentRef } from '@/lib/documents/refs'
import { disputeSentence, type Remark } from '@/lib/reasoning/disputes/sentence'
import type { RebuttalView } from '@/lib/rebuttals/queries'
import type { SourceRef } from '@/lib/sources/refs'
import type { Wording } from '@/lib/text/message'

/** The sentence beside a claim's dispute label, from what its page shows. `locale` is the reader's (BCP 47). */
export function disputeWords(
  { dispute, claimId }: Pick<OnRecord, 'dispute' | 'claimId'>,
  statements: readonly StatementView[],
  rebuttals: readonly RebuttalView[],
  locale: string,
): Wording {
  const input = {
    claimId,
    statements: statements
      .filter((statement) => !statement.withdrawnAt)
      .map((statement) => ({
        ...remark(statement.source, statement),
        id: statement.id,
        stance: statement.stance,
        rootId: statement.chain[0]?.source.id ?? statement.source.id,
      })),
    rebuttals: allOf(rebuttals).map((rebuttal) => ({
      ...remark(rebuttal.source, rebuttal.statement),
      id: rebuttal.id,
      kind: rebuttal.kind,
      standing: rebuttal.standing,
      targetId: rebuttal.targetRebuttalId,
      statementId: rebuttal.statement.id,
    })),
  }
  return disputeSentence(dispute, input, locale)
}

/** A tree of rebuttals as a plain list. */
function allOf(rebuttals: readonly RebuttalView[]): RebuttalView[] {
  return rebuttals.flatMap((rebuttal) => [rebuttal, ...allOf(rebuttal.answers)])
}

function remark(source: SourceRef, { said, document }: Pick<StatementView, 'said' | 'document'>): Remark {
  return {
    sourceId: source.id,
    name: source.name,
    date: said,
    document: documentOf(document),
  }
}

function documentOf(document: DocumentRef): Remark['document'] {
  return document.hidden ? { title: '', isPublic: false } : { title: document.title, isPublic: true }
}
