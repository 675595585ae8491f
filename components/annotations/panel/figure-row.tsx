'use client'

import { useField } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { FigureWords } from '@/components/annotations/figure-words'
import { Line, Pick, Tick } from '@/components/annotations/panel/inputs'
import { useReading } from '@/components/annotations/panel/reading-context'
import { Row } from '@/components/annotations/panel/row'
import { figureValues } from '@/components/annotations/panel-values'
import { useFormContext } from '@/components/ui/form/form-context'
import { fieldId } from '@/components/ui/form/names'
import { Comparator } from '@/generated/prisma/enums'

const NAMES = [
  'counted',
  'comparator',
  'low',
  'high',
  'unit',
  'population',
  'area',
  'periodFrom',
  'periodTo',
  'asOf',
] as const
const NONE = { ...Object.fromEntries(NAMES.map((name) => [name, ''])), cumulative: '' }

/** The figure: those that the text gives to choose from, and the fields of the one that is recorded. */
export function FigureRow() {
  const t = useTranslations('desk.annotate')
  const terms = useTranslations('terms.comparator')
  const { figures } = useReading()
  const { formId } = useFormContext()
  const [field, form] = useField<Record<string, string>>('figure')
  const values = field.value ?? {}
  const fill = (figure: Record<string, string | undefined>) => form.update({ name: 'figure', value: figure })
  const isSet = NAMES.some((name) => values[name])
  const wrong = Object.keys(field.allErrors ?? {}).length > 0
  const options = Object.values(Comparator).map((value) => ({ value, label: terms(value) }))
  const line = (name: (typeof NAMES)[number], label: string, inputMode?: 'decimal') => (
    <label className="panel-small" htmlFor={fieldId(formId, `figure.${name}`)}>
      <span>{label}</span>
      <Line inputMode={inputMode} name={`figure.${name}`} />
    </label>
  )
  return (
    <Row group label={t('figure')} name="figure" names={['figure', ...NAMES.map((name) => `figure.${name}`)]}>
      <span className="chips">
        {figures.map((figure) => {
          const same = figureValues(figure)
          const on = Object.entries(same).every(([name, value]) => (values[name] ?? '') === value)
          return (
            <button
              aria-pressed={on}
              className="chip"
              key={`${figure.text} ${figure.counted}`}
              onClick={() => fill({ ...values, ...same })}
              type="button"
            >
              <FigureWords figure={figure} />
              {[figure.area, figure.population].filter(Boolean).map((text) => ` · ${text}`)}
            </button>
          )
        })}
        {isSet ? (
          <button className="chip" onClick={() => fill(NONE)} type="button">
            {t('figureNone')}
          </button>
        ) : (
          <small className="text-soft">{t('figureNot')}</small>
        )}
      </span>
      <details className="panel-figure" open={wrong || undefined}>
        <summary>{isSet ? t('figureChange') : t('figureAdd')}</summary>
        <div className="panel-grid">
          {line('counted', t('counted'))}
          <label className="panel-small" htmlFor={fieldId(formId, 'figure.comparator')}>
            <span>{t('comparator')}</span>
            <Pick empty="—" name="figure.comparator" options={options} />
          </label>
          {line('low', t('low'), 'decimal')}
          {line('high', t('high'), 'decimal')}
          {line('unit', t('unit'))}
          {line('population', t('population'))}
          {line('area', t('area'))}
          {line('asOf', t('asOf'))}
          {line('periodFrom', t('periodFrom'))}
          {line('periodTo', t('periodTo'))}
        </div>
        <Tick name="figure.cumulative">{t('cumulative')}</Tick>
      </details>
    </Row>
  )
}
