'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Area, Chips, Kept, Line } from '@/components/annotations/panel/inputs'
import { panelId, usePanel } from '@/components/annotations/panel/panel-context'
import { Row } from '@/components/annotations/panel/row'
import { useClaimsLike } from '@/components/annotations/panel/use-claims-like'
import { LabelPair } from '@/components/claims/marks'
import type { ClaimGuess } from '@/lib/desk/annotations/types'

const MOST_SHOWN = 4
/** From how much alike on a claim on record is pointed out beside a new one. */
const ALIKE = 0.6

/** The claim on record that is meant: the likeliest ones to choose from, and a field to look for another. */
export function KnownClaimRow() {
  const t = useTranslations('desk.annotate')
  const { values, set, reading } = usePanel()
  const [looked, setLooked] = useState<string | null>(null)
  const guesses = useClaimsLike(looked, values, reading.claims)
  const shown = guesses.slice(0, MOST_SHOWN)
  const chosen = values.claimId ?? ''
  return (
    <Row group label={t('onClaim')} name="claim" names={['claim', 'claimId']}>
      {shown.length > 0 && (
        <span className="likes">
          {shown.map((guess) => (
            <label className="like" key={guess.id}>
              <input
                checked={chosen === guess.id}
                className="sr-only"
                name="claimId"
                onChange={() => set({ claimId: guess.id, claim: '', on: 'known' })}
                type="radio"
                value={guess.id}
              />
              <Like guess={guess} />
            </label>
          ))}
        </span>
      )}
      {shown.length === 0 && <p className="text-small text-soft">{t('noClaimLike')}</p>}
      {chosen && !shown.some(({ id }) => id === chosen) && <Kept name="claimId" />}
      <Line
        label={t('claimSearch')}
        name="claim"
        onText={(text) => {
          setLooked(text)
          set({ claim: text, claimId: '' })
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

type NewProps = {
  /** Leads to the claim on record that turns out to be meant. */
  onKnown: (claim: ClaimGuess) => void
}

/** A new claim: its proposition, with what is on record already and reads like it. */
export function NewClaimRow({ onKnown }: NewProps) {
  const t = useTranslations('desk.annotate')
  const { values, reading, set, errors, candidates } = usePanel()
  const [typed, setTyped] = useState<string | null>(null)
  const guesses = useClaimsLike(typed, values, reading.claims)
  const twins = guesses.filter(({ duplicate, likeness }) => duplicate || likeness >= ALIKE).slice(0, 2)
  const refused = (candidates['newClaim.proposition']?.length ?? 0) > 0 || values['newClaim.anyway'] === 'on'
  return (
    <Row label={t('proposition')} name="newClaim.proposition">
      <Area
        describedBy={twins.length > 0 ? 'panel-twins' : undefined}
        name="newClaim.proposition"
        onText={(text) => {
          setTyped(text)
          set({ 'newClaim.proposition': text })
        }}
        serif
      />
      {twins.length > 0 && (
        <div className="panel-twins" id="panel-twins" role="status">
          <p>{t('twin')}</p>
          {twins.map((guess) => (
            <p className="like" key={guess.id}>
              <Like guess={guess} />
              <button className="chip" onClick={() => onKnown(guess)} type="button">
                {t('useThis')}
              </button>
            </p>
          ))}
        </div>
      )}
      {(twins.length > 0 || refused || (errors['newClaim.proposition']?.length ?? 0) > 0) && (
        <label className="panel-tick">
          <input
            checked={values['newClaim.anyway'] === 'on'}
            id={panelId('newClaim.anyway')}
            name="newClaim.anyway"
            onChange={({ target }) => set({ 'newClaim.anyway': target.checked ? 'on' : '' })}
            type="checkbox"
          />
          <span>{t('anyway')}</span>
        </label>
      )}
    </Row>
  )
}

/** Whether the claim is on record or made now, where both are offered. */
export function WhichClaim({ onKnown }: NewProps) {
  const t = useTranslations('desk.annotate')
  const { values } = usePanel()
  const options = [
    { value: 'known', label: t('claimKnown') },
    { value: 'new', label: t('newClaim') },
  ]
  return (
    <>
      <Row group label={t('theClaim')} name="on">
        <Chips name="on" options={options} />
      </Row>
      {values.on === 'new' ? <NewClaimRow onKnown={onKnown} /> : <KnownClaimRow />}
    </>
  )
}
