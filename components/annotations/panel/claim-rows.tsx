'use client'

import { useField } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Area, Chips, Line, Tick } from '@/components/annotations/panel/inputs'
import { useReading } from '@/components/annotations/panel/reading-context'
import { Row } from '@/components/annotations/panel/row'
import { useClaimsLike } from '@/components/annotations/panel/use-claims-like'
import { LabelPair } from '@/components/claims/marks'
import { useFormContext } from '@/components/ui/form/form-context'
import type { ClaimGuess } from '@/lib/desk/annotations/types'

const MOST_SHOWN = 4
/** From how much alike on a claim on record is pointed out beside a new one. */
const ALIKE = 0.6

/** The claim on record that is meant: the likeliest ones to choose from, and a field to look for another. */
export function KnownClaimRow() {
  const t = useTranslations('desk.annotate')
  const { claims } = useReading()
  const [looked, setLooked] = useState<string | null>(null)
  const [claimId, form] = useField<string>('claimId')
  const shown = useClaimsLike(looked, claims).slice(0, MOST_SHOWN)
  const chosen = claimId.initialValue
  const choose = (id: string) => form.update({ name: 'claimId', value: id })
  return (
    <Row group label={t('onClaim')} name="claim" names={['claim', 'claimId']}>
      {shown.length > 0 && (
        <span className="likes">
          {shown.map((guess) => (
            <label className="like" key={guess.id}>
              <input
                className="sr-only"
                defaultChecked={chosen === guess.id}
                name="claimId"
                onChange={() => {
                  choose(guess.id)
                  form.update({ name: 'claim', value: '' })
                }}
                type="radio"
                value={guess.id}
              />
              <Like guess={guess} />
            </label>
          ))}
        </span>
      )}
      {shown.length === 0 && <p className="text-small text-soft">{t('noClaimLike')}</p>}
      {chosen && !shown.some(({ id }) => id === chosen) && (
        <input name="claimId" type="hidden" value={chosen} />
      )}
      <Line
        label={t('claimSearch')}
        name="claim"
        onText={(text) => {
          setLooked(text)
          if (chosen) choose('')
        }}
        placeholder={t('claimSearch')}
      />
    </Row>
  )
}

/** A claim on record as it is offered: its words, its two labels, and why it is offered. */
function Like({ guess }: { guess: ClaimGuess }) {
  const root = useTranslations()
  const why = guess.why.flatMap(({ key, values }) => (root.has(key) ? [root(key, values)] : []))
  return (
    <span className="grid gap-1">
      <span className="font-serif" dir="auto">
        {guess.proposition}
      </span>
      <LabelPair dispute={guess.disputeState} level={guess.level} />
      <small className="text-soft">{why.join(' · ')}</small>
    </span>
  )
}

/** A new claim: its proposition, with what is on record already and reads like it. */
export function NewClaimRow() {
  const t = useTranslations('desk.annotate')
  const { claims } = useReading()
  const { candidates } = useFormContext()
  const [typed, setTyped] = useState<string | null>(null)
  const [proposition, form] = useField<string>('newClaim.proposition')
  const [anyway] = useField<string>('newClaim.anyway')
  const [what] = useField<string>('what')
  const twins = useClaimsLike(typed, claims)
    .filter(({ duplicate, likeness }) => duplicate || likeness >= ALIKE)
    .slice(0, 2)
  const refused = candidates['newClaim.proposition'] ?? proposition.errors ?? []

  function take({ id }: ClaimGuess) {
    const meant = { claimId: id, claim: '', 'newClaim.anyway': '', on: 'known' }
    for (const [name, value] of Object.entries(meant)) form.update({ name, value })
    if (what.value === 'claim') form.update({ name: 'what', value: 'statement' })
  }

  return (
    <Row label={t('proposition')} name="newClaim.proposition">
      <Area
        describedBy={twins.length > 0 ? 'panel-twins' : undefined}
        name="newClaim.proposition"
        onText={setTyped}
        serif
      />
      {twins.length > 0 && (
        <div className="panel-twins" id="panel-twins" role="status">
          <p>{t('twin')}</p>
          {twins.map((guess) => (
            <p className="like" key={guess.id}>
              <Like guess={guess} />
              <button className="chip" onClick={() => take(guess)} type="button">
                {t('useThis')}
              </button>
            </p>
          ))}
        </div>
      )}
      <div hidden={twins.length === 0 && refused.length === 0 && anyway.value !== 'on'}>
        <Tick name="newClaim.anyway">{t('anyway')}</Tick>
      </div>
    </Row>
  )
}

/** Whether the claim is on record or made now, where both are offered. */
export function WhichClaimRow() {
  const t = useTranslations('desk.annotate')
  const options = [
    { value: 'known', label: t('claimKnown') },
    { value: 'new', label: t('newClaim') },
  ]
  return (
    <Row group label={t('theClaim')} name="on">
      <Chips name="on" options={options} />
    </Row>
  )
}
