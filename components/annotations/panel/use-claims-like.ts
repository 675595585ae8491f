'use client'

import { useEffect, useState } from 'react'
import type { Values } from '@/components/annotations/panel-values'
import { ask, endpoint, useScene } from '@/components/annotations/scene'
import type { ClaimGuess } from '@/lib/desk/annotations/types'

/** Claims on record that read like a text, ranked anew while it is typed; `first` as long as nothing was typed. */
export function useClaimsLike(
  text: string | null,
  values: Values,
  first: readonly ClaimGuess[],
): readonly ClaimGuess[] {
  const { document, stories } = useScene()
  const [found, setFound] = useState<readonly ClaimGuess[] | null>(null)
  const story =
    values['newClaim.storyIds'] || stories.flatMap((it) => (it.inDocument ? [it.id] : [])).join(' ')
  const address =
    text && text.trim().length > 2
      ? endpoint(document.id, 'claims', {
          text: text.trim().slice(0, 600),
          story: story.split(' '),
          source: values['who.id'] ?? '',
          counted: values['figure.counted'] ?? '',
          area: values['figure.area'] ?? '',
          low: values['figure.low'] ?? '',
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
