import { useTranslations } from 'next-intl'
import { AnywayField } from '@/components/desk/anyway-field'
import { NewSourceLink } from '@/components/desk/new-source-link'
import { CheckboxField, RadioField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SourceField, type Suggestion } from '@/components/ui/form/reference-field'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { PartialDateField, ReasonField, TextArea, TextField } from '@/components/ui/form/text-field'
import { Visibility } from '@/generated/prisma/enums'
import type { FormState } from '@/lib/platform/forms/form-state'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  suggestions: readonly Suggestion[]
  values: Record<string, string>
  /** The document that stands; without one, the form makes a new one and takes its text. */
  document?: { id: string; version: number }
  /** What was brought in and is looked through here. `pointedOut`: the page says already who else has this text. */
  intake?: { id: string; pointedOut: boolean }
  cancel?: string
}

/** What is on record about a document. */
export function DocumentForm({ action, suggestions, values, document, intake, cancel }: Props) {
  const t = useTranslations('desk.documents')
  const record = useTranslations('desk.record')
  const visibility = useTranslations('terms.visibility')
  const labels = {
    url: t('url'),
    title: t('heading'),
    publisher: t('publisher'),
    byline: t('byline'),
    published: t('published'),
    retrieved: t('retrieved'),
    language: record('language'),
    visibility: t('visibility'),
    archiveUrl: t('archiveUrl'),
    text: t('text'),
    newSource: t('newSource'),
  }
  const options = Object.values(Visibility).map((value) => ({
    value,
    label: visibility(value),
    hint: t(`visibilityHints.${value}`),
  }))
  return (
    <Form action={action} labels={labels} values={values} version={document?.version}>
      {document ? <input name="id" type="hidden" value={document.id} /> : null}
      <TextField hint={t('urlHint')} name="url" type="url" />
      <TextField maxLength={300} name="title" required />
      <SourceField hint={t('publisherHint')} name="publisher" required suggestions={suggestions} />
      {intake ? <CheckboxField hint={t('newSourceHint')} name="newSource" /> : <NewSourceLink />}
      <TextField maxLength={300} name="byline" />
      <PartialDateField name="published" />
      <PartialDateField hint={t('retrievedHint')} name="retrieved" />
      <TextField hint={record('languageHint')} maxLength={35} name="language" />
      <RadioField name="visibility" options={options} required />
      <TextField hint={t('archiveHint')} name="archiveUrl" type="url" />
      {document ? null : <TextArea hint={t('textHint')} name="text" rows={intake ? 24 : 12} />}
      {intake ? <input name="intakeId" type="hidden" value={intake.id} /> : null}
      {intake?.pointedOut ? <input name="anyway" type="hidden" value="on" /> : null}
      {document || intake?.pointedOut ? null : <AnywayField field="text" label={t('copyAnyway')} />}
      {document ? <ReasonField /> : null}
      <SubmitRow
        cancel={cancel}
        label={document ? record('save') : intake ? t('intakeCreate') : t('create')}
      />
    </Form>
  )
}
