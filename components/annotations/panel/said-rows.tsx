'use client'

import { useTranslations } from 'next-intl'
import { ChainRow } from '@/components/annotations/panel/chain-row'
import { FigureRow } from '@/components/annotations/panel/figure-row'
import { Area, Chips, Line } from '@/components/annotations/panel/inputs'
import { usePanel } from '@/components/annotations/panel/panel-context'
import { ReadOff, Row } from '@/components/annotations/panel/row'
import { SourceField } from '@/components/annotations/panel/source-field'
import { Stance, StatementMode } from '@/generated/prisma/enums'

const WHO = ['who.source', 'who.kind', 'who.description'] as const

/** Who says it, how it stands to the claim, through whom and when, and with which figure. */
export function SaidRows() {
  const t = useTranslations('desk.annotate')
  const terms = useTranslations('terms')
  const { reading } = usePanel()
  const stances = Object.values(Stance).map((value) => ({ value, label: terms(`stance.${value}`) }))
  const modes = Object.values(StatementMode).map((value) => ({ value, label: terms(`mode.${value}`) }))
  return (
    <>
      <Row label={t('who')} name="who.source" names={WHO}>
        <SourceField others={reading.others} row="who" />
      </Row>
      <Row group label={t('stance')} name="stance">
        <Chips name="stance" options={stances} />
      </Row>
      <ChainRow />
      <Row label={t('when')} name="said">
        <span className="panel-line">
          <Line name="said" placeholder={t('notStated')} />
          {reading.said?.text ? (
            <small className="text-soft">{t('dateRead', { text: reading.said.text })}</small>
          ) : null}
          <ReadOff names={['said']} />
        </span>
      </Row>
      <FigureRow />
      <Row group label={t('mode')} name="mode">
        <Chips name="mode" options={modes} />
      </Row>
    </>
  )
}

/** What is seldom needed: where it was said, a gloss for readers, a reason for the history. */
export function FurtherRows() {
  const t = useTranslations('desk.annotate')
  return (
    <details className="panel-further">
      <summary>{t('further')}</summary>
      <Row label={t('place')} name="place">
        <Line name="place" />
      </Row>
      <Row label={t('note')} name="note">
        <Area name="note" />
      </Row>
      <Row label={t('reason')} name="reason">
        <Line name="reason" />
      </Row>
    </details>
  )
}
