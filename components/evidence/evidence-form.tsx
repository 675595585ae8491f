import { useTranslations } from 'next-intl'
import { useEvidenceLabels } from '@/components/evidence/evidence-labels'
import { FileField } from '@/components/evidence/file-field'
import { type Origins, useOriginOptions } from '@/components/evidence/origin-options'
import { QuoteFields } from '@/components/statements/quote-fields'
import { CheckboxField, RadioField, SelectField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { FormSection } from '@/components/ui/form/form-section'
import { DocumentField, SourceField, type Suggestion } from '@/components/ui/form/reference-field'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField, TextArea, TextField } from '@/components/ui/form/text-field'
import { Words } from '@/components/ui/words'
import { Bearing, EvidenceKind } from '@/generated/prisma/enums'
import { addEvidenceAction, editEvidenceAction } from '@/lib/evidence/actions'
import type { EvidenceFormFields } from '@/lib/evidence/form-refs'

type Props = {
  claimId: string
  values: Partial<EvidenceFormFields>
  sources: readonly Suggestion[]
  documents: readonly Suggestion[]
  origins: Origins
  /** Evidence on record, and the name of its file. */
  evidence?: { id: string; version: number; fileName: string | null }
}

/** The form of a piece of evidence: new, or on record. */
export function EvidenceForm({ claimId, values, sources, documents, origins, evidence }: Props) {
  const t = useTranslations('desk.evidence')
  const terms = useTranslations('terms')
  const kinds = Object.values(EvidenceKind).map((value) => ({ value, label: terms(`evidenceKind.${value}`) }))
  const bearings = Object.values(Bearing).map((value) => ({
    value,
    label: terms(`bearing.${value}`),
    hint: t(`bearingHints.${value}`),
  }))
  const grades = (['1', '2', '3', '4', '5', '6'] as const).map((value) => ({
    value,
    label: t('credibilityOption', { value, words: terms(`credibility.${value}`) }),
  }))
  return (
    <Words only={['terms', 'desk.evidence', 'desk.statements']}>
      <Form
        action={evidence ? editEvidenceAction : addEvidenceAction}
        labels={useEvidenceLabels()}
        values={values}
        version={evidence?.version}
      >
        {evidence ? (
          <input name="id" type="hidden" value={evidence.id} />
        ) : (
          <input name="claimId" type="hidden" value={claimId} />
        )}
        <FormSection title={t('what')}>
          <SelectField name="kind" options={kinds} required />
          <RadioField name="bearing" options={bearings} required />
          <TextArea hint={t('descriptionHint')} name="description" required rows={3} />
          <SelectField hint={t('credibilityHint')} name="credibility" options={grades} required />
        </FormSection>
        <FormSection title={t('where')}>
          <TextField name="url" type="url" />
          <TextField hint={t('archiveHint')} name="archiveUrl" type="url" />
          {evidence?.fileName && (
            <div>
              <p className="text-note">
                <a className="inline-block min-h-6" href={`/desk/evidence/${evidence.id}/file`}>
                  {t('fileGet', { name: evidence.fileName })}
                </a>
              </p>
              <CheckboxField name="removeFile" />
            </div>
          )}
          <FileField />
        </FormSection>
        <FormSection title={t('whose')}>
          <SourceField hint={t('sourceHint')} name="source" suggestions={sources} />
          <DocumentField hint={t('documentHint')} name="document" suggestions={documents} />
          <QuoteFields
            addLabel={t('quoteAdd')}
            hint={t('quotesHint')}
            label={t('quotes')}
            rowLabel={t('quoteRow')}
          />
          <SelectField
            hint={t('dependsOnHint')}
            name="dependsOn"
            none={t('independent')}
            options={useOriginOptions(origins, evidence?.id)}
          />
        </FormSection>
        <ReasonField />
        <SubmitRow cancel={`/desk/claims/${claimId}`} label={evidence ? t('save') : t('add')} />
      </Form>
    </Words>
  )
}
