'use client'

import { useTranslations } from 'next-intl'
import { FigureWords } from '@/components/annotations/figure-words'
import { Line, Pick, Tick } from '@/components/annotations/panel/inputs'
import { panelId, usePanel } from '@/components/annotations/panel/panel-context'
import { Row } from '@/components/annotations/panel/row'
import { figureValues, without } from '@/components/annotations/panel-values'
import { Comparator } from '@/generated/prisma/enums'

const NAMES = [
  'figure.counted',
  'figure.comparator',
  'figure.low',
  'figure.high',
  'figure.unit',
  'figure.population',
  'figure.area',
  'figure.periodFrom',
  'figure.periodTo',
  'figure.asOf',
] as const

/** The figure: those that the text gives to choose from, and the fields of the one that is recorded. */
export function FigureRow() {
  const t = useTranslations('desk.annotate')
  const terms = useTranslations('terms.comparator')
  const { values, set, replace, reading, errors } = usePanel()
  const isSet = NAMES.some((name) => values[name])
  const wrong = NAMES.some((name) => errors[name]?.length)
  const options = Object.values(Comparator).map((value) => ({ value, label: terms(value) }))
  const field = (name: string, label: string, inputMode?: 'decimal') => (
    <label className="panel-small" htmlFor={panelId(name)}>
      <span>{label}</span>
      <Line inputMode={inputMode} name={name} />
    </label>
  )
  return (
    <Row group label={t('figure')} name="figure" names={['figure', ...NAMES]}>
      <span className="chips">
        {reading.figures.map((figure) => {
          const same = figureValues(figure)
          const on = Object.entries(same).every(([name, value]) => (values[name] ?? '') === value)
          return (
            <button
              aria-pressed={on}
              className="chip"
              key={`${figure.text} ${figure.counted}`}
              onClick={() => set(same)}
              type="button"
            >
              <FigureWords figure={figure} />
              {[figure.area, figure.population].filter(Boolean).map((text) => ` · ${text}`)}
            </button>
          )
        })}
        {isSet ? (
          <button className="chip" onClick={() => replace(without(values, 'figure.'))} type="button">
            {t('figureNone')}
          </button>
        ) : (
          <small className="text-soft">{t('figureNot')}</small>
        )}
      </span>
      <details className="panel-figure" open={wrong || undefined}>
        <summary>{isSet ? t('figureChange') : t('figureAdd')}</summary>
        <div className="panel-grid">
          {field('figure.counted', t('counted'))}
          <label className="panel-small" htmlFor={panelId('figure.comparator')}>
            <span>{t('comparator')}</span>
            <Pick empty="—" name="figure.comparator" options={options} />
          </label>
          {field('figure.low', t('low'), 'decimal')}
          {field('figure.high', t('high'), 'decimal')}
          {field('figure.unit', t('unit'))}
          {field('figure.population', t('population'))}
          {field('figure.area', t('area'))}
          {field('figure.asOf', t('asOf'))}
          {field('figure.periodFrom', t('periodFrom'))}
          {field('figure.periodTo', t('periodTo'))}
        </div>
        <Tick name="figure.cumulative">{t('cumulative')}</Tick>
      </details>
    </Row>
  )
}
