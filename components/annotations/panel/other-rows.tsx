'use client'

import { useTranslations } from 'next-intl'
import { Area, Chips, Line, Pick } from '@/components/annotations/panel/inputs'
import { usePanel } from '@/components/annotations/panel/panel-context'
import { Row } from '@/components/annotations/panel/row'
import { SourceField } from '@/components/annotations/panel/source-field'
import { useScene } from '@/components/annotations/scene'
import { Bearing, EvidenceKind, RebuttalKind } from '@/generated/prisma/enums'

/** What is objected, to what, and what holds instead. */
export function ObjectionRows() {
  const t = useTranslations('desk.annotate')
  const rebuttals = useTranslations('desk.rebuttals')
  const kinds = useTranslations('terms.rebuttalKind')
  const { rebuttals: answerable, canRebut } = useScene()
  const { values, candidates } = usePanel()
  const options = Object.values(RebuttalKind).map((value) => ({ value, label: kinds(value) }))
  const targets = answerable
    .filter(({ claimId }) => values.on !== 'new' && claimId === values.claimId)
    .map(({ id, who, gist }) => ({ value: id, label: t('target', { who, gist: gist || 'none' }) }))
  const again =
    (candidates['rebuttal.newCounterClaim']?.length ?? 0) > 0 || values['rebuttal.counterAnyway'] === 'on'
  return (
    <>
      {!canRebut && values.stance !== 'denies' && (
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
        {again && <AgainTick />}
      </Row>
    </>
  )
}

function AgainTick() {
  const t = useTranslations('desk.annotate')
  const { values, set } = usePanel()
  return (
    <label className="panel-tick">
      <input
        checked={values['rebuttal.counterAnyway'] === 'on'}
        name="rebuttal.counterAnyway"
        onChange={({ target }) => set({ 'rebuttal.counterAnyway': target.checked ? 'on' : '' })}
        type="checkbox"
      />
      <span>{t('anyway')}</span>
    </label>
  )
}

/** What the passage shows of a claim, whoever says it. */
export function EvidenceRows() {
  const t = useTranslations('desk.annotate')
  const evidence = useTranslations('desk.evidence')
  const terms = useTranslations('terms')
  const { reading } = usePanel()
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
      <Row label={t('whose')} name="who.source" names={['who.source', 'who.kind', 'who.description']}>
        <SourceField others={reading.others} row="who" />
      </Row>
      <Row label={t('url')} name="evidence.url" names={['evidence.url', 'evidence.archiveUrl']}>
        <Line inputMode="url" name="evidence.url" placeholder="https://" />
      </Row>
    </>
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
