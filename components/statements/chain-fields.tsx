'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/form/choice-fields'
import { DocumentField, SourceField, type Suggestion } from '@/components/ui/form/reference-field'
import { RepeatedFields } from '@/components/ui/form/repeated-fields'
import { TextField } from '@/components/ui/form/text-field'
import { AttributionHow } from '@/generated/prisma/enums'

type Props = { sources: readonly Suggestion[]; documents: readonly Suggestion[] }

/** The attribution chain, hop by hop, from the origin to the document. */
export function ChainFields({ sources, documents }: Props) {
  const t = useTranslations('desk.statements')
  const how = useTranslations('terms.how')
  const options = Object.values(AttributionHow).map((value) => ({ value, label: how(value) }))
  return (
    <RepeatedFields
      addLabel={t('hopAdd')}
      empty={{ source: '', how: '', wording: '', document: '' }}
      hint={t('chainHint')}
      label={t('chain')}
      max={12}
      name="chain"
      rowLabel={t('hop')}
    >
      {(row, index) => (
        <div className="grid items-end gap-3 md:grid-cols-2">
          <SourceField
            hint={index === 0 ? t('hopSourceFirstHint') : t('hopSourceHint')}
            name={`${row}.source`}
            required={index > 0}
            suggestions={sources}
          />
          <SelectField hint={t('howHint')} name={`${row}.how`} options={options} required />
          <TextField hint={t('wordingHint')} name={`${row}.wording`} />
          <DocumentField hint={t('hopDocumentHint')} name={`${row}.document`} suggestions={documents} />
        </div>
      )}
    </RepeatedFields>
  )
}
