'use client'

import { useField } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { Area, Chips, Line, Pick, Tick } from '@/components/annotations/panel/inputs'
import { Row } from '@/components/annotations/panel/row'
import { useScene } from '@/components/annotations/scene'
import { useFormContext } from '@/components/ui/form/form-context'
import { Bearing, EvidenceKind, RebuttalKind } from '@/generated/prisma/enums'

/** What a rebuttal says against it, to what, and what holds instead. */
export function RebuttalRows() {
  const t = useTranslations('desk.annotate')
  const rebuttals = useTranslations('desk.rebuttals')
  const kinds = useTranslations('terms.rebuttalKind')
  const { rebuttals: answerable, canRebut } = useScene()
  const { candidates } = useFormContext()
  const [stance] = useField<string>('stance')
  const [on] = useField<string>('on')
  const [claim] = useField<string>('claimId')
  const [anyway] = useField<string>('rebuttal.counterAnyway')
  const options = Object.values(RebuttalKind).map((value) => ({ value, label: kinds(value) }))
  const targets = answerable
    .filter(({ claimId }) => on.value !== 'new' && claimId === claim.initialValue)
    .map(({ id, who, gist }) => ({ value: id, label: t('target', { who, gist: gist || 'none' }) }))
  const again = (candidates['rebuttal.newCounterClaim']?.length ?? 0) > 0 || anyway.value === 'on'
  return (
    <>
      {!canRebut && stance.value !== 'denies' && (
        <p className="text-small text-soft">{t('objectsByEditor')}</p>
      )}
      <Row group label={rebuttals('kind')} name="rebuttal.kind">
        <Chips name="rebuttal.kind" options={options} />
      </Row>
      {targets.length > 0 && (
        <Row label={rebuttals('target')} name="rebuttal.targetRebuttalId">
          <Pick empty={rebuttals('targetClaim')} name="rebuttal.targetRebuttalId" options={targets} />
        </Row>
      )}
      <Row label={rebuttals('summary')} name="rebuttal.summary">
        <Area name="rebuttal.summary" />
      </Row>
      <Row
        label={t('counterClaim')}
        name="rebuttal.newCounterClaim"
        names={['rebuttal.newCounterClaim', 'rebuttal.counterClaim', 'rebuttal.counterAnyway']}
      >
        <Area name="rebuttal.newCounterClaim" serif />
        <div hidden={!again}>
          <Tick name="rebuttal.counterAnyway">{t('anyway')}</Tick>
        </div>
      </Row>
    </>
  )
}

/** What the passage shows of a claim, whoever says it. */
export function EvidenceRows() {
  const t = useTranslations('desk.annotate')
  const evidence = useTranslations('desk.evidence')
  const terms = useTranslations('terms')
  const kinds = Object.values(EvidenceKind).map((value) => ({ value, label: terms(`evidenceKind.${value}`) }))
  const bearings = Object.values(Bearing).map((value) => ({ value, label: terms(`bearing.${value}`) }))
  const grades = (['1', '2', '3', '4', '5', '6'] as const).map((value) => ({
    value,
    label: evidence('credibilityOption', { value, words: terms(`credibility.${value}`) }),
  }))
  return (
    <>
      <Row group label={t('bearing')} name="evidence.bearing">
        <Chips name="evidence.bearing" options={bearings} />
      </Row>
      <Row label={t('evidenceKind')} name="evidence.kind">
        <Pick name="evidence.kind" options={kinds} />
      </Row>
      <Row label={t('description')} name="evidence.description">
        <Area name="evidence.description" rows={3} />
      </Row>
      <Row label={t('credibility')} name="evidence.credibility">
        <Pick name="evidence.credibility" options={grades} />
      </Row>
    </>
  )
}

/** Where evidence can be seen. */
export function AddressRow() {
  const t = useTranslations('desk.annotate')
  return (
    <Row label={t('url')} name="evidence.url" names={['evidence.url', 'evidence.archiveUrl']}>
      <Line inputMode="url" name="evidence.url" placeholder="https://" />
    </Row>
  )
}

/** A remark for colleagues. */
export function CommentRows() {
  const t = useTranslations('desk.annotate')
  return (
    <>
      <p className="text-small text-soft">{t('commentHint')}</p>
      <Row label={t('comment')} name="comment">
        <Area name="comment" rows={3} />
      </Row>
    </>
  )
}
