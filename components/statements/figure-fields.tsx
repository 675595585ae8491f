'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField, SelectField } from '@/components/ui/form/choice-fields'
import { FormSection } from '@/components/ui/form/form-section'
import { ReferenceField } from '@/components/ui/form/reference-field'
import { PartialDateField, TextField } from '@/components/ui/form/text-field'
import { Comparator } from '@/generated/prisma/enums'

/** The figure that a statement on a quantity gives; left empty where it gives none. */
export function FigureFields({ hint }: { hint?: string }) {
  const t = useTranslations('desk.statements')
  const comparator = useTranslations('terms.comparator')
  const options = Object.values(Comparator).map((value) => ({ value, label: comparator(value) }))
  const counted = t('countedSuggestions')
    .split(', ')
    .map((text) => ({ text }))
  return (
    <FormSection hint={hint ?? t('figureHint')} title={t('figure')}>
      <ReferenceField hint={t('countedHint')} name="figure.counted" suggestions={counted} />
      <div className="grid items-end gap-5 md:grid-cols-3">
        <SelectField hint={t('comparatorHint')} name="figure.comparator" options={options} />
        <TextField hint={t('lowHint')} inputMode="decimal" name="figure.low" />
        <TextField hint={t('highHint')} inputMode="decimal" name="figure.high" />
      </div>
      <div className="grid items-end gap-5 md:grid-cols-3">
        <TextField hint={t('unitHint')} name="figure.unit" />
        <TextField hint={t('populationHint')} name="figure.population" />
        <TextField hint={t('areaHint')} name="figure.area" />
      </div>
      <div className="grid items-end gap-5 md:grid-cols-3">
        <PartialDateField hint={t('dayHint')} name="figure.periodFrom" />
        <PartialDateField hint={t('dayHint')} name="figure.periodTo" />
        <PartialDateField hint={t('asOfHint')} name="figure.asOf" />
      </div>
      <CheckboxField name="figure.cumulative" />
    </FormSection>
  )
}
