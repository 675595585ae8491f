import { useTranslations } from 'next-intl'
import type { Target } from '@/components/rebuttals/objection-fields'
import { ObjectionPart } from '@/components/rebuttals/objection-part'
import { StatementFields } from '@/components/statements/statement-fields'
import { useStatementLabels } from '@/components/statements/statement-labels'
import { TextToQuote } from '@/components/statements/text-to-quote'
import { Form } from '@/components/ui/form/form'
import type { Suggestion } from '@/components/ui/form/reference-field'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { Words } from '@/components/ui/words'
import type { ClaimKind } from '@/generated/prisma/enums'
import { editStatementAction, recordStatementAction } from '@/lib/statements/actions'
import type { StatementFields as Values } from '@/lib/statements/form-refs'

type Props = {
  claim: { id: string; kind: ClaimKind }
  values: Partial<Values> & { objects?: boolean; rebuttal?: { kind: string; targetRebuttalId: string } }
  sources: readonly Suggestion[]
  documents: readonly Suggestion[]
  /** The newest text of the document, where it is known before the form is filled in. */
  text?: { text: string; document: { title: string; language: string } } | null
  /** A statement on record: its objection has a form of its own. */
  statement?: { id: string; version: number }
  /** For a new statement: what its objection can name. */
  objection?: { targets: readonly Target[]; claims: readonly Suggestion[]; onAnyStance: boolean }
}

/** The form of a statement: new, with the objection that it makes, or on record. */
export function StatementForm({ claim, values, sources, documents, text, statement, objection }: Props) {
  const t = useTranslations('desk.statements')
  const labels = useStatementLabels()
  const hasFigure = claim.kind === 'quantity' || values.figure !== undefined
  return (
    <Words only={['terms', 'desk.statements', 'desk.rebuttals']}>
      <div className="relative max-w-prose">
        <Form
          action={statement ? editStatementAction : recordStatementAction}
          labels={labels}
          values={values}
          version={statement?.version}
        >
          {statement ? (
            <input name="id" type="hidden" value={statement.id} />
          ) : (
            <input name="claimId" type="hidden" value={claim.id} />
          )}
          {text && (
            <TextToQuote language={text.document.language} text={text.text} title={text.document.title} />
          )}
          <StatementFields
            documents={documents}
            figureHint={statement && values.figure ? t('changedFigure') : undefined}
            hasFigure={hasFigure}
            sources={sources}
          />
          {objection && <ObjectionPart {...objection} />}
          <ReasonField />
          <SubmitRow cancel={`/desk/claims/${claim.id}`} label={statement ? t('save') : t('record')} />
        </Form>
      </div>
    </Words>
  )
}
