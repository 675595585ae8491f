import { useTranslations } from 'next-intl'
import { GroundField, type Grounds } from '@/components/rebuttals/ground-field'
import { ObjectionFields, type Target } from '@/components/rebuttals/objection-fields'
import { useObjectionLabels } from '@/components/rebuttals/objection-labels'
import { Form } from '@/components/ui/form/form'
import type { Suggestion } from '@/components/ui/form/reference-field'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { Words } from '@/components/ui/words'
import { correctRebuttalAction, recordRebuttalAction } from '@/lib/rebuttals/actions'

type Props = {
  claimId: string
  values: {
    statementId?: string
    kind?: string
    targetRebuttalId: string
    summary?: string
    counterClaim?: string
  }
  grounds: Grounds
  targets: readonly Target[]
  claims: readonly Suggestion[]
  /** A rebuttal on record: what is sent stands in its place. */
  rebuttal?: { id: string; version: number }
}

/** The form of a rebuttal that rests on a statement on record: new, or as the correction of one. */
export function RebuttalForm({ claimId, values, grounds, targets, claims, rebuttal }: Props) {
  const t = useTranslations('desk.rebuttals')
  const labels = {
    ...useObjectionLabels(),
    statementId: t('ground'),
    reason: useTranslations('desk.form')('reason'),
  }
  return (
    <Words only={['terms', 'desk.rebuttals']}>
      <Form
        action={rebuttal ? correctRebuttalAction : recordRebuttalAction}
        labels={labels}
        values={values}
        version={rebuttal?.version}
      >
        {rebuttal ? (
          <input name="id" type="hidden" value={rebuttal.id} />
        ) : (
          <input name="claimId" type="hidden" value={claimId} />
        )}
        <GroundField grounds={grounds} />
        <ObjectionFields claims={claims} targets={targets} />
        <ReasonField required={rebuttal !== undefined} />
        <SubmitRow
          cancel={rebuttal ? `/desk/rebuttals/${rebuttal.id}` : `/desk/claims/${claimId}`}
          label={rebuttal ? t('saveCorrection') : t('record')}
        />
      </Form>
    </Words>
  )
}
