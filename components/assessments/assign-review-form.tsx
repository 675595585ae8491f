import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { assignReviewAction } from '@/lib/assessments/actions'
import type { DeskAssessment } from '@/lib/assessments/desk-queries'

type Props = { assessment: DeskAssessment; reviewers: readonly { id: string; name: string }[] }

/** Who is asked to review; he is told, and finds it in a queue of his own. */
export function AssignReviewForm({ assessment, reviewers }: Props) {
  const t = useTranslations('desk.assess')
  const { id, version, assignedReviewer } = assessment
  return (
    <Form
      action={assignReviewAction}
      key={assignedReviewer?.id}
      labels={{ reviewerId: t('assignReview') }}
      name={t('assignReview')}
      values={{ reviewerId: assignedReviewer?.id ?? '' }}
      version={version}
    >
      <input name="id" type="hidden" value={id} />
      <SelectField
        hint={t('assignReviewHint')}
        name="reviewerId"
        options={reviewers.map((reviewer) => ({ value: reviewer.id, label: reviewer.name }))}
      />
      <div>
        <SubmitButton>{t('assignReviewSave')}</SubmitButton>
      </div>
    </Form>
  )
}
