import { type RefObject, useEffect } from 'react'
import { reveal } from '@/components/annotations/highlight'
import { hullOf } from '@/lib/desk/annotations/spans'
import type { Suggestion } from '@/lib/desk/annotations/types'

/** Keeps the words of the suggestion that is gone through in sight. */
export function useInSight(
  box: RefObject<HTMLElement | null>,
  suggestions: readonly Suggestion[],
  current: string | null,
): void {
  useEffect(() => {
    const here = current && suggestions.find(({ key }) => key === current)
    if (here && box.current) reveal(box.current, hullOf(here.spans))
  }, [box, suggestions, current])
}
