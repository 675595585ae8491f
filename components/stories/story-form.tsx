import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { PartialDateField, ReasonField, TextArea, TextField } from '@/components/ui/form/text-field'
import type { FormState } from '@/lib/platform/forms/form-state'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  values: Record<string, string>
  /** The story that stands; without one, the form makes a new one. */
  story?: { id: string; version: number }
  cancel?: string
}

/** A story's title, summary and period. */
export function StoryForm({ action, values, story, cancel }: Props) {
  const t = useTranslations('desk.stories')
  const record = useTranslations('desk.record')
  const labels = {
    title: t('heading'),
    summary: t('summary'),
    periodFrom: t('periodFrom'),
    periodTo: t('periodTo'),
    language: record('language'),
  }
  return (
    <Form action={action} labels={labels} values={values} version={story?.version}>
      {story ? <input name="id" type="hidden" value={story.id} /> : null}
      <TextField maxLength={200} name="title" required />
      <TextArea hint={t('summaryHint')} name="summary" required rows={8} />
      <PartialDateField name="periodFrom" />
      <PartialDateField hint={t('periodToHint')} name="periodTo" />
      <TextField hint={record('languageHint')} maxLength={35} name="language" />
      {story ? <ReasonField /> : null}
      <SubmitRow cancel={cancel} label={story ? record('save') : t('create')} />
    </Form>
  )
}
