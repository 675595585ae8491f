'use client'

import { useTranslations } from 'next-intl'
import { Line, Pick } from '@/components/annotations/panel/inputs'
import { usePanel } from '@/components/annotations/panel/panel-context'
import { ReadOff, Row } from '@/components/annotations/panel/row'
import { SourceField } from '@/components/annotations/panel/source-field'
import { hopCount, withoutHop } from '@/components/annotations/panel-values'
import { useScene } from '@/components/annotations/scene'
import { AttributionHow } from '@/generated/prisma/enums'

const MOST_HOPS = 12

/** Through whom the words came: a line that tells the whole way, and its hops when it is opened. */
export function ChainRow() {
  const t = useTranslations('desk.annotate')
  const how = useTranslations('terms.how')
  const { document } = useScene()
  const { values, set, replace, reading, errors } = usePanel()
  const count = hopCount(values)
  const hops = Array.from({ length: count }, (_, row) => `chain[${row}]`)
  const options = Object.values(AttributionHow).map((value) => ({ value, label: how(value) }))
  const wrong = Object.keys(errors).some((name) => name.startsWith('chain') && errors[name]?.length)
  const way = hops.map((hop, row) => {
    const named = values[`${hop}.source`] || (row === 0 ? values['who.source'] : '') || t('somebody')
    const option = options.find(({ value }) => value === values[`${hop}.how`])
    return option ? t('hop', { who: named, how: option.label }) : named
  })
  if (count === 0 && values['who.source']) way.push(values['who.source'])
  return (
    <Row group label={t('through')} name="chain">
      <details className="panel-chain" open={wrong || undefined}>
        <summary>
          {[...way, document.publisher.name].map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what tells the hops apart
            <span className="panel-hop" key={index}>
              <bdi>{step}</bdi>
            </span>
          ))}
          <ReadOff names={['chain[0].how', 'chain[1].how']} />
        </summary>
        {hops.map((hop, row) => (
          <fieldset aria-label={t('hopNumber', { number: row + 1 })} className="panel-hop-fields" key={hop}>
            {row === 0 ? (
              <span className="text-small text-soft">{t('speakerHop')}</span>
            ) : (
              <SourceField label={t('hopSource')} others={reading.chain[row]?.others ?? []} row={hop} />
            )}
            <Pick label={t('hopHow')} name={`${hop}.how`} options={options} />
            <Line label={t('hopWording')} name={`${hop}.wording`} placeholder={t('hopWording')} />
            <button className="chip" onClick={() => replace(withoutHop(values, row))} type="button">
              {t('hopRemove', { number: row + 1 })}
            </button>
          </fieldset>
        ))}
        {count < MOST_HOPS && (
          <button
            className="chip"
            onClick={() => set({ [`chain[${count}].how`]: count === 0 ? 'on_the_record' : 'citing' })}
            type="button"
          >
            {t('hopAdd')}
          </button>
        )}
      </details>
    </Row>
  )
}
