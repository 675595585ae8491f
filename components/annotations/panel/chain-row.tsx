'use client'

import { useField } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { Line, Pick } from '@/components/annotations/panel/inputs'
import { useReading } from '@/components/annotations/panel/reading-context'
import { ReadOff, Row } from '@/components/annotations/panel/row'
import { SourceField } from '@/components/annotations/panel/source-field'
import { useScene } from '@/components/annotations/scene'
import { AttributionHow } from '@/generated/prisma/enums'

const MOST_STEPS = 12

/** Through whom the words came: a line that tells the whole way, and its attribution steps when it is opened. */
export function ChainRow() {
  const t = useTranslations('desk.annotate')
  const how = useTranslations('terms.how')
  const { document } = useScene()
  const reading = useReading()
  const [speaker] = useField<string>('who.source')
  const [chain, form] = useField<{ source: string; how: string }[]>('chain')
  const steps = chain.getFieldList()
  const values = typeof chain.value === 'object' ? chain.value : []
  const options = Object.values(AttributionHow).map((value) => ({ value, label: how(value) }))
  const wrong = Object.keys(chain.allErrors ?? {}).length > 0
  const way = steps.map((_, row) => {
    const step = values[row]
    const who = step?.source || (row === 0 ? speaker.value : '') || t('somebody')
    const option = options.find(({ value }) => value === step?.how)
    return option ? t('hop', { who, how: option.label }) : who
  })
  if (steps.length === 0 && speaker.value) way.push(speaker.value)
  return (
    <Row group label={t('through')} name="chain">
      <details className="panel-chain" open={wrong || undefined}>
        <summary>
          {[...way, document.publisher.name].map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what tells the steps apart
            <span className="panel-hop" key={index}>
              <bdi>{step}</bdi>
            </span>
          ))}
          <ReadOff name="chain" />
        </summary>
        {steps.map(({ name, key }, row) => (
          <fieldset
            aria-label={t('hopNumber', { number: row + 1 })}
            className="panel-hop-fields"
            key={key ?? name}
          >
            {row === 0 ? (
              <span className="text-small text-soft">{t('speakerHop')}</span>
            ) : (
              <SourceField label={t('hopSource')} others={reading.chain[row]?.others ?? []} row={name} />
            )}
            <Pick label={t('hopHow')} name={`${name}.how`} options={options} />
            <Line label={t('hopWording')} name={`${name}.wording`} placeholder={t('hopWording')} />
            <button
              className="chip"
              type="submit"
              {...form.remove.getButtonProps({ name: chain.name, index: row })}
            >
              {t('hopRemove', { number: row + 1 })}
            </button>
          </fieldset>
        ))}
        {steps.length < MOST_STEPS && (
          <button
            className="chip"
            type="submit"
            {...form.insert.getButtonProps({
              name: chain.name,
              defaultValue: { how: steps.length === 0 ? 'on_the_record' : 'citing' },
            })}
          >
            {t('hopAdd')}
          </button>
        )}
      </details>
    </Row>
  )
}
