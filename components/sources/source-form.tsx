import { useTranslations } from 'next-intl'
import { AnywayField } from '@/components/desk/anyway-field'
import { NewSourceLink } from '@/components/desk/new-source-link'
import { CheckboxField, SelectField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SourceField, type Suggestion } from '@/components/ui/form/reference-field'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField, TextArea, TextField } from '@/components/ui/form/text-field'
import { SourceKind } from '@/generated/prisma/enums'
import type { FormState } from '@/lib/platform/forms/form-state'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  suggestions: readonly Suggestion[]
  values?: Record<string, string>
  /** The source that stands; without one, the form makes a new one. */
  source?: { id: string; version: number }
  canAffiliate: boolean
  cancel?: string
}

/** What is on record about a source. */
export function SourceForm({ action, suggestions, values, source, canAffiliate, cancel }: Props) {
  const t = useTranslations('desk.sources')
  const kinds = useTranslations('terms.sourceKind')
  const save = useTranslations('desk.record')
  const fields = ['name', 'kind', 'description', 'affiliation', 'country', 'aliases', 'url'] as const
  const flags = ['stateAffiliated', 'partyToConflict'] as const
  const labels = Object.fromEntries([...fields, ...flags].map((field) => [field, t(field)]))
  return (
    <Form action={action} labels={labels} values={values} version={source?.version}>
      {source ? <input name="id" type="hidden" value={source.id} /> : null}
      <TextField maxLength={200} name="name" required />
      <AnywayField field="name" label={t('anyway')} />
      <SelectField
        name="kind"
        options={Object.values(SourceKind).map((kind) => ({ value: kind, label: kinds(kind) }))}
        required
      />
      <TextArea hint={t('descriptionHint')} name="description" rows={3} />
      {canAffiliate ? (
        <>
          <SourceField hint={t('affiliationHint')} name="affiliation" suggestions={suggestions} />
          <NewSourceLink />
        </>
      ) : null}
      <TextField hint={t('countryHint')} maxLength={2} name="country" />
      <div>
        {flags.map((flag) => (
          <CheckboxField key={flag} name={flag} />
        ))}
      </div>
      <TextArea hint={t('aliasesHint')} name="aliases" rows={3} />
      <TextField name="url" type="url" />
      {source ? <ReasonField /> : null}
      <SubmitRow cancel={cancel} label={source ? save('save') : t('create')} />
    </Form>
  )
}
