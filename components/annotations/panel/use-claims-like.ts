'use client'

import { useField } from '@conform-to/react'
import { useEffect, useState } from 'react'
import { ask, endpoint, useScene } from '@/components/annotations/scene'
import type { ClaimGuess } from '@/lib/desk/annotations/types'

/** Claims on record that read like a text, ranked anew while it is typed; `first` as long as nothing was typed. */
export function useClaimsLike(text: string | null, first: readonly ClaimGuess[]): readonly ClaimGuess[] {
  const { document, stories } = useScene()
  const [found, setFound] = useState<readonly ClaimGuess[] | null>(null)
  const [source] = useField<string>('who.id')
  const [figure] = useField<Record<string, string>>('figure')
  const [story] = useField<string[]>('newClaim.storyIds')
  const { counted = '', area = '', low = '' } = figure.value ?? {}
  const here = stories.flatMap((it) => (it.inDocument ? [it.id] : []))
  const address =
    text && text.trim().length > 2
      ? endpoint(document.id, 'claims', {
          text: text.trim().slice(0, 600),
          story: [story.value ?? here].flat().map(String),
          source: source.value ?? '',
          ...{ counted, area, low },
        })
      : null
  useEffect(() => {
    if (!address) return setFound(null)
    const stop = new AbortController()
    const timer = setTimeout(() => {
      ask<{ claims: ClaimGuess[] }>(address, stop.signal)
        .then(({ claims }) => setFound(claims))
        .catch(() => undefined) // what was found before stays
    }, 150)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [address])
  return found ?? first
}
