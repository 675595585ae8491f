'use client'

import { useField } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Line, Pick, Tick } from '@/components/annotations/panel/inputs'
import { ReadOff, useFillSource } from '@/components/annotations/panel/row'
import { whoValues } from '@/components/annotations/panel-values'
import { ask, endpoint, useScene } from '@/components/annotations/scene'
import { SourceKind } from '@/generated/prisma/enums'
import type { WhoGuess } from '@/lib/desk/annotations/types'

type Props = {
  /** `who`, or one attribution step. */
  row: string
  /** Whom else the text may mean. */
  others: readonly WhoGuess[]
  label?: string
}

/** Who it is: filled in, with others that may be meant as chips; whoever is typed is looked for as he is typed. */
export function SourceField({ row, others, label }: Props) {
  const t = useTranslations('desk.annotate')
  const root = useTranslations()
  const name = `${row}.source`
  const [source] = useField<string>(name)
  const [id, form] = useField<string>(`${row}.id`)
  const fillSource = useFillSource(row)
  const [searched, setSearched] = useState<string | null>(null)
  const found = useSourcesLike(searched)
  const typed = source.value ?? ''
  const knownId = id.initialValue ?? ''
  const offered = (searched ? found : others).filter((guess) => guess.name !== typed)

  function type(text: string) {
    setSearched(text)
    if (knownId) form.update({ name: id.name, value: '' })
  }

  return (
    <>
      <span className="panel-line">
        <Line label={label} name={name} onText={type} />
        <ReadOff name={name} />
      </span>
      <input name={`${row}.id`} type="hidden" value={knownId} />
      {offered.length > 0 && (
        <span className="chips">
          {offered.map((guess) => (
            <button
              className="chip"
              key={`${guess.known} ${guess.name}`}
              onClick={() => {
                setSearched(null)
                fillSource(whoValues(guess))
              }}
              title={root.has(guess.why.key) ? root(guess.why.key, guess.why.values) : undefined}
              type="button"
            >
              {guess.name}
              {!guess.known && <small> {t('newSourceShort')}</small>}
            </button>
          ))}
        </span>
      )}
      <NewSource hidden={!typed || knownId !== ''} row={row} />
    </>
  )
}

/** A name that is not on record yet: what kind of source it is, and what the text says of it. */
function NewSource({ row, hidden }: { row: string; hidden: boolean }) {
  const t = useTranslations('desk.annotate')
  const kinds = useTranslations('terms.sourceKind')
  const [create] = useField<string>(`${row}.create`)
  const options = Object.values(SourceKind).map((value) => ({ value, label: kinds(value) }))
  return (
    <span className="panel-new" hidden={hidden}>
      <Tick name={`${row}.create`}>{t('makeSource')}</Tick>
      <span className="contents" hidden={create.value !== 'on'}>
        <Pick label={t('sourceKind')} name={`${row}.kind`} options={options} />
        <Line
          label={t('sourceDescription')}
          name={`${row}.description`}
          placeholder={t('sourceDescription')}
        />
      </span>
    </span>
  )
}

/** Sources of the registry whose names look like what is typed. */
function useSourcesLike(text: string | null): WhoGuess[] {
  const { document } = useScene()
  const [found, setFound] = useState<WhoGuess[]>([])
  useEffect(() => {
    if (!text || text.trim().length < 2) return setFound([])
    const stop = new AbortController()
    const timer = setTimeout(() => {
      ask<{ sources: WhoGuess[] }>(endpoint(document.id, 'sources', { text }), stop.signal)
        .then(({ sources }) => setFound(sources))
        .catch(() => undefined) // the name can be typed in full
    }, 150)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text, document.id])
  return found
}
