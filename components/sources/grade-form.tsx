import { useTranslations } from 'next-intl'
import { RadioField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { Grade } from '@/generated/prisma/enums'
import { gradeSourceAction } from '@/lib/sources/actions'

/** Grades a source's reliability, A to F, with the reason that readers see. */
export function GradeForm({ source }: { source: { id: string; version: number } }) {
  const t = useTranslations('desk.sources')
  const words = useTranslations('terms.grade')
  const labels = { grade: t('newGrade'), reason: t('gradeReason') }
  const options = Object.values(Grade).map((grade) => ({
    value: grade,
    label: t('gradeLine', { grade, words: words(grade) }),
  }))
  return (
    <Form action={gradeSourceAction} labels={labels} version={source.version}>
      <input name="id" type="hidden" value={source.id} />
      <RadioField name="grade" options={options} required />
      <ReasonField hint={t('gradeReasonHint')} label={t('gradeReason')} required />
      <SubmitRow label={t('saveGrade')} />
    </Form>
  )
}
