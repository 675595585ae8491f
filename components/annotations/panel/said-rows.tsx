'use client'

import { useTranslations } from 'next-intl'
import { Area, Chips, Line } from '@/components/annotations/panel/inputs'
import { useReading } from '@/components/annotations/panel/reading-context'
import { ReadOff, Row } from '@/components/annotations/panel/row'
import { SourceField } from '@/components/annotations/panel/source-field'
import { Stance, StatementMode } from '@/generated/prisma/enums'

/** Who says it, or whose the evidence is. */
export function WhoRow({ label }: { label: string }) {
  const { others } = useReading()
  return (
    <Row label={label} name="who.source" names={['who.source', 'who.kind', 'who.description']}>
      <SourceField others={others} row="who" />
    </Row>
  )
}

export function StanceRow() {
  const t = useTranslations('desk.annotate')
  const stances = useTranslations('terms.stance')
  return (
    <Row group label={t('stance')} name="stance">
      <Chips
        name="stance"
        options={Object.values(Stance).map((value) => ({ value, label: stances(value) }))}
      />
    </Row>
  )
}

export function WhenRow() {
  const t = useTranslations('desk.annotate')
  const { said } = useReading()
  return (
    <Row label={t('when')} name="said">
      <span className="panel-line">
        <Line name="said" placeholder={t('notStated')} />
        {said?.text ? <small className="text-soft">{t('dateRead', { text: said.text })}</small> : null}
        <ReadOff name="said" />
      </span>
    </Row>
  )
}

export function ModeRow() {
  const t = useTranslations('desk.annotate')
  const modes = useTranslations('terms.mode')
  return (
    <Row group label={t('mode')} name="mode">
      <Chips
        name="mode"
        options={Object.values(StatementMode).map((value) => ({ value, label: modes(value) }))}
      />
    </Row>
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
