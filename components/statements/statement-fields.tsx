'use client'

import { useTranslations } from 'next-intl'
import { ChainFields } from '@/components/statements/chain-fields'
import { FigureFields } from '@/components/statements/figure-fields'
import { QuoteFields } from '@/components/statements/quote-fields'
import { RadioField } from '@/components/ui/form/choice-fields'
import { FormSection } from '@/components/ui/form/form-section'
import { DocumentField, SourceField, type Suggestion } from '@/components/ui/form/reference-field'
import { PartialDateField, TextArea, TextField } from '@/components/ui/form/text-field'
import { Stance, StatementMode } from '@/generated/prisma/enums'

type Props = {
  sources: readonly Suggestion[]
  documents: readonly Suggestion[]
  /** Only a claim of a quantity takes figures. */
  hasFigure: boolean
  /** What stands on record already, where the form is that of a statement on record. */
  figureHint?: string
}

/** Who says so, in which document and words, when, through whom, and with which figure. */
export function StatementFields({ sources, documents, hasFigure, figureHint }: Props) {
  const t = useTranslations('desk.statements')
  const stance = useTranslations('terms.stance')
  const mode = useTranslations('terms.mode')
  const stances = Object.values(Stance).map((value) => ({ value, label: stance(value) }))
  const modes = Object.values(StatementMode).map((value) => ({
    value,
    label: mode(value),
    hint: t(`modeHints.${value}`),
  }))
  return (
    <>
      <FormSection title={t('who')}>
        <div>
          <SourceField hint={t('sourceHint')} name="source" required suggestions={sources} />
          <Make href="/desk/sources/new">{t('newSource')}</Make>
        </div>
        <RadioField look="chips" name="stance" options={stances} required />
      </FormSection>
      <FormSection title={t('where')}>
        <div>
          <DocumentField hint={t('documentHint')} name="document" required suggestions={documents} />
          <Make href="/desk/documents/new">{t('newDocument')}</Make>
        </div>
        <RadioField name="mode" options={modes} required />
        <QuoteFields
          addLabel={t('quoteAdd')}
          hint={t('quotesHint')}
          label={t('quotes')}
          rowLabel={t('quoteRow')}
        />
      </FormSection>
      <FormSection title={t('when')}>
        <div className="grid items-end gap-5 md:grid-cols-2">
          <PartialDateField hint={t('saidHint')} name="said" />
          <TextField hint={t('placeHint')} name="place" />
        </div>
        <ChainFields documents={documents} sources={sources} />
      </FormSection>
      {hasFigure && <FigureFields hint={figureHint} />}
      <FormSection title={t('noteHeading')}>
        <TextArea hint={t('noteHint')} name="note" rows={2} />
      </FormSection>
    </>
  )
}

/** A new tab, so that what is typed here stays. */
function Make({ href, children }: { href: string; children: string }) {
  return (
    <p className="mt-1 text-small">
      <a className="inline-block min-h-6" href={href} rel="noopener" target="_blank">
        {children}
      </a>
    </p>
  )
}
